using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using QuoteTracker.ConsoleApp;
using QuoteTracker.Storage.Sqlite;
using QuoteTracker.Tests.Articles;
using QuoteTracker.Tracking.Storage;

namespace QuoteTracker.Tests.Console;

public sealed class StopTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Ctrl_C_ends_an_ingestion_cleanly_and_the_same_command_goes_on()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "Signals are sent with kill.");
        const int Many = 3_000;
        string store = Path.Combine(_folder.Path, "news.db");
        string articles = _folder.Write("articles.jsonl", string.Join('\n', Enumerable.Range(0, Many).Select(Line)));
        using Process process = Start("ingest", articles, "--store", store, "--threads", "1");
        Task<string> error = process.StandardError.ReadToEndAsync();
        await UntilAsync(store, articles => articles > 0);

        await InterruptAsync(process);

        process.ExitCode.Should().Be(ExitCode.Stopped, await error);
        (await error).Should().Contain("Stopped after ").And.Contain("goes on from there").And.NotContain("   at ");
        long kept = await CountAsync(store);
        kept.Should().BeInRange(1, Many - 1);
        File.WriteAllLines(articles, Enumerable.Range(0, (int)kept + 5).Select(Line));
        ConsoleRun again = await ConsoleRun.Of(["ingest", articles, "--store", store]);
        again.Output.Should().Contain(FormattableString.Invariant($"5 added, 0 replaced, {kept:N0} unchanged"));
    }

    [Fact]
    public async Task Ctrl_C_ends_watching_with_success()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "Signals are sent with kill.");
        string store = Path.Combine(_folder.Path, "news.db");
        _folder.Write("inbox/monday.txt", "The mayor said on Monday that the bridge would be closed in May.");
        using Process process = Start("watch", Path.Combine(_folder.Path, "inbox"), "--store", store, "--interval", "1");
        Task<string> error = process.StandardError.ReadToEndAsync();
        await UntilAsync(store, articles => articles > 0);

        await InterruptAsync(process);

        process.ExitCode.Should().Be(ExitCode.Success, await error);
        (await error).Should().Contain("Stopped. What was taken in is kept.");
    }

    private static string Line(int number) => JsonSerializer.Serialize(new
    {
        id = string.Create(CultureInfo.InvariantCulture, $"a{number}"),
        published = "2024-01-01",
        text = string.Create(CultureInfo.InvariantCulture, $"The council of town {number} said on Monday that the bridge would be closed. \"We will not pay for it,\" said the mayor."),
    });

    private static Process Start(params string[] arguments)
    {
        string dotnet = Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet";
        var start = new ProcessStartInfo(dotnet) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false };
        if (OperatingSystem.IsLinux())
        {
            // A run in the background of a shell ignores the signal, and so would what it starts.
            start.FileName = "env";
            start.ArgumentList.Add("--default-signal=INT");
            start.ArgumentList.Add(dotnet);
        }

        start.ArgumentList.Add(typeof(ConsoleApplication).Assembly.Location);
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        Process process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        return process;
    }

    private static async Task InterruptAsync(Process process)
    {
        using Process kill = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await process.WaitForExitAsync(patience.Token);
    }

    private static async Task UntilAsync(string store, Predicate<long> enough)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!File.Exists(store) || !enough(await CountAsync(store)))
        {
            await Task.Delay(50, patience.Token);
        }
    }

    private static async Task<long> CountAsync(string path)
    {
        await using var store = new SqliteTrackerStore(path, new SqliteTrackerStoreOptions { IsReadOnly = true });
        try
        {
            return (await store.GetStatusAsync()).Articles;
        }
        catch (TrackerStoreException)
        {
            // Not made yet.
            return 0;
        }
    }
}
