using System.Collections.Immutable;
using QuoteTracker.Claims;
using QuoteTracker.Claims.Decisions;
using QuoteTracker.Speakers;

namespace QuoteTracker.Tests.Claims.Decisions;

public sealed class DecisionApplicationTests
{
    private static readonly IReadOnlyList<Statement> Statements = Fixture.ShipyardAndCoach().Statements;
    private readonly List<Diagnostic> _diagnostics = [];

    [Fact]
    public void No_decision_leaves_claims_as_they_are()
    {
        ImmutableArray<Claim> claims = Grouped(["y1a", "y1b"], ["y2a"]);

        Apply(ClaimDecisions.Empty, claims).Should().Equal(claims);
        Apply(ClaimDecisions.Empty.Word("nowhere", "x."), claims).Should().Equal(claims);
    }

    [Fact]
    public void Merged_claims_are_one_under_the_first_name()
    {
        ImmutableArray<Claim> claims = Grouped(["y1a", "y2c"], ["y1b"], ["y2a", "y2b"], ["f1a"]);

        ImmutableArray<Claim> result = Apply(ClaimDecisions.Empty.Merge(claims[2].Id, claims[0].Id), claims);

        Members(result).Should().Equal("y1a y2a y2b y2c", "y1b", "f1a");
        result[0].Id.Should().Be(claims[2].Id);
        result[0].Text.Should().Be(claims[2].Text);
        result[1].Should().BeSameAs(claims[1]);
    }

    [Fact]
    public void Merges_that_share_a_claim_go_together()
    {
        ImmutableArray<Claim> claims = Grouped(["y1a"], ["y1b"], ["y2a"], ["f1a"]);

        Members(Apply(ClaimDecisions.Empty.Merge(claims[0].Id, claims[1].Id).Merge("y2a", "y1b"), claims)).Should().Equal("y1a y1b y2a", "f1a");
    }

    [Fact]
    public void Split_statements_are_a_claim_of_their_own_with_a_text_of_their_own()
    {
        ImmutableArray<Claim> claims = Grouped(["y1a", "y1b", "y2a", "y2c"]);

        ImmutableArray<Claim> result = Apply(ClaimDecisions.Empty.Split("y1a", "y2c"), claims);

        Members(result).Should().Equal("y1a y2c", "y1b y2a");
        result.Select(claim => claim.Id).Should().OnlyHaveUniqueItems();
        result[0].Text.Should().Contain("buy the Vennby shipyard");
        result[1].Text.Should().Be(claims[0].Text);
    }

