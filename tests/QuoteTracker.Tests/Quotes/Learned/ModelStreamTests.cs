using QuoteTracker.Quotes;
using QuoteTracker.Quotes.Learned;
using QuoteTracker.Text;

namespace QuoteTracker.Tests.Quotes.Learned;

public class ModelStreamTests
{
    public static TheoryData<ExtractionMode> Modes => AttributionExtractorTests.Modes;

    [Theory]
    [MemberData(nameof(Modes))]
    public void A_model_read_from_a_stream_gives_the_same_as_the_embedded_one(ExtractionMode mode)
    {
        AttributionExtractorOptions options = new() { Mode = mode };
        AnalyzedText text = new TextAnalyzer().Analyze(LearnedFixtures.Article);

        AttributionExtractor loaded = AttributionExtractor.Load(new MemoryStream(ModelBytes(mode)), options);

        LearnedFixtures.Describe(loaded.Extract(text)).Should().Be(LearnedFixtures.Describe(new AttributionExtractor(options).Extract(text)));
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public void A_model_written_again_is_the_same(ExtractionMode mode)
    {
        byte[] bytes = ModelBytes(mode);
        var again = new MemoryStream();

        EmbeddedModels.Read(new MemoryStream(bytes), mode).Write(again);

        again.ToArray().Should().Equal(bytes);
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public void A_damaged_model_is_refused(ExtractionMode mode)
    {
        byte[] bytes = ModelBytes(mode);
        bytes[^1000] ^= 0x10;
        AttributionExtractorOptions options = new() { Mode = mode };

        Load(bytes, options).Should().Throw<InvalidDataException>().WithMessage("*corrupted*");
        Load(bytes[..5000], options).Should().Throw<InvalidDataException>().WithMessage("*cut short*");
        Load([], options).Should().Throw<InvalidDataException>();
        Load("not a model at all"u8.ToArray(), options).Should().Throw<InvalidDataException>();
    }

    private static Action Load(byte[] bytes, AttributionExtractorOptions options) =>
        () => AttributionExtractor.Load(new MemoryStream(bytes), options);

    private static byte[] ModelBytes(ExtractionMode mode)
    {
        string name = mode == ExtractionMode.Fast ? "fast" : "accurate";
        using Stream stream = typeof(AttributionExtractor).Assembly.GetManifestResourceStream($"QuoteTracker.Quotes.Models.quotes-{name}.model")!;
        var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
