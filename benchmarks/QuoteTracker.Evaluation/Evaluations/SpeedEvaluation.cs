using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using QuoteTracker.Articles;
using QuoteTracker.Evaluation.Results;
using QuoteTracker.Quotes;
using QuoteTracker.Text;
using QuoteTracker.Tracking;

namespace QuoteTracker.Evaluation.Evaluations;

/// <summary>Measures speed: words per second of extraction on one thread and on two, time per stage, memory, and the growth of cost with length.</summary>
internal static class SpeedEvaluation
{
    /// <summary>Tracking compares statements across articles, so it is measured on a set as a user would track together.</summary>
    private const int TrackedArticles = 50;

    private static readonly int[] Lengths = [1_000, 10_000, 100_000, 1_000_000, 10_000_000];

    public static EvaluationResult Run(EvaluationSetup setup, int articles, int runs, string? export)
    {
        Article[] sample = [.. NewsSample.Read(setup.Corpus("news-sample", "articles.jsonl.gz")).Take(articles)];
        if (export is not null)
        {
            File.WriteAllLines(export, sample.Select(article => JsonSerializer.Serialize(new { id = article.Id, text = article.Text })));
        }

        FreshProcess fresh = FreshProcess.Measure(setup.Shared, articles, threads: 1, fast: false);
        FreshProcess freshTwo = FreshProcess.Measure(setup.Shared, articles, threads: 2, fast: false);
        FreshProcess freshFast = FreshProcess.Measure(setup.Shared, articles, threads: 1, fast: true);
        (double Wall, double Processor) arithmetic = MachineScaling.Arithmetic(runs);
        (double Wall, double Processor) memory = MachineScaling.Memory(runs);
        setup.Pipeline.Extract(sample[0]);
        double reading = Enumerable.Range(0, runs + 2).Min(_ => MedianTime.Of(1, ReadModels).Processor.TotalMilliseconds);
        int words = sample.Sum(article => NewsSample.Words(article.Text));
        Extract(setup.Pipeline, sample.Take(Math.Max(1, articles / 4)));
        long allocatedBefore = GC.GetAllocatedBytesForCurrentThread();
        MedianTime one = MedianTime.Of(runs, () => Extract(setup.Pipeline, sample));
        double allocated = (double)(GC.GetAllocatedBytesForCurrentThread() - allocatedBefore) / runs / words;
        MedianTime text = MedianTime.Of(runs, () => Array.ForEach(sample, article => setup.Stages.TextAnalyzer.Analyze(article.Text)));
        MedianTime two = MedianTime.Of(runs, () => ExtractOnTwo(setup.Pipeline, sample));
        Extract(setup.FastPipeline, sample);
        MedianTime fast = MedianTime.Of(runs, () => Extract(setup.FastPipeline, sample));
        MedianTime fastTwo = MedianTime.Of(runs, () => ExtractOnTwo(setup.FastPipeline, sample));
        StageTimes stages = new(setup.Stages, sample[..Math.Min(TrackedArticles, sample.Length)], runs);
        return new EvaluationResult
        {
            Name = "speed",
            Title = "Speed",
            Arguments = string.Create(CultureInfo.InvariantCulture, $"speed --articles {articles} --runs {runs}"),
            Notes =
            [
                string.Create(CultureInfo.InvariantCulture, $"{sample.Length} articles of news-sample, {words} words (white-space separated), median of {runs} runs after a warm-up. Figures depend on the machine and, but for processor time, on its load: compare ratios."),
            ],
            Tables =
            [
                new ResultTable(
                    "Extraction, whole path from text to attributions",
                    ["measure", "value"],
                    [
                        ["words per second, one thread", Whole(words / one.Wall.TotalSeconds)],
                        ["words per second of processor time, one thread", Whole(words / one.Processor.TotalSeconds)],
                        ["words per second of processor time, text stage alone", Whole(words / text.Processor.TotalSeconds)],
                        ["words per second, two threads", Whole(words / two.Wall.TotalSeconds)],
                        ["fast mode, words per second of processor time, one thread", Whole(words / fast.Processor.TotalSeconds)],
                        ["bytes allocated per word", Whole(allocated)],
                        ["speakers in an article, per cent of the time of text and quotes", EvaluationResult.Show(stages.SpeakerShare)],
                        ["reading all models again, milliseconds of processor time", Whole(reading)],
                    ]),
                new ResultTable(
                    "A fresh process: models are read, one sentence is analysed, then the articles come one by one from a stream",
                    ["mode and threads", "models, milliseconds of processor time", "first result after them, milliseconds of processor time", "largest working set, MB"],
                    [Fresh("accurate, one thread", fresh), Fresh("accurate, two threads", freshTwo), Fresh("fast, one thread", freshFast)]),
                new ResultTable(
                    "Two threads against one; 2 would be twice as fast. By processor time: what two threads cost each other, without waiting",
                    ["work", "by the clock", "by processor time"],
                    [
                        ["the machine, arithmetic in registers", Ratio(arithmetic.Wall), Ratio(arithmetic.Processor)],
                        ["the machine, reads all over 32 MB", Ratio(memory.Wall), Ratio(memory.Processor)],
                        ["accurate mode", .. Scaling(one, two)],
                        ["fast mode", .. Scaling(fast, fastTwo)],
                    ]),
                stages.ToTable(),
                Growth(setup, sample),
            ],
            Figures = new Dictionary<string, double>(StringComparer.Ordinal)
            {
                ["words-per-second"] = words / one.Wall.TotalSeconds,
                ["words-per-processor-second"] = words / one.Processor.TotalSeconds,
                ["text-words-per-processor-second"] = words / text.Processor.TotalSeconds,
                ["fast-words-per-processor-second"] = words / fast.Processor.TotalSeconds,
                ["two-threads"] = one.Wall / two.Wall,
                ["two-threads-processor"] = 2 * one.Processor / two.Processor,
                ["machine-two-threads"] = arithmetic.Wall,
                ["model-milliseconds"] = reading,
                ["fresh-model-milliseconds"] = fresh.ModelMilliseconds,
                ["peak-mb"] = fresh.PeakMegabytes,
                ["peak-mb-two-threads"] = freshTwo.PeakMegabytes,
                ["speaker-share"] = stages.SpeakerShare,
            }.ToImmutableSortedDictionary(StringComparer.Ordinal),
        };
    }

