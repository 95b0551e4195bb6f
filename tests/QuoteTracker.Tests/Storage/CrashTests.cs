using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using QuoteTracker.CrashTarget;
using QuoteTracker.Storage.Sqlite;
using QuoteTracker.Tests.Tracking.Sessions;
using QuoteTracker.Tracking;
using QuoteTracker.Tracking.Storage;

namespace QuoteTracker.Tests.Storage;

public sealed class CrashTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("qt-crash-");

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>20 kills; as many as the variable QUOTETRACKER_KILLS says where it is set, which takes half a second each.</summary>
    [Fact]
    public async Task A_process_killed_at_any_moment_loses_no_acknowledged_article_and_leaves_no_half_one()
    {
        int kills = int.Parse(Environment.GetEnvironmentVariable("QUOTETRACKER_KILLS") ?? "20", CultureInfo.InvariantCulture);
        string path = Path.Combine(_folder.FullName, "store.db");
        var random = new Random(20240229);
        var acknowledged = new Dictionary<string, int>(StringComparer.Ordinal);
        int next = 0;
        for (int kill = 0; kill < kills; kill++)
        {
            next = await RunAndKillAsync(path, next, random.Next(0, 120), afterFirst: kill % 2 == 0, acknowledged) + 1;
            await CheckAsync(path, acknowledged);
        }

        acknowledged.Count.Should().BeGreaterThanOrEqualTo(kills / 2);
        await CheckAgainstFreshAsync(path);
    }

    [Fact]
    public async Task A_full_disk_loses_no_acknowledged_article_and_is_told_plainly()
    {
        string? isolation = await CanMountAsync("-m") ? "-m" : await CanMountAsync("-Urm") ? "-Urm" : null;
        Assert.SkipWhen(isolation is null, "No small disk can be mounted here (unshare, tmpfs).");
        string disk = _folder.CreateSubdirectory("disk").FullName;

        string[] lines = await RunAsync("unshare", isolation!, "sh", "-c", "mount -t tmpfs -o size=3m tmpfs \"$1\" && exec \"$2\" \"$3\" \"$1/store.db\" fill", "sh", disk, DotNet, typeof(LineStages).Assembly.Location);

        string[] kept = [.. lines.Where(line => line.StartsWith("kept ", StringComparison.Ordinal)).Select(line => line["kept ".Length..])];
        string[] stored = [.. lines.Where(line => line.StartsWith("stored ", StringComparison.Ordinal)).Select(line => line["stored ".Length..])];
        lines.Should().ContainSingle(line => line.StartsWith("failed ", StringComparison.Ordinal)).Which.Should().StartWith("failed Full: The store ").And.Contain("has no room left");
        kept.Should().HaveCountGreaterThan(3).And.Contain("a10000", "room was made");
        stored.Should().Contain(kept).And.NotContain(line => line.EndsWith("pending", StringComparison.Ordinal));
        lines.Should().Contain(line => line.StartsWith("holds ", StringComparison.Ordinal), "a full store still answers");
    }

    private static string DotNet => Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet";

    private static async Task<bool> CanMountAsync(string isolation)
    {
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }

        try
        {
            return (await RunAsync("unshare", isolation, "sh", "-c", "mount -t tmpfs -o size=1m tmpfs /mnt && echo mounted")).Contains("mounted", StringComparer.Ordinal);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static async Task<string[]> RunAsync(string program, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries), .. process.ExitCode == 0 ? [] : new[] { await error }];
    }

    /// <returns>The last step that was seen to begin.</returns>
    private static async Task<int> RunAndKillAsync(string path, int next, int milliseconds, bool afterFirst, Dictionary<string, int> acknowledged)
    {
        var start = new ProcessStartInfo(DotNet) { RedirectStandardOutput = true, UseShellExecute = false };
        foreach (string argument in (string[])[typeof(LineStages).Assembly.Location, path, next.ToString(CultureInfo.InvariantCulture)])
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start)!;
        int last = next;
        var first = new TaskCompletionSource();
        (await process.StandardOutput.ReadLineAsync()).Should().Be("ready");
        Task reading = Task.Run(async () =>
        {
            while (await process.StandardOutput.ReadLineAsync() is { } line)
            {
                // A line cut off by the kill acknowledges nothing.
                if (line.Split(' ') is [{ Length: > 0 } id, { } step] && int.TryParse(step, CultureInfo.InvariantCulture, out int version) && version >= last)
                {
                    acknowledged[id] = version;
                    last = version;
                    first.TrySetResult();
                }
            }
        });
        if (afterFirst)
        {
            await first.Task.WaitAsync(TimeSpan.FromSeconds(30));
        }

        await Task.Delay(milliseconds);
        process.Kill();
        await process.WaitForExitAsync();
        await reading;
        return last + 1;
    }

    private static async Task CheckAsync(string path, Dictionary<string, int> acknowledged)
    {
        await using var store = new SqliteTrackerStore(path);
        await store.OpenAsync();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        string[] ids = [.. (await store.ReadOutlinesFromAsync(ArticlePosition.Start).ToListAsync()).Select(outline => outline.Position.Id)];
        await foreach (ArticleRecord record in store.ReadArticlesAsync(ids))
        {
            int version = int.Parse(record.Article.Text.Split('\n')[0].Split(' ')[^1], CultureInfo.InvariantCulture);
            record.Article.Text.Should().Be(LineStages.Text(version));
            record.Analysis.Length.Should().BePositive();
            if (acknowledged.TryGetValue(record.Article.Id, out int least))
            {
                version.Should().BeGreaterThanOrEqualTo(least);
            }

            seen.Add(record.Article.Id);
        }

        seen.Should().HaveCount(ids.Length);
        acknowledged.Keys.Except(seen, StringComparer.Ordinal).Should().BeEmpty();

        // Statements are all there or none, and of the version that is stored.
        Dictionary<string, ArticleRecord> articles = (await store.ReadArticlesAsync(ids).ToListAsync()).ToDictionary(record => record.Article.Id, StringComparer.Ordinal);
        foreach (IGrouping<string, StatementRecord> statements in (await store.QueryStatementsAsync(new StatementQuery { Limit = int.MaxValue }).ToListAsync()).GroupBy(statement => statement.ArticleId, StringComparer.Ordinal))
        {
            statements.Should().HaveCount(3);
            statements.Should().OnlyContain(statement => articles[statements.Key].Article.Text.Contains(statement.Text, StringComparison.Ordinal));
        }

        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using SqliteCommand check = connection.CreateCommand();
        check.CommandText = "PRAGMA quick_check";
        check.ExecuteScalar().Should().Be("ok");
    }

    /// <summary>After all the kills the state is that of a store that was never interrupted.</summary>
    private static async Task CheckAgainstFreshAsync(string path)
    {
        await using var store = new SqliteTrackerStore(path);
        await using TrackerSession session = await TrackerSession.OpenAsync(store, LineStages.Options());
        await session.AnalyzeAsync();
        string[] ids = [.. (await store.ReadOutlinesFromAsync(ArticlePosition.Start).ToListAsync()).Select(outline => outline.Position.Id)];

        await using var fresh = new InMemoryTrackerStore();
        await using TrackerSession other = await TrackerSession.OpenAsync(fresh, LineStages.Options());
        await other.IngestAsync(store.ReadArticlesAsync(ids).Select(record => record.Article));

        (await TrackerState.OfAsync(store)).Should().Be(await TrackerState.OfAsync(fresh));
    }
}
