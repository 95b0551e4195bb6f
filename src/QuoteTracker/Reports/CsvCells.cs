using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using QuoteTracker.Text;

namespace QuoteTracker.Reports;

/// <summary>How the CSV writers put values.</summary>
internal static class CsvCells
{
    private static readonly SearchValues<char> NeedsQuotes = SearchValues.Create(",\"\r\n");

    public static string Row(IEnumerable<string> cells) => string.Join(',', cells.Select(Cell));

    public static string Spans(ImmutableArray<TextSpan> spans) =>
        string.Join(';', spans.Select(span => string.Create(CultureInfo.InvariantCulture, $"{span.Start}-{span.End}")));

    /// <summary>Text that no spreadsheet takes for a formula.</summary>
    public static string Harmless(string? text) => text switch
    {
        null or "" => "",
        ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..] => "'" + text,
        _ => text,
    };

    private static string Cell(string value) =>
        value.AsSpan().ContainsAny(NeedsQuotes) ? "\"" + value.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : value;
}
