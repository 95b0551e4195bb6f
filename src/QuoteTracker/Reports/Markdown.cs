using System.Buffers;
using System.Text;

namespace QuoteTracker.Reports;

/// <summary>Puts any text into Markdown so that it shows as it is.</summary>
internal static class Markdown
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\\`*_{}[]<>#|~&");

    /// <summary>The text on one line, with what Markdown or HTML would interpret escaped.</summary>
    public static string Escape(string text)
    {
        string line = ReportText.OnOneLine(text);
        if (!line.AsSpan().ContainsAny(Special))
        {
            return line;
        }

        var escaped = new StringBuilder(line.Length + 16);
        foreach (char c in line)
        {
            if (Special.Contains(c))
            {
                escaped.Append('\\');
            }

            escaped.Append(c);
        }

        return escaped.ToString();
    }
}
