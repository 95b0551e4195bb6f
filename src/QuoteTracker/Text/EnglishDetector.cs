using System.Collections.Frozen;

namespace QuoteTracker.Text;

/// <summary>Tells English from other languages by its function words, which make up a third or more of running English text.</summary>
internal static class EnglishDetector
{
    /// <summary>Shorter texts give no reliable share and pass.</summary>
    private const int FewestWords = 40;

    private const int MostWords = 2_000;

    /// <summary>Running English has .30 to .45, lists of names and tables .05 to .15, other European languages below .04.</summary>
    private const double LeastShare = .05;

    private static readonly FrozenSet<string> FunctionWords = EmbeddedData.ReadLines(typeof(EnglishDetector), "english-function-words.txt")
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = FunctionWords.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the text reads as English, or is too short to tell.</summary>
    public static bool ReadsAsEnglish(AnalyzedText text)
    {
        int words = 0;
        int function = 0;
        for (int i = 0; i < text.Tokens.Length && words < MostWords; i++)
        {
            ReadOnlySpan<char> word = text.Word(i);
            if (char.IsLetter(word[0]) || char.IsHighSurrogate(word[0]))
            {
                words++;
                function += Lookup.Contains(word) ? 1 : 0;
            }
        }

        return words < FewestWords || function >= LeastShare * words;
    }
}
