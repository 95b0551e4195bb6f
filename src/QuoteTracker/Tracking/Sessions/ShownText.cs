using System.Text;

namespace QuoteTracker.Tracking.Sessions;

/// <summary>Text as databases can keep it: without NUL characters and lone surrogates.</summary>
internal static class ShownText
{
    public static string Of(string text)
    {
        bool clean = true;
        for (int i = 0; i < text.Length && clean; i++)
        {
            clean = text[i] != '\0' && !char.IsSurrogate(text[i]);
        }

        if (clean)
        {
            return text;
        }

        var shown = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            shown.Append(rune.Value == 0 ? Rune.ReplacementChar.ToString() : rune.ToString());
        }

        return shown.ToString();
    }
}
