using QuoteTracker.Text;

namespace QuoteTracker.Claims;

/// <summary>Turns text into <see cref="WordEntry"/> values.</summary>
internal sealed class WordReader(WordModel model)
{
    private const int LongestWord = 40;

    /// <summary>Reads the tokens of an analysed text, one entry a token.</summary>
    public WordEntry[] Read(AnalyzedText text)
    {
        WordEntry[] entries = new WordEntry[text.Tokens.Length];
        int sentence = 0;
        for (int i = 0; i < entries.Length; i++)
        {
            while (i >= text.Sentences[sentence].End)
            {
                sentence++;
            }

            ReadOnlySpan<char> word = text.Word(i);
            Token token = text.Tokens[i];
            bool isName = token.PartOfSpeech == PartOfSpeech.Unknown
                ? char.IsUpper(word[0]) && i > text.Sentences[sentence].Start
                : NamesSomething(token.Entity);
            entries[i] = Read(word, isName);
        }

        return entries;
    }

    /// <summary>Reads a plain line, such as a headline or a claim: maximal runs of letters, digits and inner marks are words.</summary>
    public WordEntry[] Read(string line)
    {
        List<WordEntry> entries = [];
        int start = -1;
        for (int i = 0; i <= line.Length; i++)
        {
            bool inside = i < line.Length && (char.IsLetterOrDigit(line[i]) || (start >= 0 && line[i] is '\'' or '’' or '.' or '-'));
            if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                ReadOnlySpan<char> word = line.AsSpan(start, i - start).TrimEnd("'’.-");
                WordEntry entry = Read(WithoutPossessive(word), char.IsUpper(word[0]) && start > 0);
                if (entry.Term != 0)
                {
                    entries.Add(entry);
                }

                start = -1;
            }
        }

        return [.. entries];
    }

    private WordEntry Read(ReadOnlySpan<char> word, bool isName)
    {
        if (word.Length > LongestWord || !ContainsLetterOrDigit(word))
        {
            return new WordEntry(0, -1, IsName: false);
        }

        Span<char> lower = stackalloc char[LongestWord];
        Span<char> stem = stackalloc char[LongestWord];
        ReadOnlySpan<char> folded = lower[..word.ToLowerInvariant(lower)];
        int index = model.Find(folded);
        return StopWords.Contains(folded)
            ? new WordEntry(0, index, IsName: false)
            : new WordEntry(TermHash.Of(stem[..WordStem.Write(folded, stem)]), index, isName);
    }

    private static bool NamesSomething(EntityKind kind) =>
        kind is EntityKind.Person or EntityKind.Organization or EntityKind.Location or EntityKind.Group;

    private static ReadOnlySpan<char> WithoutPossessive(ReadOnlySpan<char> word) =>
        word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal) ? word[..^2] : word;

    private static bool ContainsLetterOrDigit(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if (char.IsLetterOrDigit(c))
            {
                return true;
            }
        }

        return false;
    }
}
