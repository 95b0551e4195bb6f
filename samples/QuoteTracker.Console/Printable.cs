using System.Text;

namespace QuoteTracker.ConsoleApp;

/// <summary>Makes text from articles safe to show on a terminal.</summary>
internal static class Printable
{
    /// <summary>The text on one line: control characters, among them those that steer a terminal, become spaces; characters that turn the
    /// direction of writing are left out.</summary>
    public static string OnOneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (Rune.IsControl(rune) || rune.Value is 0x2028 or 0x2029)
            {
                line.Append(line.Length > 0 && line[^1] == ' ' ? "" : " ");
            }
            else if (rune.Value is not ((>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0xFEFF))
            {
                line.Append(rune.ToString());
            }
        }

        return line.ToString().Trim();
    }
}
