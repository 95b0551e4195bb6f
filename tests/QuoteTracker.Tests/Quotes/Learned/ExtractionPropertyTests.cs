using CsCheck;
using QuoteTracker.Quotes;
using QuoteTracker.Text;

namespace QuoteTracker.Tests.Quotes.Learned;

public class ExtractionPropertyTests
{
    private static readonly TextAnalyzer Analyzer = new();

    private static readonly string[] Pieces =
    [
        "he said", " according to officials", ", she told reporters,", " \"", "\" ", "\u201C", "\u201D", "'", "\u2019", ". ", "\n", "\n\n", "\u2014",
        " the minister denied that", " we will win", "\U0001F600", "e\u0301", "\uD83D", "The mayor", " believes", ": ", "(", ")", " 3,000", "\u00AB",
        "\u00BB", "\t", " warned of floods", "\u300C", "\u300D", "http://a.b/c",
    ];

    public static TheoryData<ExtractionMode> Modes => AttributionExtractorTests.Modes;

    [Theory]
    [MemberData(nameof(Modes))]
    public void Spans_lie_in_the_text_on_character_boundaries_and_roles_never_overlap(ExtractionMode mode)
    {
        AttributionExtractor extractor = new(new AttributionExtractorOptions { Mode = mode });
        Gen.Int[0, Pieces.Length - 1].Array[0, 60].Select(picks => string.Concat(picks.Select(i => Pieces[i]))).Sample(
            text =>
            {
                foreach (Attribution attribution in extractor.Extract(Analyzer.Analyze(text)))
                {
                    Check(text, attribution);
                }
            },
            iter: 60,
            threads: 1);
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public void Cost_grows_linearly_with_one_long_paragraph(ExtractionMode mode) =>
        MeasureGrowth(mode, size => Repeat("The minister said that \"the talks\" would go on, she told reporters, and nobody denied it. ", size));

    [Theory]
    [MemberData(nameof(Modes))]
    public void Cost_grows_linearly_with_unclosed_marks(ExtractionMode mode) =>
        MeasureGrowth(mode, size => Repeat(" \u201Cno he said", size / 8));

    private static void MeasureGrowth(ExtractionMode mode, Func<int, string> make)
    {
        AttributionExtractor extractor = new(new AttributionExtractorOptions { Mode = mode });
        Cost.OfFourfold(12_000, size => Analyzer.Analyze(make(size)), text => extractor.Extract(text)).Should().BeLessThan(Cost.LinearForFourfold);
    }

    private static string Repeat(string unit, int length) => string.Concat(Enumerable.Repeat(unit, (length / unit.Length) + 1));

    private static void Check(string text, Attribution attribution)
    {
        attribution.Content.Should().NotBeEmpty();
        attribution.Cue.Should().NotBeEmpty();
        attribution.Confidence.Should().BeInRange(0, 1);
        TextSpan[] all = [.. attribution.Source, .. attribution.Cue, .. attribution.Content];
        foreach (TextSpan span in all)
        {
            span.End.Should().BeLessThanOrEqualTo(text.Length);
            span.IsEmpty.Should().BeFalse();
            IsBoundary(text, span.Start).Should().BeTrue();
            IsBoundary(text, span.End).Should().BeTrue();
        }

        Array.Sort(all);
        for (int i = 1; i < all.Length; i++)
        {
            all[i].Start.Should().BeGreaterThanOrEqualTo(all[i - 1].End);
        }
    }

    private static bool IsBoundary(string text, int offset) =>
        offset == 0 || offset == text.Length || !char.IsSurrogatePair(text[offset - 1], text[offset]);
}
