using QuoteTracker.Articles;
using QuoteTracker.Tracking;

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

    private static TrackingReport Track(params (string Id, string Text)[] articles) =>
        ScriptedStages.Pipeline().Track(articles.Select(article => new Article(article.Id, article.Text)));
}
