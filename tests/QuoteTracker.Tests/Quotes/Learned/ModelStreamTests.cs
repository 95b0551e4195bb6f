using QuoteTracker.Quotes;
using QuoteTracker.Quotes.Learned;
using QuoteTracker.Text;
using QuoteTracker.Text.Learning;

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

    [Fact]
    public void A_model_for_another_mode_is_refused() => Load(ModelBytes(ExtractionMode.Fast), new AttributionExtractorOptions())
        .Should().Throw<InvalidDataException>().WithMessage("*quotes/fast*");

    [Fact]
    public void Parts_written_and_read_again_are_the_same()
    {
        using var stream = new MemoryStream(ModelBytes(ExtractionMode.Fast));
        FastModel model = FastModel.Read(stream);
        var copy = new MemoryStream();
        ModelFile.Write(copy, "test", 1, [new("rows", ModelParts.Bytes(model.Linker.Weights)), new("chain", ModelParts.Bytes(model.Chain))]);
        copy.Position = 0;

        var file = ModelFile.Read(copy, "test", 1);

        ModelParts.ReadScores(file, "rows").Weights.ToArray().Should().Equal(model.Linker.Weights.Weights.ToArray());
        ModelParts.ReadChain(file, "chain", model.Chain.Classes).Scores.ToArray().Should().Equal(model.Chain.Scores.ToArray());
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

    [Fact]
    public void Models_can_be_read_from_files()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            File.WriteAllBytes(path, ModelBytes(ExtractionMode.Fast));
            AttributionExtractor loaded = AttributionExtractor.LoadFile(path, new AttributionExtractorOptions { Mode = ExtractionMode.Fast });

            loaded.Extract(new PlainTextAnalyzer().Analyze("“The mill is shut,” Ann Roe said.")).Should().ContainSingle();
            FluentActions.Invoking(() => TextAnalyzer.FromModelFile(path)).Should().Throw<InvalidDataException>().WithMessage("*quotes/fast*text*");
            FluentActions.Invoking(() => AttributionExtractor.LoadFile(path)).Should().Throw<InvalidDataException>();
            FluentActions.Invoking(() => AttributionExtractor.LoadFile(string.Empty)).Should().Throw<ArgumentException>();
            FluentActions.Invoking(() => TextAnalyzer.FromModelFile(path + ".none")).Should().Throw<IOException>();
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void All_models_of_the_package_have_at_most_ten_megabytes()
    {
        System.Reflection.Assembly assembly = typeof(AttributionExtractor).Assembly;
        long bytes = assembly.GetManifestResourceNames().Where(name => name.Contains(".Models.", StringComparison.Ordinal)).Sum(name =>
        {
            using Stream stream = assembly.GetManifestResourceStream(name)!;
            return stream.Length;
        });

        bytes.Should().BeGreaterThan(0).And.BeLessThanOrEqualTo(10_000_000);
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
