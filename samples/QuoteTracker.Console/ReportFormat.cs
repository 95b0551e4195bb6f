using System.Text;
using QuoteTracker.Reports;
using QuoteTracker.Tracking;

namespace QuoteTracker.ConsoleApp;

/// <summary>The forms that a report is written in.</summary>
internal static class ReportFormat
{
    public const string Table = "table";

    private static readonly Dictionary<string, Action<TrackingReport, IReadOnlyList<ClaimReview>, Stream>> Writers = new(StringComparer.Ordinal)
    {
        ["json"] = static (report, _, stream) => JsonReportWriter.Write(report, stream),
        ["html"] = static (report, reviews, stream) => HtmlReportWriter.Write(report, reviews, stream, new HtmlReportOptions()),
        ["markdown"] = static (report, _, stream) => MarkdownReportWriter.Write(report, stream),
        ["csv"] = static (report, _, stream) => CsvReportWriter.Write(report, stream),
        ["svg-matrix"] = static (report, _, stream) => SvgReportWriter.WriteMatrix(report, stream, new HtmlReportOptions()),
        ["svg-timelines"] = static (report, _, stream) => SvgReportWriter.WriteTimelines(report, stream, new HtmlReportOptions()),
        ["jsonld"] = JsonLdReportWriter.Write,
        ["webannotation"] = static (report, _, stream) => WebAnnotationReportWriter.Write(report, stream),
    };

    public static string[] Names { get; } = [Table, .. Writers.Keys];

    /// <param name="report">The report.</param>
    /// <param name="reviews">Fact-checks of its claims.</param>
    /// <param name="format">One of <see cref="Names"/>.</param>
    /// <param name="stream">Where to.</param>
    /// <param name="host">Tells the time, for a table.</param>
    public static void Write(TrackingReport report, IReadOnlyList<ClaimReview> reviews, string format, Stream stream, ConsoleHost host)
    {
        if (format != Table)
        {
            Writers[format](report, reviews, stream);
            return;
        }

        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: -1, leaveOpen: true);
        PlainReportView.Show(report, writer, host.Clock.GetUtcNow());
    }
}
