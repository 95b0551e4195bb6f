using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using QuoteTracker.Articles;
using QuoteTracker.Evaluation.Results;
using QuoteTracker.Reports;
using QuoteTracker.Tracking;

namespace QuoteTracker.Evaluation.Evaluations;

/// <summary>Measures size and time of each form of a report, the reading of a long archive, and the search for republications.</summary>
internal static class ReportsEvaluation
{
    private static readonly HtmlReportOptions Drawing = new();

    private static readonly (string Form, Action<TrackingReport, Stream> Write)[] Forms =
    [
        ("HTML", HtmlReportWriter.Write),
        ("JSON", JsonReportWriter.Write),
        ("Markdown", MarkdownReportWriter.Write),
        ("CSV", CsvReportWriter.Write),
        ("SVG, matrix", (report, stream) => SvgReportWriter.WriteMatrix(report, stream, Drawing)),
        ("SVG, timelines", (report, stream) => SvgReportWriter.WriteTimelines(report, stream, Drawing)),
        ("JSON-LD", JsonLdReportWriter.Write),
        ("Web Annotation", WebAnnotationReportWriter.Write),
    ];

    public static EvaluationResult Run(EvaluationSetup setup, int articles, int pages)
    {
        Article[] all = [.. ArticleReader.ReadPaths([setup.Corpus("news-sample", "articles.jsonl.gz")]).Select(reading => reading.Article).OfType<Article>()];
        TrackingReport report = setup.Pipeline.Track(all.Take(articles));
        Measured[] forms = [.. Forms.Select(form => Measure(form.Form, report, form.Write))];
        (double archiveSeconds, double megabytes, int read, double held) = ReadArchive(all, pages);
        long start = Stopwatch.GetTimestamp();
        int republications = RepublicationFinder.Find(all).Sum(republication => republication.CopyIds.Length);
        double search = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return new EvaluationResult
        {
            Name = "reports",
            Title = "Reports and input",
            Arguments = string.Create(CultureInfo.InvariantCulture, $"reports --articles {articles} --pages {pages}"),
            Notes =
            [
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{report.Articles.Length} articles of news-sample: {report.Statements.Length} statements, {report.Claims.Length} claims, {report.Conflicts.Length} conflicts, {report.Shifts.Length} shifts. Times are of the first writing and of the median of five after it, one thread; they depend on the machine and its load."),
            ],
            Tables =
            [
                new ResultTable(
                    "Writing a report",
                    ["form", "kilobytes", "first, milliseconds", "median, milliseconds"],
                    [.. forms.Select(form => ImmutableArray.Create(form.Form, EvaluationResult.Show(form.Bytes / 1000.0), EvaluationResult.Show(form.First), EvaluationResult.Show(form.Median)))]),
                new ResultTable(
                    "Reading a WARC archive of gzip members",
                    ["measure", "value"],
                    [
                        ["pages", read.ToString(CultureInfo.InvariantCulture)],
                        ["megabytes, decompressed", EvaluationResult.Show(megabytes)],
                        ["pages per second, article found in each", EvaluationResult.Show(read / archiveSeconds)],
                        ["most memory held by objects alive, megabytes above the start", EvaluationResult.Show(held)],
                    ]),
                new ResultTable(
                    "Looking for republications",
                    ["measure", "value"],
                    [
                        ["articles", all.Length.ToString(CultureInfo.InvariantCulture)],
                        ["copies found", republications.ToString(CultureInfo.InvariantCulture)],
                        ["milliseconds", EvaluationResult.Show(search)],
                    ]),
            ],
            Figures = new Dictionary<string, double>(StringComparer.Ordinal)
            {
                ["html-megabytes"] = forms[0].Bytes / 1e6,
                ["html-first-milliseconds"] = forms[0].First,
                ["archive-pages-per-second"] = read / archiveSeconds,
                ["archive-held-megabytes"] = held,
            }.ToImmutableSortedDictionary(StringComparer.Ordinal),
        };
    }

    private static Measured Measure(string form, TrackingReport report, Action<TrackingReport, Stream> write)
    {
        var times = new List<double>();
        long bytes = 0;
        for (int i = 0; i < 6; i++)
        {
            using var stream = new MemoryStream();
            long start = Stopwatch.GetTimestamp();
            write(report, stream);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            bytes = stream.Length;
        }

        return new Measured(form, bytes, times[0], times.Skip(1).Order().ElementAt(2));
    }

    /// <summary>Reads an archive that is made while it is read, so that nothing but what the reader holds takes memory.</summary>
    private static (double Seconds, double Megabytes, int Pages, double Held) ReadArchive(Article[] articles, int pages)
    {
        using var archive = new MadeArchive(articles, pages);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        long most = before;
        int read = 0;
        var watch = Stopwatch.StartNew();
        foreach (ArticleReading reading in ArticleReader.ReadWarc(archive, new ArticleReaderOptions()))
        {
            read += reading.Article is null ? 0 : 1;
            if (read % 500 == 0)
            {
                watch.Stop();
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true));
                watch.Start();
            }
        }

        return (watch.Elapsed.TotalSeconds, archive.Decompressed / 1e6, read, (most - before) / 1e6);
    }

    private sealed record Measured(string Form, long Bytes, double First, double Median);
}
