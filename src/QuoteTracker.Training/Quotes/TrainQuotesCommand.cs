using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using QuoteTracker.Quotes;
using QuoteTracker.Quotes.Learned;
using QuoteTracker.Text;
using QuoteTracker.Training.Text;

namespace QuoteTracker.Training.Quotes;

/// <summary>The command <c>train quotes</c>.</summary>
internal static class TrainQuotesCommand
{
    private const int Folds = 4;

    // Text models of half the articles are only a little worse than those of more, and take half the time to train.
    private const int TextFolds = 2;

    public static Command Create()
    {
        Option<DirectoryInfo> corpora = new("--corpora") { Description = "Folder of the corpora.", Required = true };
        Option<DirectoryInfo> output = new("--output") { Description = "Where to write the models.", Required = true };
        Option<int> seed = new("--seed") { Description = "Decides every random choice.", DefaultValueFactory = _ => 1 };
        Option<DirectoryInfo> cache = new("--cache") { Description = "Where to keep the text models of the folds.", DefaultValueFactory = _ => new DirectoryInfo(Path.Combine(Path.GetTempPath(), "quotetracker-folds")) };
        Option<ExtractionMode?> mode = new("--mode") { Description = "Train for this mode only." };
        Option<int> threads = new("--threads") { Description = "Threads to use; the result does not depend on it.", DefaultValueFactory = _ => 2 };
        Command command = new("quotes", "Trains the models of the attribution engine.") { corpora, output, seed, cache, mode, threads };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(corpora), parsed.GetRequiredValue(output), parsed.GetValue(cache)!, parsed.GetValue(mode), parsed.GetValue(seed), parsed.GetValue(threads)));
        return command;
    }

    private static void Run(DirectoryInfo corpora, DirectoryInfo output, DirectoryInfo cache, ExtractionMode? mode, int seed, int threads)
    {
        var clock = Stopwatch.StartNew();
        void Report(string line) => Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{clock.Elapsed.TotalSeconds,6:F1} s  {line}"));
        List<QuoteArticle> articles = BratCorpus.Read(Path.Combine(corpora.FullName, "polnear", "train"));
        var analyzer = new TextAnalyzer();
        JackknifedText jackknife = JackknifedText.Create(corpora.FullName, cache.FullName, TextFolds, seed, Console.Error);
        var texts = new AnalyzedText[articles.Count];
        Parallel.For(0, texts.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, i => texts[i] = Analyze(articles[i]));
        var data = new TrainingData(articles, texts, Folds, threads);
        Report($"{articles.Count} articles read");
        if (mode != ExtractionMode.Fast)
        {
            Save("quotes-accurate.model", new AccurateTrainer(data, Report).Train(seed));
        }

        if (mode != ExtractionMode.Accurate)
        {
            Save("quotes-fast.model", new FastTrainer(data, Report).Train(seed));
        }

        // The text models never saw a document without gold annotation of their own.
        AnalyzedText Analyze(QuoteArticle article) =>
            jackknife.Knows(article.Name) ? jackknife.Analyze(article.Name, article.Text) : analyzer.Analyze(article.Text);

        void Save(string name, IPassageModel model)
        {
            output.Create();
            string path = Path.Combine(output.FullName, name);
            using (FileStream stream = File.Create(path))
            {
                model.Write(stream);
            }

            Report($"{path}: {new FileInfo(path).Length / 1024} KB");
        }
    }
}
