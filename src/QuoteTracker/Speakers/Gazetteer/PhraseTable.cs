using System.Diagnostics.CodeAnalysis;

namespace QuoteTracker.Speakers.Gazetteer;

/// <summary>Folded phrases with a value each, found by the longest match at a place of a text. Immutable once filled.</summary>
internal sealed class PhraseTable<T>
    where T : class
{
    private readonly Dictionary<string, T> _phrases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _longestByFirstWord = new(StringComparer.Ordinal);

    /// <summary>Adds a folded phrase; the first value given for a phrase stays.</summary>
    public void Add(string folded, T value)
    {
        if (folded.Length == 0 || !_phrases.TryAdd(folded, value))
        {
            return;
        }

        int space = folded.IndexOf(' ', StringComparison.Ordinal);
        string first = space < 0 ? folded : folded[..space];
        int length = folded.Count(letter => letter == ' ') + 1;
        _longestByFirstWord[first] = Math.Max(length, _longestByFirstWord.GetValueOrDefault(first));
    }

    public bool TryGet(string folded, [MaybeNullWhen(false)] out T value) => _phrases.TryGetValue(folded, out value);

    /// <summary>The phrases whose value fulfils a condition, in ordinal order.</summary>
    public IEnumerable<string> KeysOf(Func<T, bool> condition) => _phrases.Where(pair => condition(pair.Value)).Select(pair => pair.Key).Order(StringComparer.Ordinal);

    /// <summary>The value of the longest phrase that starts at a word and ends before <paramref name="limit"/>, and the number of words it covers.</summary>
    public T? Longest(IReadOnlyList<string> words, int start, int limit, out int length)
    {
        length = 0;
        if (start >= limit || words[start].Length == 0)
        {
            return null;
        }

        int space = words[start].IndexOf(' ', StringComparison.Ordinal);
        if (!_longestByFirstWord.TryGetValue(space < 0 ? words[start] : words[start][..space], out int longest))
        {
            return null;
        }

        T? found = null;
        string phrase = "";
        for (int end = start; end < limit && end < start + longest && words[end].Length > 0; end++)
        {
            phrase = end == start ? words[end] : phrase + " " + words[end];
            if (_phrases.TryGetValue(phrase, out T? value))
            {
                found = value;
                length = end - start + 1;
            }
        }

        return found;
    }
}
