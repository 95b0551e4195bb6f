using System.Collections.Frozen;
using System.Text;
using QuoteTracker.Speakers.Gazetteer;

namespace QuoteTracker.Speakers.Names;

/// <summary>Brings names to the form they are compared in: plain lower-case letters and digits, words separated by one space.
/// Accents go, Cyrillic and Greek are romanised, dots and apostrophes are dropped ("U.S." is "us", "O'Neill" is "oneill"), hyphens separate words.
/// Letters of other scripts are kept in lower case.</summary>
internal static class NameFolding
{
    private static readonly FrozenDictionary<char, string> Plain = DataFile.Rows("folding.tsv", 2)
        .Where(row => row[0].Length == 1)
        .ToFrozenDictionary(row => row[0][0], row => row[1]);

    public static string Fold(ReadOnlySpan<char> name)
    {
        var folded = new StringBuilder(name.Length);
        bool space = false;
        foreach (char original in name)
        {
            if (original < 128 && char.IsAsciiLetterOrDigit(original))
            {
                Separate(folded, ref space);
                folded.Append(char.ToLowerInvariant(original));
                continue;
            }

            if (original is '.' or '\'' or '’' or '‘' or 'ʼ' or 'ʻ' or '`' or '´' or '\u00AD' || IsInvisible(original))
            {
                continue;
            }

            if (Plain.TryGetValue(original, out string? plain) && plain is not "-" and not "'")
            {
                Separate(folded, ref space);
                folded.Append(plain);
            }
            else if (char.IsLetterOrDigit(original) || char.IsSurrogate(original))
            {
                Separate(folded, ref space);
                folded.Append(char.ToLowerInvariant(original));
            }
            else if (char.GetUnicodeCategory(original) is not System.Globalization.UnicodeCategory.NonSpacingMark)
            {
                space = true;
            }
        }

        return folded.ToString();
    }

    private static bool IsInvisible(char letter) => char.GetUnicodeCategory(letter) is System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.Control && letter is not '\n' and not '\r' and not '\t';

    private static void Separate(StringBuilder folded, ref bool space)
    {
        if (space && folded.Length > 0)
        {
            folded.Append(' ');
        }

        space = false;
    }
}
