using QuoteTracker.Articles;
using QuoteTracker.Claims;
using QuoteTracker.Claims.Decisions;
using QuoteTracker.Tests.Plugins;
using QuoteTracker.Tracking;

namespace QuoteTracker.Tests.Tracking;

/// <summary>Decisions over two runs of the real pipeline, the second with more articles.</summary>
public sealed class DecisionRunTests
{
    private static readonly Article[] More =
    [
        // Their ids sort before and after the first run's, so that claims are renamed and grow.
        Newsroom.Article("aaa", 6, "Ferry terminal: what we know", """
            Council member Ines Duarte said on Sunday that the old ferry terminal would close in May.

            "The terminal will not be closed on May 1," Duarte said later.
            """),
        .. Newsroom.Ferry,
        Newsroom.Article("zzz", 10, "Terminal quarrel goes on", """
            Mayor Helen Brandt said on Thursday that the ferry terminal would close on May 1 as planned.

            The Dockworkers' Union said that two hundred jobs depended on the quay.
            """),
    ];

    private static readonly TrackingReport First = TrackingPipeline.Default.Track(Newsroom.Ferry);

    [Fact]
    public void A_split_survives()
    {
        TrackedStatement out1 = First.Statements.First(tracked => tracked.ClaimId is not null && ClaimOf(First, tracked.Statement.Id)!.StatementIds.Length > 1);
        ClaimDecisions decisions = ClaimDecisions.Empty.Split(out1.Statement.Id);

        Claim first = ClaimOf(Track(decisions, Newsroom.Ferry), out1.Statement.Id)!;
        Claim second = ClaimOf(Track(decisions, More), out1.Statement.Id)!;

        first.StatementIds.Should().Equal(out1.Statement.Id);
        second.Should().BeEquivalentTo(first);
    }

    [Fact]
    public void A_merge_and_a_wording_survive_and_take_in_what_is_new()
    {
        TrackingPipelineBuilder strict = TrackingPipeline.CreateBuilder().UseClaimGrouper(new ClaimGrouper(new ClaimGrouperOptions { SameClaimThreshold = .9 }));
        TrackingReport before = strict.Build().Track(Newsroom.Ferry);
        before.Claims.Length.Should().BeGreaterThan(1, "else there would be nothing to merge");
        ClaimDecisions decisions = ClaimDecisions.Parse(
            ClaimDecisions.Empty.Merge(before.Claims[1].Id, before.Claims[0].Id).Word(before.Claims[0].Id, "The terminal will close.").ToJson());
        strict.UseDecisions(decisions);

        TrackingReport first = strict.Build().Track(Newsroom.Ferry);
        TrackingReport second = strict.Build().Track(More);

        string[] together = [.. before.Claims[0].StatementIds, .. before.Claims[1].StatementIds];
        foreach (TrackingReport report in new[] { first, second })
        {
            Claim merged = ClaimOf(report, together[0])!;
            merged.StatementIds.Should().Contain(together);
            (merged.Id, merged.Text).Should().Be((before.Claims[1].Id, "The terminal will close."));
        }

        second.Diagnostics.Should().NotContain(diagnostic => diagnostic.Code.StartsWith("QT01", StringComparison.Ordinal));
    }

    [Fact]
    public void A_pin_survives_and_positions_are_read_toward_the_claim_it_is_pinned_to()
    {
        string statement = First.Statements.First(tracked => tracked.Statement.Text.Contains("jobs", StringComparison.Ordinal)).Statement.Id;
        ClaimDecisions decisions = ClaimDecisions.Empty.Word("quay-jobs", "Two hundred jobs depend on the quay.").Pin(statement, "quay-jobs");

        foreach (Article[] articles in new[] { Newsroom.Ferry, More })
        {
            TrackingReport report = Track(decisions, articles);

            ClaimOf(report, statement)!.Should().BeEquivalentTo(new { Id = "quay-jobs", Text = "Two hundred jobs depend on the quay." });
            report.Statements.Single(tracked => tracked.Statement.Id == statement).Position.Should().NotBeNull();
        }
    }

    [Fact]
    public void Decisions_over_articles_that_are_gone_are_told()
    {
        TrackingReport report = Track(ClaimDecisions.Empty.Split("gone:1-2"), Newsroom.Ferry);

        report.Diagnostics.Should().ContainSingle(diagnostic => diagnostic.Code == DiagnosticCodes.DecisionWithoutObject);
        Newsroom.Findings(report).Should().Be(Newsroom.Findings(First));
    }

    private static TrackingReport Track(ClaimDecisions decisions, Article[] articles) =>
        TrackingPipeline.CreateBuilder().UseDecisions(decisions).Build().Track(articles);

    private static Claim? ClaimOf(TrackingReport report, string statement) =>
        report.Claims.SingleOrDefault(claim => claim.StatementIds.Contains(statement, StringComparer.Ordinal));
}
