using System.Globalization;

namespace QuoteTracker.Text;

/// <summary>Character classes by table, computed once.</summary>
internal static class CharKinds
{
    private static readonly CharKind[] Table = Build();

    /// <summary>The class of a UTF-16 unit.</summary>
    public static CharKind Of(char c) => Table[c];

    /// <summary>Whether a unit belongs to a word or number.</summary>
    public static bool IsWord(char c) => Table[c] >= CharKind.Letter;

    private static CharKind[] Build()
    {
        CharKind[] table = new CharKind[char.MaxValue + 1];
        for (int c = 0; c < table.Length; c++)
        {
            table[c] = Classify((char)c);
        }

        return table;
    }

    // A byte order mark, alone or left inside where files were joined, is no part of a word.
    private static CharKind Classify(char c) => char.IsWhiteSpace(c) || c == '\uFEFF' ? CharKind.Space : char.GetUnicodeCategory(c) switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => CharKind.Letter,
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber => CharKind.Digit,
        _ => CharKind.Mark,
    };
}