    private static ImmutableArray<string> Fresh(string label, FreshProcess fresh) =>
        [label, Whole(fresh.ModelMilliseconds), Whole(fresh.FirstMilliseconds), Whole(fresh.PeakMegabytes)];

    private static string[] Scaling(MedianTime one, MedianTime two) =>
        [Ratio(MedianTime.Scaling(one, two).Wall), Ratio(MedianTime.Scaling(one, two).Processor)];

    private static void Extract(TrackingPipeline pipeline, IEnumerable<Article> articles)
    {
        foreach (Article article in articles)
        {
            pipeline.Extract(article);
        }
    }

    private static void ExtractOnTwo(TrackingPipeline pipeline, Article[] sample) =>
        Parallel.ForEach(sample, new ParallelOptions { MaxDegreeOfParallelism = 2 }, article => pipeline.Extract(article));

    /// <summary>Reads all models of text and quotes once more, as the first use of a process does.</summary>
    private static void ReadModels()
    {
        using Stream text = Resource("Text.Models.text.qtm");
        using Stream accurate = Resource("Quotes.Models.quotes-accurate.model");
        _ = TextModel.Read(text);
        _ = AttributionExtractor.Load(accurate);
    }

    private static Stream Resource(string name) => typeof(TextAnalyzer).Assembly.GetManifestResourceStream("QuoteTracker." + name)
        ?? throw new InvalidOperationException($"The assembly lacks its model '{name}'.");

    private static ResultTable Growth(EvaluationSetup setup, Article[] sample)
    {
        string pool = string.Join("\n\n", sample.Select(article => article.Text));
        string text = pool;
        while (text.Length < Lengths[^1])
        {
            text += "\n\n" + pool;
        }

        List<(string Label, string Text)> inputs = [.. Lengths.Select(length => (string.Create(CultureInfo.InvariantCulture, $"news, {length / 1000} KB"), text[..length]))];
        inputs.Add(("one paragraph, 1000 KB", text[..1_000_000].ReplaceLineEndings(" ")));
        inputs.Add(("10000 quotation marks that are not closed, 1000 KB", Unclosed(text[..1_000_000], 10_000)));
        return new ResultTable(
            "Growth of cost with length (extraction)",
            ["text", "milliseconds", "microseconds per KB"],
            [
                .. inputs.Select(input =>
                {
                    Article article = new("growth", input.Text);
                    TimeSpan time = MedianTime.Of(input.Text.Length < 1_000_000 ? 15 : 1, () => setup.Pipeline.Extract(article)).Wall;
                    return ImmutableArray.Create(input.Label, EvaluationResult.Show(time.TotalMilliseconds), Whole(1000 * time.TotalMilliseconds / (input.Text.Length / 1000.0)));
                }),
            ]);
    }

    /// <summary>Puts opening marks at even distances into a text whose own marks are taken out.</summary>
    private static string Unclosed(string text, int marks)
    {
        char[] characters = text.Replace('"', ' ').Replace('\u201C', ' ').Replace('\u201D', ' ').ToCharArray();
        for (int i = 0; i < marks; i++)
        {
            characters[(int)((long)i * characters.Length / marks)] = '\u201C';
        }

        return new string(characters);
    }

    private static string Whole(double value) => value.ToString("0", CultureInfo.InvariantCulture);

    private static string Ratio(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
