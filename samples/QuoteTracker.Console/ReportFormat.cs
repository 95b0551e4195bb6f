using System.Text;
using QuoteTracker.Reports;
using QuoteTracker.Tracking;

namespace QuoteTracker.ConsoleApp;

/// <summary>The forms that a report is written in.</summary>
internal static class ReportFormat
{
    public const string Table = "table";

    private static readonly Dictionary<string, Action<TrackingReport, Stream>> Writers = new(StringComparer.Ordinal)
    {
        ["json"] = JsonReportWriter.Write,
        ["html"] = HtmlReportWriter.Write,
        ["markdown"] = MarkdownReportWriter.Write,
        ["csv"] = CsvReportWriter.Write,
        ["svg-matrix"] = static (report, stream) => SvgReportWriter.WriteMatrix(report, stream, new HtmlReportOptions()),
        ["svg-timelines"] = static (report, stream) => SvgReportWriter.WriteTimelines(report, stream, new HtmlReportOptions()),
        ["jsonld"] = JsonLdReportWriter.Write,
        ["webannotation"] = WebAnnotationReportWriter.Write,
    };

    public static string[] Names { get; } = [Table, .. Writers.Keys];

    /// <param name="report">The report.</param>
    /// <param name="format">One of <see cref="Names"/>.</param>
    /// <param name="stream">Where to.</param>
    /// <param name="host">Tells the time, for a table.</param>
    public static void Write(TrackingReport report, string format, Stream stream, ConsoleHost host)
    {
        if (format != Table)
        {
            Writers[format](report, stream);
            return;
        }

        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: -1, leaveOpen: true);
        PlainReportView.Show(report, writer, host.Clock.GetUtcNow());
    }
}
