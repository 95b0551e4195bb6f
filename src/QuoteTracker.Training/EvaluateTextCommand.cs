using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using QuoteTracker.Text;
using QuoteTracker.Training.Corpora;
using QuoteTracker.Training.Text;

namespace QuoteTracker.Training;

/// <summary>The command <c>evaluate text</c>: measures the text stage on the held-out documents of both corpora, and its speed.</summary>
internal static class EvaluateTextCommand
{
    private const int SpeedArticles = 400;

    public static Command Create()
    {
        Option<DirectoryInfo> corpora = new("--corpora") { Description = "Folder of the corpora.", Required = true };
        Option<FileInfo?> model = new("--model") { Description = "A model file instead of the embedded one." };
        Command command = new("text", "Measures tokens, sentences, tags, entities, parses and speed.") { corpora, model };
        command.SetAction(arguments => Run(arguments.GetRequiredValue(corpora).FullName, arguments.GetValue(model), arguments.InvocationConfiguration.Output));
        return command;
    }

    private static void Run(string corpora, FileInfo? model, TextWriter output)
    {
        Stopwatch clock = Stopwatch.StartNew();
        using FileStream? stream = model?.OpenRead();
        TextAnalyzer analyzer = stream is null ? new TextAnalyzer() : TextAnalyzer.FromModel(stream);
        analyzer.Analyze("Warm up.");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"load and first sentence {clock.Elapsed.TotalMilliseconds:F0} ms"));
        TextExamples examples = new(new GroupWords(CoreNlpReader.Read(corpora, "train")));
        Measure("polnear/corenlp dev", CoreNlpReader.Read(corpora, "dev"), analyzer, new TextScores(examples), isGum: false, output);
        Measure("gum dev", GumReader.Read(corpora, "dev", freeOnly: false), analyzer, new TextScores(examples), isGum: true, output);
        MeasureSpeed(corpora, analyzer, output);
    }

    private static void Measure(string name, IEnumerable<GoldDocument> documents, TextAnalyzer analyzer, TextScores scores, bool isGum, TextWriter output)
    {
        foreach (GoldDocument document in documents)
        {
            scores.Add(document, analyzer.Analyze(document.Text), isGum);
        }

        output.WriteLine(name);
        output.WriteLine(scores.ToString());
        output.WriteLine("  confusions     " + string.Join(", ", scores.Confusions.OrderByDescending(c => c.Value).Take(8).Select(c => $"{c.Key.Gold} as {c.Key.Own} {c.Value}")));
    }

    private static void MeasureSpeed(string corpora, TextAnalyzer analyzer, TextWriter output)
    {
        List<string> texts = [];
        using (StreamReader reader = new(new GZipStream(File.OpenRead(Path.Combine(corpora, "news-sample", "articles.jsonl.gz")), CompressionMode.Decompress)))
        {
            while (texts.Count < SpeedArticles && reader.ReadLine() is { } line)
            {
                using JsonDocument article = JsonDocument.Parse(line);
                texts.Add(article.RootElement.GetProperty("text").GetString()!);
            }
        }

        long words = texts.Sum(text => (long)text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);
        Report("tokenizer", text => Tokenizer.Tokenize(text));
        Report("whole analysis", text => analyzer.Analyze(text));

        void Report(string what, Action<string> action)
        {
            double best = double.MaxValue;
            for (int round = 0; round < 3; round++)
            {
                // Processor time rather than the clock: other programs on the machine must not count.
                TimeSpan start = Environment.CpuUsage.TotalTime;
                texts.ForEach(action);
                best = Math.Min(best, (Environment.CpuUsage.TotalTime - start).TotalSeconds);
            }

            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {words / best:N0} words a second of processor time on one thread ({texts.Count} articles, {words} words, best of 3)"));
        }
    }
}
