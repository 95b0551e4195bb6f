using System.Collections.Frozen;
using QuoteTracker.Text;

namespace QuoteTracker.Quotes.Rules;

/// <summary>Rough tags for a text whose analyzer gives none, from closed-class words, the cue lexicon, endings and capitals.</summary>
internal static class TagGuesser
{
    private static readonly Lazy<FrozenDictionary<string, PartOfSpeech>.AlternateLookup<ReadOnlySpan<char>>> ClosedClass = new(() =>
    {
        var words = new Dictionary<string, PartOfSpeech>(StringComparer.OrdinalIgnoreCase);
        foreach (string line in EmbeddedData.ReadLines(typeof(Attribution), "closed-class.tsv"))
        {
            string[] fields = line.Split('\t');
            foreach (string word in fields[1].Split(' '))
            {
                words[word] = Enum.Parse<PartOfSpeech>(fields[0]);
            }
        }

        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    });

    /// <summary>A tag for each token.</summary>
    public static PartOfSpeech[] Guess(AnalyzedText text, WordEntry[] words)
    {
        var tags = new PartOfSpeech[text.Tokens.Length];
        for (int i = 0; i < tags.Length; i++)
        {
            tags[i] = Guess(text, words, tags, i);
        }

        return tags;
    }

    private static PartOfSpeech Guess(AnalyzedText text, WordEntry[] words, PartOfSpeech[] tags, int i)
    {
        ReadOnlySpan<char> word = text.Word(i);
        PartOfSpeech before = i > 0 ? tags[i - 1] : PartOfSpeech.SentenceEnd;
        if (!HasLetterOrDigit(word))
        {
            return Mark(word);
        }

        if (char.IsAsciiDigit(word[0]))
        {
            return PartOfSpeech.CardinalNumber;
        }

        if (word is "'s" or "\u2019s" or "'" or "\u2019" && before is >= PartOfSpeech.Noun and <= PartOfSpeech.ProperNounPlural)
        {
            return PartOfSpeech.PossessiveEnding;
        }

        if (ClosedClass.Value.TryGetValue(word, out PartOfSpeech closed))
        {
            // "that is" and "that he": after a noun it opens a clause; her and his before a noun are told apart no further.
            return closed;
        }

        bool starts = before is PartOfSpeech.SentenceEnd or PartOfSpeech.OpenQuote;
        if (char.IsUpper(word[0]) && (!starts || words[i].Verbs is null))
        {
            return PartOfSpeech.ProperNoun;
        }

        bool nominal = before is PartOfSpeech.Determiner or PartOfSpeech.PossessivePronoun or PartOfSpeech.PossessiveEnding or PartOfSpeech.Adjective or PartOfSpeech.CardinalNumber;
        if (before is PartOfSpeech.To or PartOfSpeech.Modal)
        {
            return PartOfSpeech.Verb;
        }

        if (words[i].Verbs is not null && !nominal)
        {
            return VerbTag(words, tags, i, word);
        }

        if (word.EndsWith("ly", StringComparison.Ordinal))
        {
            return PartOfSpeech.Adverb;
        }

        if (!nominal && (word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("ing", StringComparison.Ordinal)))
        {
            return VerbTag(words, tags, i, word);
        }

        if (before is PartOfSpeech.PersonalPronoun)
        {
            return word[^1] == 's' ? PartOfSpeech.VerbPresentThird : PartOfSpeech.VerbPresent;
        }

        return word[^1] == 's' && !word.EndsWith("ss", StringComparison.Ordinal) ? PartOfSpeech.NounPlural : PartOfSpeech.Noun;
    }

    private static PartOfSpeech VerbTag(WordEntry[] words, PartOfSpeech[] tags, int i, ReadOnlySpan<char> word)
    {
        int back = i - 1;
        while (back >= 0 && tags[back] is PartOfSpeech.Adverb)
        {
            back--;
        }

        bool auxiliary = back >= 0 && words[back].Function is FunctionWord.Auxiliary or FunctionWord.Be && tags[back] is not (PartOfSpeech.Modal or PartOfSpeech.PossessiveEnding);
        if (word.EndsWith("ing", StringComparison.Ordinal))
        {
            return PartOfSpeech.VerbGerund;
        }

        if (auxiliary)
        {
            return PartOfSpeech.VerbPastParticiple;
        }

        return word[^1] == 's' ? PartOfSpeech.VerbPresentThird
            : word.EndsWith("ed", StringComparison.Ordinal) || words[i].Verbs is { } verbs && !word.Equals(FirstWord(verbs[0].Lemma), StringComparison.OrdinalIgnoreCase) ? PartOfSpeech.VerbPast
            : PartOfSpeech.VerbPresent;
    }

    private static ReadOnlySpan<char> FirstWord(string lemma)
    {
        int space = lemma.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? lemma : lemma.AsSpan(0, space);
    }

    private static bool HasLetterOrDigit(ReadOnlySpan<char> word)
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

    private static PartOfSpeech Mark(ReadOnlySpan<char> word) => word[0] switch
    {
        '.' or '?' or '!' or '\u2026' => PartOfSpeech.SentenceEnd,
        ',' => PartOfSpeech.Comma,
        '(' or '[' => PartOfSpeech.OpenBracket,
        ')' or ']' => PartOfSpeech.CloseBracket,
        '\u201C' or '\u2018' or '`' => PartOfSpeech.OpenQuote,
        '"' or '\u201D' or '\u2019' or '\'' => PartOfSpeech.CloseQuote,
        '$' or '%' or '#' or '\u00A3' or '\u20AC' => PartOfSpeech.Symbol,
        '-' when word.Length == 1 => PartOfSpeech.Hyphen,
        _ => PartOfSpeech.Colon,
    };
}
