using System.Collections.Frozen;

namespace QuoteTracker.Positions;

/// <summary>A data file of phrases by class: one line a class, its name, a tab, its phrases separated by <c> | </c>.</summary>
internal sealed class PhraseLexicon<TClass>
    where TClass : struct, Enum
{
    private readonly FrozenDictionary<string, (Phrase Phrase, TClass Class)[]> _byFirstWord;

    private PhraseLexicon(IEnumerable<(Phrase Phrase, TClass Class)> entries) =>
        _byFirstWord = entries
            .SelectMany(entry => entry.Phrase.FirstWords.Distinct(StringComparer.Ordinal).Select(word => (Word: word, Entry: entry)))
            .GroupBy(pair => pair.Word, StringComparer.Ordinal)
            .ToFrozenDictionary(
                group => group.Key,
                group => group.Select(pair => pair.Entry).OrderByDescending(entry => entry.Phrase.Length).ToArray(),
                StringComparer.Ordinal);

    /// <summary>Loads an embedded lexicon.</summary>
    /// <exception cref="InvalidOperationException">The file is missing or names an unknown class.</exception>
    public static PhraseLexicon<TClass> Load(string file) => new(
        from line in EmbeddedData.ReadLines(typeof(Phrase), file)
        let row = line.Split('\t')
        let @class = Enum.TryParse(row[0], out TClass parsed) ? parsed : throw new InvalidOperationException($"{file} names an unknown class '{row[0]}'.")
        from pattern in row[1].Split(" | ")
        select (new Phrase(pattern), @class));

    /// <summary>The phrases in a text from left to right without overlap, the longest one first at each place.</summary>
    /// <param name="words">The text.</param>
    /// <param name="accept">Says whether a match may be taken; a shorter one is tried otherwise.</param>
    public List<PhraseMatch<TClass>> Find(ReadOnlySpan<Word> words, Func<PhraseMatch<TClass>, bool>? accept = null)
    {
        List<PhraseMatch<TClass>> found = [];
        for (int at = 0; at < words.Length;)
        {
            PhraseMatch<TClass>? match = LongestAt(words, at, accept);
            if (match is { } taken)
            {
                found.Add(taken);
            }

            at = match?.End ?? at + 1;
        }

        return found;
    }

    private PhraseMatch<TClass>? LongestAt(ReadOnlySpan<Word> words, int at, Func<PhraseMatch<TClass>, bool>? accept)
    {
        if (!_byFirstWord.TryGetValue(words[at].Text, out (Phrase Phrase, TClass Class)[]? candidates))
        {
            return null;
        }

        foreach ((Phrase phrase, TClass @class) in candidates)
        {
            int end = phrase.Match(words, at);
            if (end > at && new PhraseMatch<TClass>(@class, at, end) is var match && (accept is null || accept(match)))
            {
                return match;
            }
        }

        return null;
    }
}
