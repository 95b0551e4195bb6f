using System.Collections.Immutable;
using CsCheck;
using QuoteTracker.Claims;
using QuoteTracker.Speakers;

namespace QuoteTracker.Tests.Claims;

public sealed class ClaimIndexTests
{
    [Fact]
    public void Null_arguments_and_thresholds_out_of_range_are_refused()
    {
        ((Action)(() => new ClaimIndex().Assign(null!))).Should().Throw<ArgumentNullException>();
        ((Action)(() => _ = new ClaimIndex(null!))).Should().Throw<ArgumentNullException>();
        ((Action)(() => _ = new ClaimIndexOptions { SuggestedThreshold = double.NaN })).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => _ = new ClaimIndexOptions { ConfidentThreshold = 1 })).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Nothing_gives_nothing()
    {
        ClaimIndex index = new();

        index.Assign([]).Should().BeEmpty();
        index.StatementCount.Should().Be(0);
    }

    [Fact]
    public void A_later_statement_joins_the_claim_of_an_earlier_day()
    {
        ClaimIndex index = new();
        Fixture fixture = Fixture.ShipyardAndCoach();
        ClaimAssignment first = index.Assign([fixture["y1a"]]).Single();

        ClaimAssignment later = index.Assign([fixture["y2c"]]).Single();

        first.StartsClaim.Should().BeTrue();
        later.StartsClaim.Should().BeFalse();
        later.ClaimId.Should().Be(first.ClaimId);
        later.Probability.Should().BeInRange(0.15, 1);
    }

    [Fact]
    public void Statements_of_another_subject_start_a_claim_of_their_own()
    {
        ClaimIndex index = new();
        Fixture fixture = Fixture.ShipyardAndCoach();
        ClaimAssignment shipyard = index.Assign([fixture["y1a"]]).Single();

        index.Assign([fixture["f1a"]]).Single().ClaimId.Should().NotBe(shipyard.ClaimId);
    }

    [Fact]
    public void Thanks_belong_to_no_claim()
    {
        ClaimIndex index = new();

        index.Assign([Fixture.ShipyardAndCoach()["f1c"]]).Single().ClaimId.Should().BeNull();
        index.StatementCount.Should().Be(0);
    }

    [Fact]
    public void A_threshold_tells_confident_assignments_from_suggested_ones()
    {
        Fixture fixture = Fixture.ShipyardAndCoach();

        LaterOf(new ClaimIndexOptions { SuggestedThreshold = 0.01, ConfidentThreshold = 0.999 }).IsConfident.Should().BeFalse();
        LaterOf(new ClaimIndexOptions { SuggestedThreshold = 0.01, ConfidentThreshold = 0.01 }).IsConfident.Should().BeTrue();

        ClaimAssignment LaterOf(ClaimIndexOptions options)
        {
            ClaimIndex index = new(options);
            index.Assign([fixture["y1a"]]);
            return index.Assign([fixture["y2c"]]).Single();
        }
    }

    [Fact]
    public void The_order_in_which_the_articles_of_a_day_arrive_does_not_matter()
    {
        Statement[] earlier = [.. Fixture.ShipyardAndCoach().Statements];
        Statement[] day = [.. Copies(earlier, 4)];
        string[] expected = Describe(day);

        Gen.Shuffle(day).Sample(shuffled => Describe(shuffled).SequenceEqual(expected, StringComparer.Ordinal), iter: 30, threads: 1);

        string[] Describe(Statement[] statements)
        {
            ClaimIndex index = new();
            index.Assign(earlier);
            return [.. index.Assign(statements).Select(assignment => assignment.ToString()).Order(StringComparer.Ordinal)];
        }
    }

    [Fact]
    public void Assignments_come_in_the_order_of_the_statements()
    {
        Statement[] statements = [.. Fixture.ShipyardAndCoach().Statements.Reverse()];

        new ClaimIndex().Assign(statements).Select(assignment => assignment.StatementId).Should().Equal(statements.Select(statement => statement.Id));
    }

    [Fact]
    public void Thousands_of_identical_statements_are_one_claim()
    {
        Statement one = Fixture.ShipyardAndCoach()["y1a"];
        ClaimIndex index = new();

        ImmutableArray<ClaimAssignment> assigned = index.Assign([.. Enumerable.Range(0, 10_000).Select(i => one with { Id = $"s{i}" })]);

        assigned.Select(assignment => assignment.ClaimId).Distinct(StringComparer.Ordinal).Should().ContainSingle();
        index.StatementCount.Should().Be(10_000);
        index.ClaimCount.Should().Be(1);
    }

    [Fact]
    public void Statements_without_dates_are_assigned() =>
        new ClaimIndex().Assign([.. Fixture.ShipyardAndCoach().Statements.Select(statement => statement with { Date = null })]).Should().Contain(assignment => !assignment.StartsClaim);

    private static IEnumerable<Statement> Copies(Statement[] statements, int count) => Enumerable.Range(0, count).SelectMany(copy => statements.Select(statement => statement with
    {
        Id = $"{copy}-{statement.Id}",
        Article = statement.Article with { Article = statement.Article.Article with { Id = $"{copy}-{statement.Article.Article.Id}" } },
    }));
}
