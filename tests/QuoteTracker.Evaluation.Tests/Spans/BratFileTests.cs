using QuoteTracker.Evaluation.Spans;

namespace QuoteTracker.Evaluation.Tests.Spans;

public class BratFileTests
{
    private const string Text = "😀 Ada said: go.  Now 😀!";

    [Fact]
    public void Offsets_are_read_as_code_points()
    {
        SpanSets attribution = BratFile.Parse("T1\tSource 2 5\tAda\nT2\tCue 6 10\tsaid\nT3\tContent 12 15;17 20\tgo. Now\nE1\tAttribution:T2 Source:T1 Cue:T2 Content1:T3\n", Text).Single();
        attribution.Source.Single().Of(Text).ToString().Should().Be("Ada");
        attribution.Cue.Single().Of(Text).ToString().Should().Be("said");
        attribution.Content.Select(span => span.Of(Text).ToString()).Should().Equal("go.", "Now");
    }

    [Fact]
    public void What_is_written_is_read_again_unchanged()
    {
        SpanSets[] attributions =
        [
            new([new(3, 6)], [new(7, 11)], [new(13, 16), new(18, 24)]),
            new([], [], [new(18, 21)]),
        ];
        BratFile.Parse(BratFile.Format(attributions, Text), Text).Should().BeEquivalentTo(attributions, options => options.WithStrictOrdering());
    }

    [Fact]
    public void Spans_lose_the_white_space_at_their_ends_and_vanish_when_nothing_is_left() =>
        SpanSets.Trim([new(2, 7), new(16, 18)], Text).Single().Of(Text).ToString().Should().Be("Ada");

    [Fact]
    public void Lines_of_other_kinds_are_passed_over() =>
        BratFile.Parse("#1\tNote T1\tx\nT1\tCue 2 5\tAda\nR1\tx Arg1:T1\n\nA1\tNegated E1\n", Text).Should().BeEmpty();
}
