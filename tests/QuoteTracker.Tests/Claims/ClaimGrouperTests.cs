using System.Collections.Immutable;
using QuoteTracker.Claims;
using QuoteTracker.Speakers;

namespace QuoteTracker.Tests.Claims;

public sealed class ClaimGrouperTests
{
    private static readonly ClaimGrouper Grouper = new();

    [Fact]
    public void Nothing_gives_no_claim() => Grouper.Group([], []).Should().BeEmpty();

    [Fact]
    public void Null_arguments_are_refused()
    {
        ((Action)(() => Grouper.Group(null!, []))).Should().Throw<ArgumentNullException>();
        ((Action)(() => Grouper.Group([], null!))).Should().Throw<ArgumentNullException>();
        ((Action)(() => _ = new ClaimGrouper(null!))).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public void Statements_of_several_articles_on_one_proposition_share_a_claim_whatever_their_polarity()
    {
        ImmutableArray<Claim> claims = Grouper.Group(Fixture.ShipyardAndCoach().Statements, []);

        Claim sale = ClaimWith("y1a", claims);
        sale.StatementIds.Should().Contain("y2c").And.Contain("y2a");
    }

    [Fact]
    public void Subjects_are_kept_apart()
    {
        ImmutableArray<Claim> claims = Grouper.Group(Fixture.ShipyardAndCoach().Statements, []);

        claims.Should().NotContain(claim => claim.StatementIds.Any(id => id[0] == 'y') && claim.StatementIds.Any(id => id[0] == 'f'));
        ClaimWith("f1a", claims).StatementIds.Should().Contain("f1b");
    }

    [Theory]
    [InlineData(
        "The dam on the Sorne will be raised next month, the Water Board says. The dam was last raised in May 2014, when the farmers said the dam had been raised in secret.",
        "The dam on the Sorne will be raised next month", "the dam had been raised in secret")]
    [InlineData(
        "Nurses at Halden hospital will strike later this month, their union said. Nurses at Halden hospital last went on strike in March 2012, when the hospital said the strike of the nurses had cost lives.",
        "Nurses at Halden hospital will strike later this month", "the strike of the nurses had cost lives")]
    [InlineData(
        "The boards of Orva Foods and Kelm will meet tomorrow about a merger, Orva said. The boards of Orva Foods and Kelm first met in January 2015, when Kelm said the boards had met about a merger by chance.",
        "The boards of Orva Foods and Kelm will meet tomorrow about a merger", "the boards had met about a merger by chance")]
    public void Events_of_one_kind_at_different_times_are_two_claims(string text, string planned, string past)
    {
        Fixture fixture = new Fixture().Article("e", "2021-03-02", null, text).Says("planned", "A", "A", planned).Says("past", "B", "B", past);

        ClaimOf(fixture, "planned").Should().NotBe(ClaimOf(fixture, "past"));
    }

    [Fact]
    public void What_leans_on_the_statement_before_it_shares_its_claim()
    {
        Fixture fixture = new Fixture()
            .Article("t", "2020-08-03", "Rovers and Athletic differ over Marek", """
                Jon Marek will join Rovers from Athletic this month, the Rovers coach said.

                Athletic denied that Marek would join Rovers. "Nothing has been agreed in this matter," said their director, Ana Costa.
                """)
            .Says("said", "the Rovers coach", "Rovers", "Jon Marek will join Rovers from Athletic this month")
            .Says("denied", "Athletic", "Athletic", "that Marek would join Rovers", SpeakerKind.Organization)
            .Says("leans", "Ana Costa", "Athletic", "\"Nothing has been agreed in this matter,\"");

        ClaimOf(fixture, "leans").Should().Be(ClaimOf(fixture, "denied")).And.Be(ClaimOf(fixture, "said"));
    }

    [Fact]
    public void Headlines_alone_are_grouped_by_what_they_are_about()
    {
        Fixture fixture = new();
        string[] lines =
        [
            "Zoo says escaped lynx was seen in Tarnby park", "Lynx from Tarnby zoo still at large", "Police doubt that lynx escaped from Tarnby zoo",
            "Singer Ola Brandt to open cafe on the moon", "Ola Brandt denies plan for cafe on the moon",
        ];
        for (int i = 0; i < lines.Length; i++)
        {
            fixture.Article($"h{i}", null, null, lines[i]).Says($"s{i}", "nobody", null, lines[i]);
        }

        ClaimOf(fixture, "s0").Should().Be(ClaimOf(fixture, "s1")).And.Be(ClaimOf(fixture, "s2"));
        ClaimOf(fixture, "s3").Should().Be(ClaimOf(fixture, "s4")).And.NotBe(ClaimOf(fixture, "s0"));
    }

    [Fact]
    public void Thanks_belong_to_no_claim() =>
        Grouper.Group(Fixture.ShipyardAndCoach().Statements, []).Should().NotContain(claim => claim.StatementIds.Contains("f1c"));

    [Fact]
    public void A_statement_belongs_to_one_claim_at_most() =>
        Grouper.Group(Fixture.ShipyardAndCoach().Statements, []).SelectMany(claim => claim.StatementIds).Should().OnlyHaveUniqueItems();

    [Fact]
    public void The_order_of_the_statements_does_not_change_groups_ids_or_texts()
    {
        IReadOnlyList<Statement> statements = Fixture.ShipyardAndCoach().Statements;
        WatchedClaim[] watched = [new("w", "The Harbour Group will buy the Vennby shipyard")];
        string[] expected = [.. Describe(Grouper.Group(statements, watched))];

        for (int seed = 0; seed < 5; seed++)
        {
            Statement[] shuffled = [.. statements];
            new Random(seed).Shuffle(shuffled);
            Describe(Grouper.Group(shuffled, watched)).Should().Equal(expected);
        }

        static IEnumerable<string> Describe(ImmutableArray<Claim> claims) => claims
            .Select(claim => $"{claim.Id} {claim.Text} {claim.Confidence:R} {string.Join(',', claim.StatementIds.Order(StringComparer.Ordinal))}")
            .Order(StringComparer.Ordinal);
    }

    [Fact]
    public void Statements_of_a_claim_are_ordered_by_date()
    {
        IReadOnlyList<Statement> statements = Fixture.ShipyardAndCoach().Statements;
        Dictionary<string, Statement> byId = statements.ToDictionary(statement => statement.Id, StringComparer.Ordinal);

        foreach (Claim claim in Grouper.Group([.. statements.Reverse()], []))
        {
            claim.StatementIds.Select(id => byId[id].Date).Should().BeInAscendingOrder();
        }
    }

    [Fact]
    public void Watched_claims_come_first_keep_id_and_text_and_take_what_bears_on_them()
    {
        WatchedClaim[] watched =
        [
            new("coach", "Tom Marsh will coach Rovers next season"),
            new("moon", "Astronauts will land on the moon in 2030"),
            new("sale", "The Harbour Group will buy the Vennby shipyard"),
        ];

        ImmutableArray<Claim> claims = Grouper.Group(Fixture.ShipyardAndCoach().Statements, watched);

        claims.Take(3).Select(claim => (claim.Id, claim.Text, claim.Watched)).Should().Equal(watched.Select(claim => (claim.Id, claim.Text, true)));
        claims.Skip(3).Should().NotContain(claim => claim.Watched);
        claims[1].StatementIds.Should().BeEmpty();
        claims[2].StatementIds.Should().Contain(["y1a", "y2a", "y2c"]);
    }

    [Fact]
    public void Statements_without_dates_are_grouped()
    {
        Statement[] undated = [.. Fixture.ShipyardAndCoach().Statements.Select(statement => statement with { Date = null })];

        ClaimWith("y1a", Grouper.Group(undated, [])).StatementIds.Should().Contain("y2c");
    }

    [Fact]
    public void Thousands_of_identical_statements_are_one_claim()
    {
        Statement one = Fixture.ShipyardAndCoach()["y1a"];
        Statement[] many = [.. Enumerable.Range(0, 10_000).Select(i => one with { Id = $"s{i}" })];

        ImmutableArray<Claim> claims = Grouper.Group(many, []);

        claims.Should().ContainSingle().Which.StatementIds.Should().HaveCount(10_000);
    }

    [Fact]
    public void An_identical_statement_costs_no_more_when_there_are_more()
    {
        Statement one = Fixture.ShipyardAndCoach()["y1a"];

        Cost.OfFourfold(2_000, count => Enumerable.Range(0, count).Select(i => one with { Id = $"s{i}" }).ToArray(), many => Grouper.Group(many, []))
            .Should().BeLessThan(Cost.LinearForFourfold);
    }

    [Fact]
    public void One_article_under_many_ids_gives_the_claims_of_one()
    {
        int claims = Grouper.Group(Fixture.ShipyardAndCoach().Statements, []).Length;
        List<Statement> copies = [];
        for (int copy = 0; copy < 300; copy++)
        {
            foreach (Statement statement in Fixture.ShipyardAndCoach().Statements)
            {
                copies.Add(statement with
                {
                    Id = $"{copy}-{statement.Id}",
                    Article = statement.Article with { Article = statement.Article.Article with { Id = $"{copy}-{statement.Article.Article.Id}" } },
                });
            }
        }

        Grouper.Group(copies, []).Should().HaveCount(claims);
    }

    private static Claim ClaimWith(string statement, ImmutableArray<Claim> claims) =>
        claims.Single(claim => claim.StatementIds.Contains(statement, StringComparer.Ordinal));

    private static string? ClaimOf(Fixture fixture, string statement) =>
        Grouper.Group(fixture.Statements, []).SingleOrDefault(claim => claim.StatementIds.Contains(statement, StringComparer.Ordinal))?.Id;
}
