using QuoteTracker.Text;
using QuoteTracker.Training.Quotes;

namespace QuoteTracker.Tests.Quotes.Learned;

public class BratCorpusTests
{
    private const string Text = "\U0001F600 It rains, she said. And snows.";

    private static readonly string[] Lines =
    [
        "T1\tContent 2 10;22 32\tIt rains And snows",
        "T2\tSource 12 15\tshe",
        "T3\tCue 16 20\tsaid",
        "E1\tSource:T2 Cue:T3 Content:T1",
    ];

    [Fact]
    public void Offsets_in_code_points_become_utf16_offsets()
    {
        GoldAttribution attribution = BratCorpus.Parse(Text, Lines).Should().ContainSingle().Subject;

        attribution.Source.Single().Of(Text).ToString().Should().Be("she");
        attribution.Cue.Single().Of(Text).ToString().Should().Be("said");
        attribution.Content.Select(span => span.Of(Text).ToString()).Should().Equal("It rains", "And snows.");
    }

    [Fact]
    public void What_was_written_is_read_again()
    {
        List<GoldAttribution> attributions = BratCorpus.Parse(Text, Lines);

        List<GoldAttribution> again = BratCorpus.Parse(Text, BratCorpus.Format(Text, attributions));

        again.Should().BeEquivalentTo(attributions);
        AttributionScore.Same(again[0], attributions[0]).Should().BeTrue();
    }
}
