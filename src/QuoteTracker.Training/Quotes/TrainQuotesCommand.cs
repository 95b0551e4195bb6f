using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using QuoteTracker.Quotes;
using QuoteTracker.Quotes.Learned;
using QuoteTracker.Text;

namespace QuoteTracker.Training.Quotes;

/// <summary>The command <c>train quotes</c>.</summary>
internal static class TrainQuotesCommand
{
    private const int Folds = 4;

    public static Command Create()
    {
        Option<DirectoryInfo> corpora = new("--corpora") { Description = "Folder of the corpora.", Required = true };
        Option<int> seed = new("--seed") { Description = "Decides every random choice.", DefaultValueFactory = _ => 1 };
        Command command = new("quotes", "Trains the models of the attribution engine.") { corpora, seed };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(corpora), parsed.GetValue(seed)));
        return command;
    }

    private static void Run(DirectoryInfo corpora, int seed)
    {
        var clock = Stopwatch.StartNew();
        void Report(string line) => Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{clock.Elapsed.TotalSeconds,6:F1} s  {line}"));
        List<QuoteArticle> articles = BratCorpus.Read(Path.Combine(corpora.FullName, "polnear", "train"));
        var analyzer = new TextAnalyzer();
        List<AnalyzedText> texts = [.. articles.Select(a => analyzer.Analyze(a.Text))];
        var lexicons = new LexiconLearner(Folds);
        for (int i = 0; i < articles.Count; i++)
        {
            lexicons.Add(articles[i], texts[i], i % Folds);
        }

        CueLexicon[] others = [.. Enumerable.Range(0, Folds).Select(lexicons.Learn)];
        List<LabelledArticle> labelled = [.. articles.Select((a, i) => LabelledArticle.From(a, texts[i], others[i % Folds]))];
        Report($"{articles.Count} articles read");
        FastModel fast = FastTrainer.Train(labelled, lexicons.Learn(-1), seed, Report);
        Report($"{fast.Rows.Count} rows, {fast.Lexicon.Count} words");
        var dev = BratCorpus.Read(Path.Combine(corpora.FullName, "polnear", "dev"));
        var extractor = new AttributionExtractor(fast);
        var score = new AttributionScore();
        foreach (QuoteArticle article in dev)
        {
            score.Add(article, [.. extractor.Extract(analyzer.Analyze(article.Text)).Select(AttributionScore.From)]);
        }

        Report(score.ToString());
    }
}
