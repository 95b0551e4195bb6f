using QuoteTracker.Quotes;
using QuoteTracker.Quotes.Learned;
using QuoteTracker.Text;
using QuoteTracker.Training.Quotes;

namespace QuoteTracker.Tests.Quotes.Learned;

public class TrainingTests
{
    private const string Unseen = "Ferries\n\nThe weather was fine. On Friday the captain said that the ferry would leave at noon.\n\n\u201CI hope the wind turns,\u201D the captain said.";

    public static TheoryData<ExtractionMode> Modes => AttributionExtractorTests.Modes;

    [Theory]
    [MemberData(nameof(Modes))]
    public void A_model_trained_on_a_few_articles_finds_what_they_teach(ExtractionMode mode)
    {
        var extractor = new AttributionExtractor(new AttributionExtractorOptions { Mode = mode }, Train(mode, threads: 2));

        Attribution[] found = [.. extractor.Extract(new TextAnalyzer().Analyze(Unseen))];

        found.Select(a => Words(a.Source)).Should().Equal("the captain", "the captain");
        found.Select(a => Words(a.Cue)).Should().Equal("said", "said");
        found.Select(a => Words(a.Content)).Should().Equal("that the ferry would leave at noon", "\u201CI hope the wind turns,\u201D");
        found.Select(a => a.Kind).Should().Equal(AttributionKind.Indirect, AttributionKind.Direct);

        static string Words(IEnumerable<TextSpan> spans) => string.Join(" ... ", spans.Select(span => Unseen[span.Start..span.End]));
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public void The_same_seed_gives_the_same_model_whatever_the_number_of_threads(ExtractionMode mode) =>
        Bytes(Train(mode, threads: 1)).Should().Equal(Bytes(Train(mode, threads: 2)));

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
        List<QuoteArticle> articles = TinyCorpus.Make(32);
        var data = new TrainingData(articles, TinyCorpus.Analyze(articles), folds: 2, threads);
        return mode == ExtractionMode.Fast ? new FastTrainer(data, _ => { }).Train(seed: 3) : new AccurateTrainer(data, _ => { }).Train(seed: 3);
    }

    private static byte[] Bytes(IPassageModel model)
    {
        var stream = new MemoryStream();
        model.Write(stream);
        return stream.ToArray();
    }
}
