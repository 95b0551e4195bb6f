using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using QuoteTracker.Articles;
using QuoteTracker.CrashTarget;
using QuoteTracker.Storage.Sqlite;
using QuoteTracker.Tracking;

namespace QuoteTracker.Stores;

/// <summary>Takes articles in, to the committed and analysed state, and measures time and memory.</summary>
internal static class IngestionRun
{
    private static readonly DateTimeOffset FirstDay = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Pages in HTML through the default pipeline.</summary>
    public static Task<int> PagesAsync(string news, string path, int count) => RunAsync(path, new TrackerSessionOptions(), Pages(news, count), count);

    /// <summary>Short articles through scripted stages, which shows what the tracker itself takes.</summary>
    public static Task<int> LinesAsync(string path, int count) => RunAsync(path, new TrackerSessionOptions { Pipeline = LineStages.Options().Pipeline }, Lines(count), count);

    private static async Task<int> RunAsync(string path, TrackerSessionOptions options, IEnumerable<Article> articles, int count)
    {
        await using var store = new SqliteTrackerStore(path);
        await using TrackerSession session = await TrackerSession.OpenAsync(store, options);
        var clock = Stopwatch.StartNew();
        var progress = new Progress(count);
        IngestProgress counts = await session.IngestAsync(articles.ToAsyncEnumerable(), progress);
        clock.Stop();
        using Process process = Process.GetCurrentProcess();
        double processor = process.TotalProcessorTime.TotalMinutes;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{progress.Processor.TotalSeconds:F0} s of processor time to the last commit, {(processor * 60) - progress.Processor.TotalSeconds:F0} s for the analysis after it"));
        var status = await session.GetStatusAsync();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{counts.Added} added, {counts.Unchanged} unchanged; {status.Statements} statements, {status.Conflicts} conflicts; {clock.Elapsed.TotalSeconds:F0} s, {counts.Total / clock.Elapsed.TotalMinutes:F0} articles a minute by the clock; {processor * 60:F0} s of processor time, {2 * counts.Total / processor:F0} articles a minute of two processors; {process.PeakWorkingSet64 / 1e6:F0} MB at most"));
        return 0;
    }

    private static IEnumerable<Article> Pages(string news, int count)
    {
        int number = 0;
        while (number < count)
        {
            using var lines = new StreamReader(new GZipStream(File.OpenRead(news), CompressionMode.Decompress));
            while (number < count && lines.ReadLine() is { } line)
            {
                using JsonDocument document = JsonDocument.Parse(line);
                yield return ArticleReader.ReadHtml(string.Create(CultureInfo.InvariantCulture, $"n{number}"), Page(document.RootElement, number)).Article!;
                number++;
            }
        }
    }

    private static byte[] Page(JsonElement article, int number)
    {
        string title = article.TryGetProperty("title", out JsonElement given) && given.ValueKind == JsonValueKind.String ? given.GetString()! : "News";
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>{WebUtility.HtmlEncode(title)}</title>");
        page.Append(CultureInfo.InvariantCulture, $"<meta property=\"article:published_time\" content=\"{FirstDay.AddDays(number / 200):yyyy-MM-dd}\"></head><body><nav><a href=\"/\">Home</a></nav><article><h1>{WebUtility.HtmlEncode(title)}</h1>");
        foreach (string paragraph in article.GetProperty("text").GetString()!.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            page.Append("<p>").Append(WebUtility.HtmlEncode(paragraph)).Append("</p>\n");
        }

        return Encoding.UTF8.GetBytes(page.Append("</article><footer>Imprint</footer></body></html>").ToString());
    }

    private static IEnumerable<Article> Lines(int count)
    {
        string[] subjects = ["harbour ferry", "wheat harvest", "court verdict", "hospital nurses", "river flood", "school roof", "tram line", "steel mill", "bank merger", "museum theft"];
        string filler = string.Join('\n', Enumerable.Repeat("It rained on the day of the meeting, and the hall was full of people who had come to listen to the council.", 30));
        for (int i = 0; i < count; i++)
        {
            string subject = string.Create(CultureInfo.InvariantCulture, $"{subjects[i % subjects.Length]} {subjects[i / 7 % subjects.Length]}");
            yield return new Article(string.Create(CultureInfo.InvariantCulture, $"f{i}"), string.Create(CultureInfo.InvariantCulture, $"{subject}\nBoard: version {i} yes delay\nUnion {i % 50}: version {i} no delay\nMinistry: version {i} yes cost\n{filler}"))
            {
                Published = FirstDay.AddMinutes(i * 3),
                Title = subject,
            };
        }
    }

    private sealed class Progress(int count) : IProgress<IngestProgress>
    {
        /// <summary>Processor time at the last commit.</summary>
        public TimeSpan Processor { get; private set; }

        public void Report(IngestProgress value)
        {
            Processor = Environment.CpuUsage.TotalTime;
            if (value.Total % (Math.Max(1, count / 20 / 32) * 32) == 0)
            {
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{value.Total} of {count}, {value.PerMinute:F0} a minute, {Environment.WorkingSet / 1e6:F0} MB"));
            }
        }
    }
}
