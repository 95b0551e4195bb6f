using System.Collections.Immutable;
using QuoteTracker.Quotes;
using QuoteTracker.Text;

namespace QuoteTracker.Tests.Quotes.Learned;

public class AttributionExtractorTests
{
    private static readonly TextAnalyzer Analyzer = new();

    public static TheoryData<ExtractionMode> Modes => [ExtractionMode.Fast, ExtractionMode.Accurate];

    [Theory]
    [MemberData(nameof(Modes))]
    public void A_direct_quote_has_source_cue_and_content(ExtractionMode mode)
    {
        const string Text = "A night at the harbour\n\n\u201CThe harbour wall will hold for another winter,\u201D the lighthouse keeper said.";

        Attribution found = Extract(mode, Text).Should().ContainSingle().Subject;

        Words(Text, found.Source).Should().Equal("the lighthouse keeper");
        Words(Text, found.Cue).Should().Equal("said");
        Words(Text, found.Content).Should().Equal("\u201CThe harbour wall will hold for another winter,\u201D");
        found.Kind.Should().Be(AttributionKind.Direct);
        found.Confidence.Should().BeInRange(0.5, 1);
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public void An_indirect_quote_has_source_cue_and_content(ExtractionMode mode)
    {
        const string Text = "Factory news\n\nThe company said that the new plant would open in March.";

        Attribution found = Extract(mode, Text).Should().ContainSingle().Subject;

        Words(Text, found.Source).Should().Equal("The company");
        Words(Text, found.Cue).Should().Equal("said");
        Words(Text, found.Content).Should().Equal("that the new plant would open in March");
        found.Kind.Should().Be(AttributionKind.Indirect);
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public void Text_without_statements_has_no_attributions(ExtractionMode mode)
    {
        Extract(mode, "The bridge is forty metres long.").Should().BeEmpty();
        Extract(mode, string.Empty).Should().BeEmpty();
        Extract(mode, " \n\t\n ").Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public void More_recall_finds_no_fewer_attributions(ExtractionMode mode)
    {
        AnalyzedText text = Analyzer.Analyze(LearnedFixtures.Article);
        int few = Extractor(mode, -1).Extract(text).Length;
        int some = Extractor(mode, 0).Extract(text).Length;
        int many = Extractor(mode, 1).Extract(text).Length;

        few.Should().BeLessThanOrEqualTo(some);
        some.Should().BeLessThanOrEqualTo(many);
        few.Should().BeLessThan(many);
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public void Every_thread_gets_the_same_result(ExtractionMode mode)
    {
        AttributionExtractor extractor = Extractor(mode, 0);
        AnalyzedText text = Analyzer.Analyze(LearnedFixtures.Article);
        string expected = LearnedFixtures.Describe(extractor.Extract(text));

        string[] results = new string[32];
        Parallel.For(0, results.Length, i => results[i] = LearnedFixtures.Describe(extractor.Extract(text)));

        results.Should().AllBe(expected);
        expected.Should().NotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public void Attributions_come_in_the_order_of_their_content(ExtractionMode mode)
    {
        ImmutableArray<Attribution> found = Extract(mode, LearnedFixtures.Article);

        found.Select(a => a.Content[0]).Should().BeInAscendingOrder();
    }

    [Fact]
    public void Arguments_are_checked()
    {
        Action noText = () => new AttributionExtractor().Extract(null!);
        Action noOptions = () => _ = new AttributionExtractor(null!);
        Action noModel = () => AttributionExtractor.Load(null!);
        Action tooMuch = () => _ = new AttributionExtractor(new AttributionExtractorOptions { Recall = 1.5 });
        Action nothing = () => _ = new AttributionExtractor(new AttributionExtractorOptions { Recall = double.NaN });
        Action noMode = () => _ = new AttributionExtractor(new AttributionExtractorOptions { Mode = (ExtractionMode)9 });

        noText.Should().Throw<ArgumentNullException>();
        noOptions.Should().Throw<ArgumentNullException>();
        noModel.Should().Throw<ArgumentNullException>();
        tooMuch.Should().Throw<ArgumentOutOfRangeException>();
        nothing.Should().Throw<ArgumentOutOfRangeException>();
        noMode.Should().Throw<ArgumentOutOfRangeException>();
    }

    private static AttributionExtractor Extractor(ExtractionMode mode, double recall) =>
        new(new AttributionExtractorOptions { Mode = mode, Recall = recall });

    private static ImmutableArray<Attribution> Extract(ExtractionMode mode, string text) =>
        Extractor(mode, 0).Extract(Analyzer.Analyze(text));

    private static IEnumerable<string> Words(string text, ImmutableArray<TextSpan> spans) =>
        spans.Select(span => text[span.Start..span.End]);
}
