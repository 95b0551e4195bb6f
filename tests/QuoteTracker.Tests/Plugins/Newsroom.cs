using QuoteTracker.Articles;
using QuoteTracker.Reports;
using QuoteTracker.Tracking;

namespace QuoteTracker.Tests.Plugins;

/// <summary>Short articles that the real pipeline reads.</summary>
internal static class Newsroom
{
    public static readonly Article[] Ferry =
    [
        Article("harbour", 7, "Ferry terminal to close", """
            The city council will close the old ferry terminal in May, Mayor Helen Brandt said on Monday.

            "The terminal will be closed on May 1," Brandt told reporters. "The decision has been taken."

            The council also said that the swimming pool would get a new roof.
            """),
        Article("union", 8, "Union denies closure", """
            The Dockworkers' Union denied that the old ferry terminal would close in May.

            "The terminal will not be closed on May 1," said Paul Okoye, a spokesman for the Dockworkers' Union.

            Okoye said that two hundred jobs depended on the quay.
            """),
    ];

    public static Article Article(string id, int day, string title, string text) => new(id, text)
    {
        Title = title,
        Publisher = "Harbour Post",
        Published = new DateTimeOffset(2022, 3, day, 0, 0, 0, TimeSpan.Zero),
    };

    /// <summary>A report as bytes, without its diagnostics.</summary>
    public static string Findings(TrackingReport report)
    {
        using MemoryStream stream = new();
        JsonReportWriter.Write(report with { Diagnostics = [] }, stream);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    public static string[] Codes(TrackingReport report) => [.. report.Diagnostics.Select(diagnostic => diagnostic.Code)];
}
