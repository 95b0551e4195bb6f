using System.Text;

namespace QuoteTracker.Reports;

/// <summary>Makes text of unknown origin safe to show: nothing in it can steer what stands around it.</summary>
internal static class SafeText
{
    private const char Replacement = '\uFFFD';
    private const char PopFormatting = '\u202C';
    private const char PopIsolate = '\u2069';

    /// <summary>The text with control characters as spaces, halves of surrogate pairs and non-characters as U+FFFD, and every mark that turns
    /// the direction of writing closed within the text; marks that would close something outside are left out.</summary>
    public static string Of(string text) => IsPlain(text) ? text : Cleaned(text);

    /// <summary>Whether the text has characters that are written from right to left, or marks that turn the direction.</summary>
    public static bool NeedsIsolation(string text)
    {
        foreach (char c in text)
        {
            if (c >= '\u0590' && (c is <= '\u08FF' or (>= '\u200E' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')
                or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC') or (>= '\uD802' and <= '\uD83B')))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPlain(string text)
    {
        foreach (char c in text)
        {
            if (c is < ' ' or (>= '\u007F' and <= '\u009F') or (>= '\u2028' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or (>= '\uD800' and <= '\uDFFF')
                or (>= '\uFDD0' and <= '\uFDEF') or >= '\uFFFE')
            {
                return false;
            }
        }

        return true;
    }

    private static string Cleaned(string text)
    {
        var clean = new StringBuilder(text.Length);
        var open = new Stack<char>();
        foreach (Rune rune in text.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case 0x2028 or 0x2029:
                case int control when Rune.IsControl((Rune)control):
                    clean.Append(' ');
                    break;
                case 0x202A or 0x202B or 0x202D or 0x202E:
                    Open(PopFormatting);
                    break;
                case 0x2066 or 0x2067 or 0x2068:
                    Open(PopIsolate);
                    break;
                case PopFormatting or PopIsolate:
                    Close();
                    break;
                case (>= 0xFDD0 and <= 0xFDEF):
                case int value when (value & 0xFFFE) == 0xFFFE:
                    clean.Append(Replacement);
                    break;
                default:
                    clean.Append(rune.ToString());
                    break;
            }

            void Open(char closing)
            {
                clean.Append(rune.ToString());
                open.Push(closing);
            }

            void Close()
            {
                if (open.TryPeek(out char expected) && expected == rune.Value)
                {
                    clean.Append(open.Pop());
                }
            }
        }

        while (open.TryPop(out char closing))
        {
            clean.Append(closing);
        }

        return clean.ToString();
    }
}
