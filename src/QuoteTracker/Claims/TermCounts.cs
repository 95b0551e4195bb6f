namespace QuoteTracker.Claims;

/// <summary>The distinct terms of words in ascending order, how often each occurs, and where first. Immutable.</summary>
internal sealed class TermCounts
{
    private readonly WordEntry[] _words;
    private readonly ulong[] _terms;
    private readonly int[] _first;
    private readonly int[] _counts;

    /// <summary>Counts.</summary>
    /// <param name="words">Words; kept, not copied.</param>
    public TermCounts(WordEntry[] words)
    {
        _words = words;
        ulong[] terms = Array.ConvertAll(words, word => word.Term);
        int[] places = new int[words.Length];
        for (int i = 0; i < places.Length; i++)
        {
            places[i] = i;
        }

        Array.Sort(terms, places);
        int[] counts = new int[words.Length];
        int distinct = 0;
        for (int i = 0; i < terms.Length; i++)
        {
            if (distinct == 0 || terms[distinct - 1] != terms[i])
            {
                terms[distinct] = terms[i];
                places[distinct] = places[i];
                distinct++;
            }

            places[distinct - 1] = Math.Min(places[distinct - 1], places[i]);
            counts[distinct - 1]++;
        }

        _terms = terms[..distinct];
        _first = places;
        _counts = counts;
    }

    /// <summary>The terms, ascending.</summary>
    public ulong[] Terms => _terms;

    /// <summary>The first word with a term, by the place of the term.</summary>
    public WordEntry First(int term) => _words[_first[term]];

    /// <summary>Number of words with a term, by the place of the term.</summary>
    public int Count(int term) => _counts[term];
}
