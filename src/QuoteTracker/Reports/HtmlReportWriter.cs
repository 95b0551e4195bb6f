using QuoteTracker.Reports.Html;
using QuoteTracker.Reports.Layout;
using QuoteTracker.Tracking;

namespace QuoteTracker.Reports;

/// <summary>Writes a report as one HTML page for a person: conflicts side by side with their quotations marked in their paragraphs, shifts,
/// tables of parties by claims, every claim with its timeline, all statements, articles and diagnostics. Thread-safe.</summary>
/// <remarks>The page is whole in itself: it loads nothing, and needs no script to be read; a script that it carries adds search and filters.
/// Text from articles is encoded, its writing direction kept apart, and only addresses of the web become links; a content security policy in
/// the page forbids every other script, style and request. Equal reports give equal bytes.</remarks>
public static class HtmlReportWriter
{
    /// <summary>Writes a report with default settings.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Takes UTF-8 without byte order mark; not closed.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static void Write(TrackingReport report, Stream output) => Write(report, output, new HtmlReportOptions());

    /// <summary>Writes a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Takes UTF-8 without byte order mark; not closed.</param>
    /// <param name="options">The settings.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A setting is out of range.</exception>
    public static void Write(TrackingReport report, Stream output, HtmlReportOptions options) => Write(report, [], output, options);

    /// <summary>Writes a report with the fact-checks of its claims.</summary>
    /// <param name="report">The report.</param>
    /// <param name="reviews">Published fact-checks, shown with their claims.</param>
    /// <param name="output">Takes UTF-8 without byte order mark; not closed.</param>
    /// <param name="options">The settings.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">A review is of a claim that the report has not, its address is not of the web, or its author or verdict is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A setting is out of range.</exception>
    public static void Write(TrackingReport report, IReadOnlyList<ClaimReview> reviews, Stream output, HtmlReportOptions options)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(reviews);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(options);
        if (options.Problem() is { } problem)
        {
            throw new ArgumentOutOfRangeException(nameof(options), problem);
        }

        ClaimReviews.Validate(report, reviews);
        using StreamWriter writer = ReportText.Writer(output, "\n");
        new ReportPage(new MarkupWriter(writer), new ReportOutline(report), options, reviews).Write();
    }
}
