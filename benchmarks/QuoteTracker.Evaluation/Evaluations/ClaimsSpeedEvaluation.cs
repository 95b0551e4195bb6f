using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using QuoteTracker.Claims;
using QuoteTracker.Conflicts;
using QuoteTracker.Evaluation.Results;
using QuoteTracker.Positions;
using QuoteTracker.Speakers;

namespace QuoteTracker.Evaluation.Evaluations;

/// <summary>Measures how the cost of the later stages grows with the number of statements: of the claim index up to a million, of the stages of a
/// batch on statements of one party and on identical ones.</summary>
internal static class ClaimsSpeedEvaluation
{
    private const int VocabularySize = 30_000;
    private const int Seed = 7;

    // Cost at a size is that of the last statements before it.
    private const int Window = 5_000;

    public static EvaluationResult Run(EvaluationSetup setup, int statements)
    {
        string[] vocabulary = SyntheticNews.VocabularyOf(NewsSample.Read(setup.Corpus("news-sample", "articles.jsonl.gz")), VocabularySize);
        Dictionary<string, double> figures = new(StringComparer.Ordinal);
        ResultTable index = Index(vocabulary, statements, figures);
        return new EvaluationResult
        {
            Name = "claims-speed",
            Title = "Cost of claims, positions and conflicts by number of statements",
            Arguments = string.Create(CultureInfo.InvariantCulture, $"claims-speed --statements {statements}"),
            Notes =
            [
                "Statements are made from the vocabulary of news-sample with a fixed seed: events come and go, each with words and names of its own. Times are processor time of one thread; compare ratios.",
            ],
            Tables = [index, Hard(setup, vocabulary, statements, figures)],
            Figures = figures.ToImmutableSortedDictionary(StringComparer.Ordinal),
        };
    }

    private static ResultTable Index(string[] vocabulary, int statements, Dictionary<string, double> figures)
    {
        SyntheticNews news = new(vocabulary, Seed);
        Warm(vocabulary);
        ClaimIndex index = new();
        int[] sizes = [.. new[] { 10_000, 30_000, 100_000, 300_000, 1_000_000, 3_000_000 }.Where(size => size <= statements)];
        List<ImmutableArray<string>> rows = [];
        long before = GC.GetTotalMemory(forceFullCollection: true);
        double recent = 0;
        int given = 0;
        double first = 0;
        int joined = 0;
        foreach (int size in sizes)
        {
            while (given < size)
            {
                Statement[] day = news.NextDay();
                (ImmutableArray<ClaimAssignment> assigned, double microseconds) = Timed(() => index.Assign(day));
                recent = given >= size - Window ? recent + microseconds : 0;
                joined += assigned.Count(assignment => !assignment.StartsClaim);
                given += day.Length;
            }

            double each = recent / Window;
            first = first == 0 ? each : first;
            long bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
            rows.Add([Count(size), EvaluationResult.Show(each), Ratio(each / first), Count(index.ClaimCount), EvaluationResult.Show(100.0 * joined / given), EvaluationResult.Show(bytes / 1e6), Count((int)(bytes / size))]);
            figures[string.Create(CultureInfo.InvariantCulture, $"index-us-{size}")] = each;
            figures[string.Create(CultureInfo.InvariantCulture, $"index-mb-{size}")] = bytes / 1e6;
            recent = 0;
        }

        GC.KeepAlive(index);
        return new ResultTable(
            "Claim index, statements given day by day",
            ["statements", "microseconds a statement", "against the first row", "claims", "joined a claim %", "MB held", "bytes a statement"],
            [.. rows]);
    }

    private static ResultTable Hard(EvaluationSetup setup, string[] vocabulary, int statements, Dictionary<string, double> figures)
    {
        Statement one = new SyntheticNews(vocabulary, Seed).NextDay()[0];
        List<ImmutableArray<string>> rows = [];
        foreach (int size in new[] { 10_000, 40_000 })
        {
            Statement[] same = Copies(one, size);
            Add("identical statements, claim grouper", "identical-grouper", size, () => setup.Stages.ClaimGrouper.Group(same, []));
            Add("identical statements, claim index", "identical-index", size, () => new ClaimIndex().Assign(same));
        }

        foreach (int size in new[] { 10_000, 100_000 })
        {
            Statement[] same = Copies(one, size);
            Claim claim = new() { Id = "c", Text = "The dyke will be raised" };
            Add("statements of one party on one claim, positions", "one-party-positions", size, () => setup.Stages.PositionClassifier.Classify(claim, same));
        }

        foreach (int size in new[] { 10_000, 100_000, 1_000_000 }.Where(size => size <= statements))
        {
            PositionedClaim claim = new(
                new Claim { Id = "c", Text = "The dyke will be raised" },
                [.. Copies(one, size).Select((statement, i) => new PositionedStatement(statement, new Position(i % 3 == 0 ? Stance.Denies : Stance.Affirms, Certainty.Certain, 0.7)))]);
            Add("statements of one party on one claim, conflicts and shifts", "one-party-conflicts", size, () => setup.Stages.ConflictDetector.Detect([claim]));
        }

        return new ResultTable("Hard batches", ["input and stage", "statements", "milliseconds", "microseconds a statement"], [.. rows]);

        void Add<T>(string label, string key, int size, Func<T> work)
        {
            work();
            double microseconds = Timed(work).Microseconds;
            rows.Add([label, Count(size), EvaluationResult.Show(microseconds / 1000), EvaluationResult.Show(microseconds / size)]);
            figures[string.Create(CultureInfo.InvariantCulture, $"{key}-us-{size}")] = microseconds / size;
        }
    }

    private static void Warm(string[] vocabulary)
    {
        SyntheticNews news = new(vocabulary, Seed + 1);
        ClaimIndex index = new();
        for (int day = 0; day < 5; day++)
        {
            index.Assign(news.NextDay());
        }
    }

    private static Statement[] Copies(Statement one, int count) =>
        [.. Enumerable.Range(0, count).Select(i => one with { Id = string.Create(CultureInfo.InvariantCulture, $"s{i}"), Date = one.Date?.AddDays(i % 1000) })];

    private static (T Result, double Microseconds) Timed<T>(Func<T> work)
    {
        TimeSpan before = Environment.CpuUsage.TotalTime;
        T result = work();
        return (result, (Environment.CpuUsage.TotalTime - before).TotalMicroseconds);
    }

    private static string Count(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Ratio(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
