using System.Globalization;
using QuoteTracker.Articles;
using QuoteTracker.Speakers;
using QuoteTracker.Tracking;

namespace QuoteTracker.Reports;

/// <summary>Writes the statements of a report as a table of comma-separated values after RFC 4180, a row per statement. Thread-safe.</summary>
/// <remarks>Texts that a spreadsheet would take for a formula get an apostrophe in front, as in <see cref="CsvAttributionWriter"/>.</remarks>
public static class CsvReportWriter
{
    private const string Header =
        "statement,article,url,publisher,published,title,date,speaker,role,party,claim,claim_text,position,certainty,kind,text,content_spans,repeats,confidence";

    /// <summary>Writes a header and the statements in the order of the report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Takes UTF-8 without byte order mark, rows ended by CR LF; not closed.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static void Write(TrackingReport report, Stream output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        Dictionary<string, string> claims = report.Claims.ToDictionary(claim => claim.Id, claim => claim.Text, StringComparer.Ordinal);
        using StreamWriter writer = ReportText.Writer(output, "\r\n");
        writer.WriteLine(Header);
        foreach (TrackedStatement tracked in report.Statements)
        {
            writer.WriteLine(CsvCells.Row(Cells(tracked, tracked.ClaimId is { } id ? claims[id] : null)));
        }
    }

    private static string[] Cells(TrackedStatement tracked, string? claim)
    {
        Statement statement = tracked.Statement;
        Article article = statement.Article.Article;
        return
        [
            CsvCells.Harmless(statement.Id),
            CsvCells.Harmless(article.Id),
            CsvCells.Harmless(article.Url),
            CsvCells.Harmless(article.Publisher),
            article.Published?.Word() ?? "",
            CsvCells.Harmless(article.Title),
            statement.Date?.Word() ?? "",
            CsvCells.Harmless(statement.Speaker?.Name),
            CsvCells.Harmless(statement.Speaker?.Role),
            CsvCells.Harmless(statement.Party?.Name),
            CsvCells.Harmless(tracked.ClaimId),
            CsvCells.Harmless(claim),
            tracked.Position?.Stance.Word() ?? "",
            tracked.Position?.Certainty.Word() ?? "",
            statement.Attribution.Kind.Word(),
            CsvCells.Harmless(statement.Text),
            CsvCells.Spans(statement.Attribution.Content),
            CsvCells.Harmless(tracked.RepeatsId),
            ReportVocabulary.Rounded(statement.Confidence * (tracked.Position?.Confidence ?? 1)).ToString(CultureInfo.InvariantCulture),
        ];
    }
}
