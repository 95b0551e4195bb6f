using System.Security.Cryptography;
using QuoteTracker.Quotes;
using QuoteTracker.Quotes.Learned;
using QuoteTracker.Text;
using QuoteTracker.Training.Quotes;

namespace QuoteTracker.Tests.Quotes.Learned;

public class TrainingTests
{
    private const string Unseen = "News of the day 99\n\nOn Monday the coach said that the museum will stay closed. Trains ran late.\n\n\u201CI hope prices had fallen again,\u201D the union said.";

    public static TheoryData<ExtractionMode> Modes => AttributionExtractorTests.Modes;

    [Theory]
    [MemberData(nameof(Modes))]
    public void A_model_trained_on_a_few_articles_finds_what_they_teach_whatever_the_number_of_threads(ExtractionMode mode)
    {
        IPassageModel model = Train(mode, threads: 2);
        var extractor = new AttributionExtractor(new AttributionExtractorOptions { Mode = mode }, model);

        Attribution[] found = [.. extractor.ExtractLearned(new TextAnalyzer().Analyze(Unseen))];

        found.Select(a => $"{Words(a.Source)} | {Words(a.Cue)} | {Words(a.Content)}").Should().Equal(
            "the coach | said | that the museum will stay closed",
            "the union | said | \u201CI hope prices had fallen again,\u201D");
        found.Select(a => a.Kind).Should().Equal(AttributionKind.Indirect, AttributionKind.Direct);

        Parts(Train(mode, threads: 1)).Should().BeEquivalentTo(Parts(model), options => options.WithStrictOrdering());

        static string Words(IEnumerable<TextSpan> spans) => string.Join(" ... ", spans.Select(span => Unseen[span.Start..span.End]));
    }

    [Fact]
    public void Lexicon_of_a_fold_does_not_know_what_only_its_articles_say()
    {
        var lexicons = new LexiconLearner(2);
        List<QuoteArticle> articles = TinyCorpus.Make(8);
        List<AnalyzedText> texts = TinyCorpus.Analyze(articles);
        for (int i = 0; i < articles.Count; i++)
        {
            lexicons.Add(articles[i], texts[i], fold: 0);
        }

        int said = PassageReader.WordHash("Said");

        lexicons.Learn(without: 1).LevelOf(said).Should().Be(3);
        lexicons.Learn(without: 0).LevelOf(said).Should().Be(0);
    }

    [Fact]
    public void Logistic_fit_recovers_how_often_outcomes_are_right()
    {
        var random = new Random(5);
        var outcomes = Enumerable.Range(0, 4000).Select(_ =>
        {
            float score = (random.NextSingle() * 6) - 3;
            return (new[] { score }, random.NextDouble() < 1 / (1 + Math.Exp(-((1.5 * score) - 0.5))));
        }).ToList();

        Calibration fit = LogisticFit.Fit(outcomes);

        fit.Weights[0].Should().BeApproximately(1.5f, 0.15f);
        fit.Weights[1].Should().BeApproximately(-0.5f, 0.15f);
    }

    private static IPassageModel Train(ExtractionMode mode, int threads)
    {
        List<QuoteArticle> articles = TinyCorpus.Make(96);
        var data = new TrainingData(articles, TinyCorpus.Analyze(articles), folds: 2, threads);
        return mode == ExtractionMode.Fast ? new FastTrainer(data, _ => { }).Train(seed: 3) : new AccurateTrainer(data, _ => { }).Train(seed: 3);
    }

    /// <summary>Checksums of the parts of a model.</summary>
    private static IEnumerable<string> Parts(IPassageModel model)
    {
        byte[][] parts = model switch
        {
            FastModel fast => [ModelParts.Bytes(fast.Lexicon), ModelParts.Bytes(fast.Rows), ModelParts.Bytes(fast.Chain), ModelParts.Bytes(fast.Linker.Weights)],
            AccurateModel accurate =>
            [
                ModelParts.Bytes(accurate.Tagger.Rows), ModelParts.Bytes(accurate.Tagger.Chain), ModelParts.Bytes(accurate.Reader.BaseRows),
                ModelParts.Bytes(accurate.Reader.CueRows), ModelParts.Bytes(accurate.Ranker.Weights), ModelParts.Bytes(accurate.Calibration.Weights),
            ],
            _ => [],
        };
        parts.Should().NotBeEmpty();
        return parts.Select(part => Convert.ToHexString(SHA256.HashData(part)));
    }
}
