using QuoteTracker.Claims;
using QuoteTracker.Conflicts;
using QuoteTracker.Conflicts.Clashes;
using QuoteTracker.Positions;
using QuoteTracker.Speakers;
using QuoteTracker.Tests.Positions;

namespace QuoteTracker.Tests.Conflicts.Clashes;

public sealed class ClashFeaturesTests
{
    private static readonly Claim Claim = new() { Id = "c1", Text = "The dam is safe", StatementIds = ["s1", "s2"], Confidence = 0.6 };
    private static readonly Position Affirms = new(Stance.Affirms, Certainty.Certain, 0.8);
    private static readonly Position Denies = new(Stance.Denies, Certainty.Certain, 0.8);

    [Fact]
    public void What_is_measured_does_not_depend_on_the_order()
    {
        ClashReading engineer = Said("The engineer", "warned", "the dam will not hold this winter", Denies);
        ClashReading minister = Said("The minister", "said", "the dam will hold this winter", Affirms);

        ClashFeatures.Of(engineer, minister, 2, Claim).Should().Equal(ClashFeatures.Of(minister, engineer, 2, Claim)).And.HaveCount(ClashFeatures.Names.Length);
    }

    [Theory]
    [InlineData("the dam will hold this winter", "the dam will not hold this winter", true)]
    [InlineData("twelve sheep drowned", "the valley was never flooded", true)]
    [InlineData("the dam will hold this winter", "the dam will hold this winter", false)]
    public void Words_show_whether_one_turns_against_the_other(string first, string second, bool shown) =>
        ClashFeatures.ShowContradiction(ClashFeatures.Of(Said("The minister", "said", first, Affirms), Said("The mayor", "said", second, Affirms), 2, Claim)).Should().Be(shown);

    [Fact]
    public void Statements_that_say_the_reverse_weigh_more_than_statements_that_say_the_same()
    {
        ClashReading minister = Said("The minister", "said", "the dam will hold this winter", Affirms);
        ClashReading engineer = Said("The engineer", "said", "the dam will not hold this winter", Denies);
        ClashReading mayor = Said("The mayor", "said", "the dam will hold this winter", Affirms);

        Weigh(minister, engineer).Clearest.Should().BeGreaterThan(Weigh(minister, mayor).Clearest);
    }

    [Fact]
    public void The_clearest_pair_is_the_evidence()
    {
        ClashReading aside = Said("The minister", "said", "the visitors were welcome", Affirms);
        ClashReading minister = Said("The minister", "said", "the dam will hold this winter", Affirms);
        ClashReading engineer = Said("The engineer", "said", "the dam will not hold this winter", Denies);

        ClashEvidence evidence = new PartyClash([aside, minister], [engineer], 2, Claim).Weigh(ClashModel.DefaultFound.Statements);

        evidence.First.Statement.Should().BeSameAs(minister.Position.Statement);
        evidence.Any.Should().BeGreaterThanOrEqualTo(evidence.Clearest);
        evidence.Mean.Should().BeLessThanOrEqualTo(evidence.Clearest);
    }

    private static ClashEvidence Weigh(ClashReading first, ClashReading second) => new PartyClash([first], [second], 2, Claim).Weigh(ClashModel.DefaultFound.Statements);

    private static ClashReading Said(string source, string cue, string content, Position position) => ClashReading.Read(new DatedPosition(
        WrittenStatement.Of(source, cue, content, id: source + content, party: new Party { Id = source, Name = source }), position, null, IsPast: false));
}