    [Fact]
    public void A_pinned_statement_goes_where_the_user_says()
    {
        ImmutableArray<Claim> claims = Grouped(["y1a", "y1b"], ["y2a"]);

        Members(Apply(ClaimDecisions.Empty.Pin("y1b", claims[1].Id), claims)).Should().Equal("y1a", "y1b y2a");
        Members(Apply(ClaimDecisions.Empty.Pin("y1b", claim: null), claims)).Should().Equal("y1a", "y2a");
        Members(Apply(ClaimDecisions.Empty.Pin("y2b", "y2a"), claims)).Should().Equal("y1a y1b", "y2a y2b");
        Members(Apply(ClaimDecisions.Empty.Pin("f1a", "f1b"), claims)).Should().Equal("y1a y1b", "y2a", "f1a f1b");
        _diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void The_claim_of_a_pinned_statement_is_where_that_one_is_pinned_to()
    {
        ImmutableArray<Claim> claims = Grouped(["y1a"], ["y1b"], ["y2a"]);

        Members(Apply(ClaimDecisions.Empty.Pin("y1a", "y1b").Pin("y1b", "y2a"), claims)).Should().Equal("y1a y1b y2a");
    }

    [Fact]
    public void Statements_are_named_by_text_too_and_all_of_one_text_are_meant()
    {
        Statement[] twice = [.. Statements, Statements[0] with { Id = "copy" }];
        ImmutableArray<Claim> claims = Grouped(["y1a", "copy", "y1b"], ["y2a"]);

        ImmutableArray<Claim> result = DecisionApplication.Apply(
            ClaimDecisions.Empty.Pin("\"We will buy the  Vennby shipyard\nbefore the summer,\"", "y2a"), claims, twice, _diagnostics);

        Members(result).Should().Equal("copy y1a y2a", "y1b");
    }

    [Fact]
    public void A_worded_claim_keeps_its_text()
    {
        ImmutableArray<Claim> claims = Grouped(["y1a", "y1b"], ["y2a"]);

        Claim worded = Apply(ClaimDecisions.Empty.Word(claims[0].Id, "The shipyard will be sold."), claims)[0];

        worded.Text.Should().Be("The shipyard will be sold.");
        worded.Id.Should().Be(claims[0].Id);
        Apply(ClaimDecisions.Empty.Word(claims[0].Text, "The shipyard will be sold."), claims)[0].Text.Should().Be("The shipyard will be sold.");
    }

    [Fact]
    public void A_name_that_is_worded_and_pinned_to_makes_a_claim()
    {
        ImmutableArray<Claim> claims = Grouped(["y1a", "y1b"], ["y2a"]);

        ImmutableArray<Claim> result = Apply(ClaimDecisions.Empty.Word("jobs", "Welders will lose their jobs.").Pin("y1c", "jobs").Pin("y2d", "jobs"), claims);

        Claim jobs = result.Single(claim => claim.Id == "jobs");
        jobs.Text.Should().Be("Welders will lose their jobs.");
        jobs.StatementIds.Should().Equal("y1c", "y2d");
        jobs.Confidence.Should().Be(1);
    }

    [Fact]
    public void Watched_claims_take_in_others_and_keep_id_text_and_place()
    {
        Claim watched = new() { Id = "w", Text = "The yard is sold.", Watched = true, StatementIds = ["y2a"] };
        Claim empty = new() { Id = "w2", Text = "The moon is made of cheese.", Watched = true };
        ImmutableArray<Claim> claims = [watched, empty, .. Grouped(["y1a"], ["y1b"])];

        ImmutableArray<Claim> result = Apply(ClaimDecisions.Empty.Merge("y1a", "w").Pin("y2a", "w2"), claims);

        result.Select(claim => (claim.Id, claim.Text, claim.Watched)).Take(2).Should().Equal(("w", watched.Text, true), ("w2", empty.Text, true));
        Members(result).Should().Equal("y1a", "y2a", "y1b");
    }

    [Fact]
    public void A_watched_claim_that_loses_all_its_statements_stays()
    {
        ImmutableArray<Claim> claims = [new Claim { Id = "w", Text = "The yard is sold.", Watched = true, StatementIds = ["y2a"] }];

        Members(Apply(ClaimDecisions.Empty.Pin("y2a", claim: null), claims)).Should().Equal("");
    }

    [Fact]
    public void What_names_nothing_of_this_run_is_told_and_left_out()
    {
        ImmutableArray<Claim> claims = Grouped(["y1a", "y1b"]);

        Members(Apply(ClaimDecisions.Empty.Split("gone").Merge("y1a", "c00000000000000ff").Pin("y1b", "nowhere"), claims)).Should().Equal("y1a y1b");

        _diagnostics.Should().HaveCount(3).And.OnlyContain(diagnostic => diagnostic.Code == "QT0105");
        _diagnostics[0].Message.Should().Contain("gone");
    }

    [Fact]
    public void Decisions_that_turn_out_to_contradict_each_other_are_told_and_the_first_holds()
    {
        ImmutableArray<Claim> claims =
        [
            new Claim { Id = "w", Text = "The yard is sold.", Watched = true },
            new Claim { Id = "w2", Text = "Jobs are lost.", Watched = true },
            .. Grouped(["y1a", "y1b"], ["y2a"]),
        ];

        ImmutableArray<Claim> result = Apply(
            ClaimDecisions.Empty.Merge("w", "w2").Pin("y1a", "w").Pin(Statements[0].Text, "w2").Word("w", "Otherwise.").Word("y2a", "One.").Word(claims[3].Id, "Two."), claims);

        Members(result).Should().Equal("y1a", "", "y1b", "y2a");
        result[3].Text.Should().Be("One.");
        _diagnostics.Select(diagnostic => diagnostic.Code).Should().Equal("QT0106", "QT0106", "QT0106", "QT0106");
    }

    [Fact]
    public void Decisions_survive_a_later_run_in_which_claims_have_grown_and_been_renamed()
    {
        ImmutableArray<Claim> first = Grouped(["y1a", "y1b"], ["y2a", "y2b"], ["y2c", "y2d"]);
        ClaimDecisions decisions = ClaimDecisions.Empty
            .Merge(first[0].Id, first[1].Id)
            .Split("y2d")
            .Word(first[0].Id, "The shipyard will be sold.")
            .Word(first[2].Id, "The group keeps to its plan.");
        ImmutableArray<Claim> before = Apply(decisions, first);

        // An article whose id sorts first joins each claim, and so renames it.
        Fixture more = new Fixture().Article("a0", "2021-03-01", title: null, "The yard is for sale. The plan stands. The coach is gone. Nobody wants the yard.")
            .Says("n1", "X", "X", "The yard is for sale").Says("n2", "X", "X", "Nobody wants the yard").Says("n3", "X", "X", "The plan stands");
        Statement[] all = [.. more.Statements, .. Statements];
        ImmutableArray<Claim> second =
        [
            Named("n1", "n1", "y1a", "y1b"),
            Named("n2", "n2", "y2a", "y2b"),
            Named("n3", "n3", "y2c", "y2d"),
        ];
        ImmutableArray<Claim> after = DecisionApplication.Apply(ClaimDecisions.Parse(decisions.ToJson()), second, all, _diagnostics);

        Members(before).Should().BeEquivalentTo("y1a y1b y2a y2b", "y2c", "y2d");
        Members(after).Should().BeEquivalentTo("n1 n2 y1a y1b y2a y2b", "n3 y2c", "y2d");
        Claim sale = after.Single(claim => claim.StatementIds.Contains("y1a", StringComparer.Ordinal));
        (sale.Id, sale.Text).Should().Be((first[0].Id, "The shipyard will be sold."));
        Claim plan = after.Single(claim => claim.StatementIds.Contains("y2c", StringComparer.Ordinal));
        (plan.Id, plan.Text).Should().Be((first[2].Id, "The group keeps to its plan."));
        after.Single(claim => claim.StatementIds is ["y2d"]).Id.Should().Be(before.Single(claim => claim.StatementIds is ["y2d"]).Id);
        _diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void The_first_statement_of_a_claim_can_be_split_out_and_the_claim_worded_under_its_old_name()
    {
        ImmutableArray<Claim> claims = Grouped(["y1a", "y1b", "y2a"]);

        ImmutableArray<Claim> result = Apply(ClaimDecisions.Empty.Split("y1a").Word(claims[0].Id, "A sale was agreed."), claims);

        result.Single(claim => claim.StatementIds.Contains("y1b", StringComparer.Ordinal)).Text.Should().Be("A sale was agreed.");
        result.Select(claim => claim.Id).Should().OnlyHaveUniqueItems();
        Members(result).Should().BeEquivalentTo("y1a", "y1b y2a");
    }

    private ImmutableArray<Claim> Apply(ClaimDecisions decisions, ImmutableArray<Claim> claims)
    {
        _diagnostics.Clear();
        return DecisionApplication.Apply(decisions, claims, Statements, _diagnostics);
    }

    private static ImmutableArray<Claim> Grouped(params string[][] groups) => [.. groups.Select(group => Named(group[0], group))];

    private static Claim Named(string namesake, params string[] statements) =>
        new() { Id = ClaimIds.Of(namesake), Text = $"What {namesake} is about.", StatementIds = [.. statements], Confidence = .5 };

    private static string[] Members(ImmutableArray<Claim> claims) =>
        [.. claims.Select(claim => string.Join(' ', claim.StatementIds.Order(StringComparer.Ordinal)))];
}
