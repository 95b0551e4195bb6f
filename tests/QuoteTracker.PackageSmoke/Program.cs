using QuoteTracker.Articles;
using QuoteTracker.Speakers;
using QuoteTracker.Tracking;

Article[] articles =
[
    new("harbour", """
        The city council will close the old ferry terminal in May, Mayor Helen Brandt said on Monday.

        "The terminal will be closed on May 1," Brandt told reporters. "The decision has been taken."
        """)
    {
        Publisher = "Harbour Post",
        Published = new DateTimeOffset(2022, 3, 7, 0, 0, 0, TimeSpan.Zero),
        Title = "Ferry terminal to close",
    },
    new("union", """
        The Dockworkers' Union denied that the old ferry terminal would close in May.

        "The terminal will not be closed on May 1," said Paul Okoye, a spokesman for the Dockworkers' Union.
        """)
    {
        Publisher = "Evening Mail",
        Published = new DateTimeOffset(2022, 3, 8, 0, 0, 0, TimeSpan.Zero),
        Title = "Union denies closure",
    },
];

TrackingReport report = TrackingPipeline.Default.Track(articles);
foreach (TrackedStatement tracked in report.Statements)
{
    Console.WriteLine($"{tracked.Statement.Speaker?.Name}: {tracked.Statement.Text}");
}

int failures = 0;
Check("quotes are found", report.Statements.Any(tracked => tracked.Statement.Text.Contains("will not be closed on May 1", StringComparison.Ordinal)));
Check("speakers are resolved", report.Statements.Any(tracked => tracked.Statement.Speaker is { Kind: SpeakerKind.Person, Name: "Helen Brandt" or "Paul Okoye" }));
Check("statements share a claim", report.Claims.Any(claim => claim.StatementIds.Length > 1));
Check("every span lies in its text", report.Statements.SelectMany(tracked => tracked.Statement.Attribution.Content.Select(span => (span, tracked.Statement.Article.Article.Text)))
    .All(pair => pair.span is { IsEmpty: false } && pair.span.End <= pair.Text.Length));
Check("one article can be taken alone", !TrackingPipeline.Default.Extract(articles[0]).Article.Attributions.IsEmpty);
Console.WriteLine($"{report.Statements.Length} statements, {report.Claims.Length} claims, {report.Conflicts.Length} conflicts, package smoke {(failures == 0 ? "passed" : "failed")}");
return failures;

void Check(string what, bool holds)
{
    Console.WriteLine($"{(holds ? "passed" : "FAILED")}: {what}");
    failures += holds ? 0 : 1;
}
