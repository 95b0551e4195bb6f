using QuoteTracker.Claims;

namespace QuoteTracker.Tests.Claims;

public sealed class ClaimDescriptionTests
{
    private const string Talks = "Lucas Meyer of the Rhine ferry company will meet Ana Costa in Lisbon on 14 May 2021 to sign the contract, the company said.";

    [Theory]
    [InlineData("Lucas Meyer will meet Ana Costa in Lisbon.", "meet")]
    [InlineData("The harbour board has signed the contract.", "sign contract")]
    [InlineData("The bridge was closed after the storm.", "close")]
    [InlineData("The new stadium is ready.", "be ready")]
    public void The_event_is_the_head_of_the_predicate(string text, string head) => Describe(text).Event.Should().Be(head);

    [Theory]
    [InlineData("")]
    [InlineData("...")]
    [InlineData("\ud83d")]
    public void Where_nothing_is_said_nothing_is_known(string text)
    {
        Claim claim = Describe(text);

        claim.Event.Should().BeNull();
        claim.Participants.Should().BeEmpty();
        claim.Time.Should().BeNull();
        claim.FirstStatementId.Should().BeNull();
        claim.LatestStatementId.Should().BeNull();
    }

    [Fact]
    public void People_and_places_of_the_text_take_part_each_once() =>
        Describe("Lucas Meyer will meet Ana Costa in Lisbon, Meyer and Costa agreed.").Participants.Should().Equal("Lucas Meyer", "Ana Costa", "Lisbon");

    [Fact]
    public void A_found_claim_tells_event_time_and_who_spoke_first_and_last()
    {
        Fixture fixture = new Fixture()
            .Article("t1", "2021-05-02", null, Talks).Says("s1", "A", "A", "Lucas Meyer of the Rhine ferry company will meet Ana Costa in Lisbon on 14 May 2021 to sign the contract")
            .Article("t2", "2021-05-06", null, Talks).Says("s2", "B", "B", "Lucas Meyer of the Rhine ferry company will meet Ana Costa in Lisbon on 14 May 2021 to sign the contract");

        Claim claim = new ClaimGrouper().Group(fixture.Statements, []).Should().ContainSingle().Subject;

        claim.Event.Should().Be("meet");
        claim.Participants.Should().Contain("Lucas Meyer").And.Contain("Ana Costa").And.Contain("Lisbon");
        claim.Time.Should().Be(new ClaimTime(new DateOnly(2021, 5, 14), new DateOnly(2021, 5, 14)));
        claim.FirstStatementId.Should().Be("s1");
        claim.LatestStatementId.Should().Be("s2");
    }

    [Fact]
    public void Relative_time_counts_from_the_day_of_the_article()
    {
        Fixture fixture = new Fixture().Article("t", "2021-05-02", null, "The nurses will strike next month, the union said.").Says("s", "U", "U", "The nurses will strike next month");

        new ClaimGrouper().Group(fixture.Statements, []).Single().Time.Should().Be(new ClaimTime(new DateOnly(2021, 6, 1), new DateOnly(2021, 6, 30)));
    }

    [Fact]
    public void A_watched_claim_is_described_by_its_text() =>
        new ClaimGrouper().Group([], [new WatchedClaim("w", "Ana Costa will resign in July 2022.")]).Single()
            .Should().BeEquivalentTo(new { Event = "resign", Time = new ClaimTime(new DateOnly(2022, 7, 1), new DateOnly(2022, 7, 31)), IsSuggested = false });

    [Theory]
    [InlineData(0.3, true)]
    [InlineData(0.8, false)]
    public void A_doubtful_grouping_is_a_suggestion(double confidence, bool suggested)
    {
        Claim claim = new() { Id = "c", Text = "The port will close.", StatementIds = ["a", "b"], Confidence = confidence };

        claim.IsSuggested.Should().Be(suggested);
        (claim with { StatementIds = ["a"] }).IsSuggested.Should().BeFalse("one statement alone was not put together with others");
    }

    private static Claim Describe(string text) => ClaimDescription.Of(new Claim { Id = "c", Text = text }, []);
}
