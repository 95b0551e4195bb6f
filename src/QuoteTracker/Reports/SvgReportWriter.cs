using QuoteTracker.Reports.Html;
using QuoteTracker.Reports.Layout;
using QuoteTracker.Tracking;

namespace QuoteTracker.Reports;

/// <summary>Writes drawings of a report as SVG 1.1 that stands alone: no font, script or file is loaded. Light or dark as the viewer asks for.
/// Thread-safe; equal reports give equal bytes.</summary>
public static class SvgReportWriter
{
    /// <summary>Draws tables of parties by claims, one below the other, coloured by position with the position in words.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Takes UTF-8 without byte order mark; not closed.</param>
    /// <param name="options">How many tables, claims and parties are drawn.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A setting is out of range.</exception>
    public static void WriteMatrix(TrackingReport report, Stream output, HtmlReportOptions options)
    {
        using StreamWriter writer = Begin(report, output, options);
        MatrixDrawing.Write(new MarkupWriter(writer), PositionMatrix.Of(new ReportOutline(report).Claims, options.MaximumMatrices, options.MaximumClaimsPerMatrix, options.MaximumPartiesPerMatrix));
    }

    /// <summary>Draws the timelines of watched claims and claims with a conflict or a shift, one below the other; claims whose statements are
    /// all of one day have none.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Takes UTF-8 without byte order mark; not closed.</param>
    /// <param name="options">How many parties are drawn.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A setting is out of range.</exception>
    public static void WriteTimelines(TrackingReport report, Stream output, HtmlReportOptions options)
    {
        using StreamWriter writer = Begin(report, output, options);
        Timeline[] timelines =
        [
            .. new ReportOutline(report).Claims.Where(claim => claim.IsNotable)
                .Select(claim => Timeline.Of(claim, options.MaximumPartiesPerTimeline))
                .OfType<Timeline>(),
        ];
        TimelineSheet.Write(new MarkupWriter(writer), timelines);
    }

    private static StreamWriter Begin(TrackingReport report, Stream output, HtmlReportOptions options)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(options);
        return options.Problem() is { } problem ? throw new ArgumentOutOfRangeException(nameof(options), problem) : ReportText.Writer(output, "\n");
    }
}
