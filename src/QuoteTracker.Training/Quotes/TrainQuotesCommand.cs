using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
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
        Option<DirectoryInfo> output = new("--output") { Description = "Where to write the models.", Required = true };
        Option<int> seed = new("--seed") { Description = "Decides every random choice.", DefaultValueFactory = _ => 1 };
        Option<int> threads = new("--threads") { Description = "Threads to use; the result does not depend on it.", DefaultValueFactory = _ => 2 };
        Command command = new("quotes", "Trains the models of the attribution engine.") { corpora, output, seed, threads };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(corpora), parsed.GetRequiredValue(output), parsed.GetValue(seed), parsed.GetValue(threads)));
        return command;
    }

    private static void Run(DirectoryInfo corpora, DirectoryInfo output, int seed, int threads)
    {
        var clock = Stopwatch.StartNew();
        void Report(string line) => Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{clock.Elapsed.TotalSeconds,6:F1} s  {line}"));
        List<QuoteArticle> articles = BratCorpus.Read(Path.Combine(corpora.FullName, "polnear", "train"));
        var analyzer = new TextAnalyzer();
        var data = new TrainingData(articles, [.. articles.Select(a => analyzer.Analyze(a.Text))], Folds, threads);
        Report($"{articles.Count} articles read");
        AccurateModel accurate = new AccurateTrainer(data, Report).Train(seed);
        Save(Path.Combine(output.FullName, "quotes-accurate.model"), accurate.Write);
        FastModel fast = new FastTrainer(data, Report).Train(seed);
        Save(Path.Combine(output.FullName, "quotes-fast.model"), fast.Write);

        void Save(string path, Action<Stream> write)
        {
            output.Create();
            using (FileStream stream = File.Create(path))
            {
                write(stream);
            }

            Report($"{path}: {new FileInfo(path).Length / 1024} KB");
        }
    }
}
