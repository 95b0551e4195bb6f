using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using QuoteTracker.Articles;
using QuoteTracker.Claims;
using QuoteTracker.Evaluation.Results;
using QuoteTracker.Positions;
using QuoteTracker.Quotes;
using QuoteTracker.Speakers;
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

        double first = MillisecondsOf(() => setup.Pipeline.Extract(new Article("first", "The mill will close, Ann Roe said.")));
        double reading = Enumerable.Range(0, runs + 2).Min(_ => MillisecondsOf(ReadModels));
        int words = sample.Sum(article => NewsSample.Words(article.Text));
        Extract(setup.Pipeline, sample.Take(Math.Max(1, articles / 4)));
        long allocatedBefore = GC.GetAllocatedBytesForCurrentThread();
        (TimeSpan one, TimeSpan oneProcessor) = Medians(runs, () => Extract(setup.Pipeline, sample));
        double allocated = (double)(GC.GetAllocatedBytesForCurrentThread() - allocatedBefore) / runs / words;
        (_, TimeSpan textProcessor) = Medians(runs, () => Array.ForEach(sample, article => setup.Stages.TextAnalyzer.Analyze(article.Text)));
        (TimeSpan two, TimeSpan twoProcessor) = Medians(runs, () => ExtractOnTwo(setup.Pipeline, sample));
        Extract(setup.FastPipeline, sample);
        (_, TimeSpan fastProcessor) = Medians(runs, () => Extract(setup.FastPipeline, sample));
        (_, TimeSpan fastTwoProcessor) = Medians(runs, () => ExtractOnTwo(setup.FastPipeline, sample));
        using Process process = Process.GetCurrentProcess();
        double peak = process.PeakWorkingSet64 / 1e6;
        double wordsPerSecond = words / one.TotalSeconds;
        double wordsPerProcessorSecond = words / oneProcessor.TotalSeconds;
        double textWordsPerProcessorSecond = words / textProcessor.TotalSeconds;
        return new EvaluationResult
        {
            Name = "speed",
            Title = "Speed",
            Arguments = string.Create(CultureInfo.InvariantCulture, $"speed --articles {articles} --runs {runs}"),
            Notes =
            [
                string.Create(CultureInfo.InvariantCulture, $"{sample.Length} articles of news-sample, {words} words (white-space separated), median of {runs} runs after a warm-up. Two threads by processor time: twice the time of one thread through that of both, which shows what they cost each other but not waiting. Figures depend on the machine and, but for processor time, on its load: compare ratios."),
            ],
            Tables =
            [
                new ResultTable(
                    "Extraction, whole path from text to attributions",
                    ["measure", "value"],
                    [
                        ["words per second, one thread", Whole(wordsPerSecond)],
                        ["words per second of processor time, one thread", Whole(wordsPerProcessorSecond)],
                        ["words per second of processor time, text stage alone", Whole(textWordsPerProcessorSecond)],
                        ["words per second, two threads", Whole(words / two.TotalSeconds)],
                        ["two threads against one, by the clock", Ratio(one / two)],
                        ["two threads against one, by processor time", Ratio(2 * oneProcessor / twoProcessor)],
                        ["fast mode, words per second of processor time, one thread", Whole(words / fastProcessor.TotalSeconds)],
                        ["fast mode, two threads against one, by processor time", Ratio(2 * fastProcessor / fastTwoProcessor)],
                        ["reading all models, milliseconds of processor time", Whole(reading)],
                        ["first result of a process, models and compilation included, milliseconds of processor time", Whole(first)],
                        ["bytes allocated per word", Whole(allocated)],
                        ["peak working set after extraction, MB", Whole(peak)],
                    ]),
                Stages(setup, sample, runs),
                Growth(setup, sample),
            ],
            Figures = new Dictionary<string, double>(StringComparer.Ordinal)
            {
                ["words-per-second"] = wordsPerSecond,
                ["words-per-processor-second"] = wordsPerProcessorSecond,
                ["text-words-per-processor-second"] = textWordsPerProcessorSecond,
                ["fast-words-per-processor-second"] = words / fastProcessor.TotalSeconds,
                ["two-threads"] = one / two,
                ["two-threads-processor"] = 2 * oneProcessor / twoProcessor,
                ["model-milliseconds"] = reading,
                ["peak-mb"] = peak,
            }.ToImmutableSortedDictionary(StringComparer.Ordinal),
        };
    }

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

    private static double MillisecondsOf(Action action)
    {
        TimeSpan before = Environment.CpuUsage.TotalTime;
        action();
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
    }

    private static ResultTable Stages(EvaluationSetup setup, Article[] sample, int runs)
    {
        TrackingStages stages = setup.Stages;
        Article[] tracked = sample[..Math.Min(TrackedArticles, sample.Length)];
        int words = tracked.Sum(article => NewsSample.Words(article.Text));
        AnalyzedText[] texts = [];
        AnalyzedArticle[] articles = [];
        ResolvedArticle[] resolved = [];
        SpeakerDirectory? directory = null;
        ImmutableArray<Statement> statements = [];
        ImmutableArray<Claim> claims = [];
        List<PositionedClaim> positioned = [];
        (string Stage, TimeSpan Time)[] times =
        [
            ("text", Median(runs, () => texts = [.. tracked.Select(article => stages.TextAnalyzer.Analyze(article.Text))])),
            ("quotes", Median(runs, () => articles = [.. tracked.Zip(texts, (article, text) => new AnalyzedArticle(article, text, stages.AttributionExtractor.Extract(text)))])),
            ("speakers in an article", Median(runs, () => resolved = [.. articles.Select(stages.SpeakerResolver.Resolve)])),
            ("speakers across articles", Median(runs, () => directory = stages.SpeakerLinker.Link(resolved))),
            ("statements", Median(runs, () => statements = StatementBuilder.Build(resolved, directory!))),
            ("claims", Median(runs, () => claims = stages.ClaimGrouper.Group(statements, []))),
            ("positions", Median(runs, () => positioned = Classify(stages, claims, statements))),
            ("conflicts", Median(runs, () => stages.ConflictDetector.Detect(positioned))),
        ];
        double all = times.Sum(stage => stage.Time.TotalSeconds);
        return new ResultTable(
            string.Create(CultureInfo.InvariantCulture, $"Time per stage, {tracked.Length} articles tracked together, {words} words, {statements.Length} statements, one thread"),
            ["stage", "milliseconds", "share %"],
            [
                .. times.Select(stage => ImmutableArray.Create(
                    stage.Stage, EvaluationResult.Show(stage.Time.TotalMilliseconds), EvaluationResult.Show(100 * stage.Time.TotalSeconds / all))),
                ["all", EvaluationResult.Show(1000 * all), "100.0"],
            ]);
    }

    private static List<PositionedClaim> Classify(TrackingStages stages, ImmutableArray<Claim> claims, ImmutableArray<Statement> statements)
    {
        Dictionary<string, Statement> byId = statements.ToDictionary(statement => statement.Id, StringComparer.Ordinal);
        List<PositionedClaim> positioned = [];
        foreach (Claim claim in claims)
        {
            Statement[] members = [.. claim.StatementIds.Select(id => byId[id])];
            positioned.Add(new PositionedClaim(
                claim,
                [.. members.Zip(stages.PositionClassifier.Classify(claim, members), (member, position) => new PositionedStatement(member, position))]));
        }

        return positioned;
    }

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
                    TimeSpan time = Median(input.Text.Length < 1_000_000 ? 15 : 1, () => setup.Pipeline.Extract(article));
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

    private static TimeSpan Median(int runs, Action action) => Medians(runs, action).Wall;

    /// <summary>Median time on the clock, and median time of the process on all processors, which other programs hardly disturb.</summary>
    private static (TimeSpan Wall, TimeSpan Processor) Medians(int runs, Action action)
    {
        TimeSpan[] wall = new TimeSpan[runs];
        TimeSpan[] processor = new TimeSpan[runs];
        for (int i = 0; i < runs; i++)
        {
            TimeSpan before = Environment.CpuUsage.TotalTime;
            long start = Stopwatch.GetTimestamp();
            action();
            wall[i] = Stopwatch.GetElapsedTime(start);
            processor[i] = Environment.CpuUsage.TotalTime - before;
        }

        Array.Sort(wall);
        Array.Sort(processor);
        return (wall[runs / 2], processor[runs / 2]);
    }

    private static string Whole(double value) => value.ToString("0", CultureInfo.InvariantCulture);

    private static string Ratio(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
