using System.Collections.Immutable;
using System.Text;
using QuoteTracker.Text;

namespace QuoteTracker.Reports;

/// <summary>How the text writers put words.</summary>
internal static class ReportText
{
    /// <summary>A writer of UTF-8 without byte order mark that leaves the stream open.</summary>
    public static StreamWriter Writer(Stream output, string newLine) =>
        new(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: -1, leaveOpen: true) { NewLine = newLine };

    /// <summary>The words of a role, its pieces joined by a space.</summary>
    public static string Words(string text, ImmutableArray<TextSpan> spans) =>
        string.Join(' ', spans.Select(span => span.Of(text).ToString()));

    /// <summary>Text on one line: every control character becomes a space.</summary>
    public static string OnOneLine(string text) => string.Create(text.Length, text, static (line, text) =>
    {
        for (int i = 0; i < line.Length; i++)
        {
            line[i] = char.IsControl(text[i]) || text[i] is '\u2028' or '\u2029' ? ' ' : text[i];
        }
    });
}
