using QuoteTracker.Articles;
using QuoteTracker.Claims;
using QuoteTracker.Reports;
using QuoteTracker.Tests.Tracking.Sessions;
using QuoteTracker.Tracking;
using QuoteTracker.Tracking.Storage;

namespace QuoteTracker.Tests.Tracking;

public sealed class RepublicationTrackingTests
{
    private static readonly string Wire = string.Join('\n', Enumerable.Range(0, 12).Select(i => $"Rao: the ferries will sail on day {i} of the week"));

    [Fact]
    public void Wire_copy_in_many_outlets_counts_once_as_evidence()
    {
        TrackingReport one = Track(("a", Wire));
        TrackingReport many = Track(("a", Wire), ("b", Wire + "\nOduya: nothing will sail"), ("c", "Breaking\n" + Wire));

        many.Republications.Should().ContainSingle().Which.Should().BeEquivalentTo(new { OriginalId = "a", CopyIds = new[] { "b", "c" } });
        many.Statements.Count(statement => statement.RepeatsId is null).Should().Be(one.Statements.Length + 1, "a copy may say something new");
        many.Claims.SelectMany(claim => claim.StatementIds).Should().HaveCount(one.Statements.Length + 1);
        many.Diagnostics.Count(diagnostic => diagnostic.Code == DiagnosticCodes.Republication).Should().Be(2);
    }

    [Fact]
    public void A_repeated_statement_has_the_claim_and_position_of_the_first()
    {
        TrackingReport report = Track(("a", Wire), ("b", Wire));

        Dictionary<string, TrackedStatement> byId = report.Statements.ToDictionary(statement => statement.Statement.Id, StringComparer.Ordinal);
        TrackedStatement[] repeats = [.. report.Statements.Where(statement => statement.RepeatsId is not null)];
        repeats.Should().HaveCount(12).And.OnlyContain(statement => statement.Statement.Article.Article.Id == "b");
        repeats.Should().OnlyContain(statement => statement.ClaimId == byId[statement.RepeatsId!].ClaimId && statement.Position == byId[statement.RepeatsId!].Position && statement.ClaimId != null);
    }

    [Fact]
    public void A_statement_made_twice_in_one_article_is_no_repetition() =>
        Track(("a", Wire + "\n" + Wire)).Statements.Should().OnlyContain(statement => statement.RepeatsId == null);

    [Fact]
    public async Task A_session_lists_republications_and_counts_them_once()
    {
        await using var store = new InMemoryTrackerStore();
        await using TrackerSession session = await TrackerSession.OpenAsync(
            store, new TrackerSessionOptions { Pipeline = DebateStages.Pipeline, WatchedClaims = [new WatchedClaim("w", "closure")] });
        string[] lines = ["Board: yes closure", .. Enumerable.Range(0, 12).Select(i => $"It rained on day {i} of the long week by the river")];
        Article[] prints = [DebateStages.Article("wire", 1, lines), DebateStages.Article("courier", 2, lines), DebateStages.Article("herald", 3, [.. lines, "Union: no closure"])];
        await session.IngestAsync(prints.Reverse().ToAsyncEnumerable());

        TrackingReport report = await session.ReportAsync();
        report.Republications.Should().ContainSingle().Which.Should().BeEquivalentTo(new { OriginalId = "wire", CopyIds = new[] { "courier", "herald" } });
        report.Statements.Count(statement => statement.RepeatsId == "wire:7-18").Should().Be(2);
        report.Claims.Should().ContainSingle().Which.StatementIds.Should().HaveCount(2);
        (await session.FindClaimAsync("w"))!.StatementIds.Should().HaveCount(2);
        report.Conflicts.Should().ContainSingle().Which.StatementIds.Should().HaveCount(2);
        using var json = new MemoryStream();
        JsonReportWriter.Write(report, json);
        System.Text.Encoding.UTF8.GetString(json.ToArray()).Should().Contain("\"repeats\": \"wire:7-18\"");

        await session.RemoveAsync("wire");
        (await session.ReportAsync()).Republications.Should().ContainSingle().Which.OriginalId.Should().Be("courier");
    }

    private static TrackingReport Track(params (string Id, string Text)[] articles) =>
        ScriptedStages.Pipeline().Track(articles.Select(article => new Article(article.Id, article.Text)));
}
