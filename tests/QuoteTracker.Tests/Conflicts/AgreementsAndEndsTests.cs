using QuoteTracker.Claims;
using QuoteTracker.Conflicts;
using QuoteTracker.Positions;
using QuoteTracker.Speakers;
using QuoteTracker.Tests.Positions;

namespace QuoteTracker.Tests.Conflicts;

public sealed class AgreementsAndEndsTests
{
    private static readonly Party Club = new() { Id = "club", Name = "Valdoro FC" };
    private static readonly Party League = new() { Id = "league", Name = "League" };
    private static readonly Party Police = new() { Id = "police", Name = "Police" };
    private static readonly DateTimeOffset Monday = new(2023, 9, 4, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Parties_that_say_the_same_agree()
    {
        ConflictFindings findings = Detect(Said("s1", "A", Club, Stance.Affirms), Said("s2", "B", League, Stance.Affirms), Said("s3", "C", Police, Stance.Denies));

        Agreement agreement = findings.Agreements.Should().ContainSingle().Subject;
        agreement.ClaimId.Should().Be("c1");
        agreement.Stance.Should().Be(Stance.Affirms);
        agreement.PartyIds.Should().BeEquivalentTo("club", "league");
        agreement.StatementIds.Should().BeEquivalentTo("s1", "s2");
    }

    [Fact]
    public void Who_takes_no_side_agrees_with_nobody() =>
        Detect(Said("s1", "A", Club, Stance.NonCommittal), Said("s2", "B", League, Stance.NonCommittal)).Agreements.Should().BeEmpty();

    [Fact]
    public void Two_speakers_of_one_party_who_contradict_each_other_disagree()
    {
        Conflict conflict = Detect(Said("s1", "Dana Ruiz", Club, Stance.Affirms), Said("s2", "Tom Okafor", Club, Stance.Denies)).Conflicts.Should().ContainSingle().Subject;

        conflict.Kind.Should().Be(ConflictKind.Disagreement);
        conflict.PartyIds.Should().Equal("club", "club");
        conflict.StatementIds.Should().Equal("s1", "s2");
        conflict.Explanation.Should().StartWith("Within one party").And.Contain("Dana Ruiz").And.Contain("Tom Okafor");
    }

    [Fact]
    public void Speakers_of_one_party_on_different_matters_do_not_disagree() =>
        Detect(Said("s1", "Dana Ruiz", Club, Stance.Affirms), Said("s2", "Tom Okafor", Club, Stance.Denies, content: "tickets cost too much")).Conflicts.Should().BeEmpty();

    [Fact]
    public void A_party_that_changes_its_line_later_does_not_disagree_with_itself() =>
        Detect(Said("s1", "Dana Ruiz", Club, Stance.Affirms), Said("s2", "Tom Okafor", Club, Stance.Denies, days: 9)).Conflicts.Should().BeEmpty();

    [Theory]
    [InlineData(.5, 1)]
    [InlineData(1, .3)]
    public void Doubtful_readings_make_no_disagreement(double position, double grouping) =>
        Detect(grouping, Said("s1", "Dana Ruiz", Club, Stance.Affirms, confidence: position), Said("s2", "Tom Okafor", Club, Stance.Denies)).Conflicts.Should().BeEmpty();

    [Fact]
    public void A_conflict_that_ends_is_closed_with_the_day_on_which_a_party_came_round()
    {
        ConflictFindings findings = Detect(Said("s1", "A", Club, Stance.Affirms), Said("s2", "B", League, Stance.Denies), Said("s3", "B", League, Stance.Affirms, days: 3));

        findings.Conflicts.Should().BeEmpty();
        Conflict ended = findings.Ended.Should().ContainSingle().Subject;
        ended.Until.Should().Be(Monday.AddDays(3));
        ended.Kind.Should().Be(ConflictKind.Contradiction);
        ended.StatementIds.Should().Equal("s1", "s2");
    }

    [Fact]
    public void A_conflict_that_stands_has_no_end()
    {
        ConflictFindings findings = Detect(Said("s1", "A", Club, Stance.Affirms), Said("s2", "B", League, Stance.Denies));

        findings.Conflicts.Should().ContainSingle().Which.Until.Should().BeNull();
        findings.Ended.Should().BeEmpty();
    }

    private static ConflictFindings Detect(params PositionedStatement[] statements) => Detect(1, statements);

    private static ConflictFindings Detect(double grouping, params PositionedStatement[] statements) =>
        new ConflictDetector().Detect([new PositionedClaim(new Claim { Id = "c1", Text = "The match will be moved", Confidence = grouping }, [.. statements])]);

    private static PositionedStatement Said(string id, string speaker, Party party, Stance stance, int days = 0, double confidence = 1, string content = "the match will be moved") =>
        new(WrittenStatement.Of(speaker, "said", content, id, party, Monday.AddDays(days)), new Position(stance, Certainty.Certain, confidence));
}
