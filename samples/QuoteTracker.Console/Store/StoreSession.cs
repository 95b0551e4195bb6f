using QuoteTracker.Storage.Sqlite;
using QuoteTracker.Tracking;
using QuoteTracker.Tracking.Storage;

namespace QuoteTracker.ConsoleApp.Store;

/// <summary>A session over a store file, as a command uses it.</summary>
internal sealed class StoreSession : IAsyncDisposable
{
    private readonly SqliteTrackerStore _store;
    private readonly ConsoleHost _host;

    private readonly TextWriter _events;
    private int _told;

    private StoreSession(ConsoleHost host, SqliteTrackerStore store, TrackerSession tracker, TextWriter events)
    {
        _events = events;
        _host = host;
        _store = store;
        Tracker = tracker;
        Tracker.Happened += (_, happened) => Print(happened.Event);
    }

    public TrackerSession Tracker { get; }

    /// <summary>Most conflicts and shifts that are told of one by one; no limit by default.</summary>
    public int MostTold { get; set; } = int.MaxValue;

    /// <summary>How many happened beyond that.</summary>
    public int Untold => Math.Max(0, _told - MostTold);

    /// <summary>Runs a command over a store that is there, its findings up to date.</summary>
    public static async Task<int> RunAsync(ConsoleHost host, string path, Func<TrackerSession, Task<int>> command, CancellationToken cancellation)
    {
        if (!File.Exists(path))
        {
            await host.Error.WriteLineAsync($"There is no store {path}. Make one with: quotetracker ingest PATHS{(path == "quotetracker.db" ? "" : $" --store {path}")}");
            return ExitCode.BadInput;
        }

        await using StoreSession? session = await OpenAsync(host, path, Environment.ProcessorCount, host.Error, cancellation);
        if (session is null)
        {
            return ExitCode.BadInput;
        }

        await session.BringUpToDateAsync(cancellation);
        return await command(session.Tracker);
    }

    /// <summary>Opens a store, which is made when it is not there.</summary>
    /// <param name="host">The world.</param>
    /// <param name="path">Path of the store.</param>
    /// <param name="threads">Most articles analysed at a time.</param>
    /// <param name="events">Told of conflicts and shifts as they appear, change and close.</param>
    /// <param name="cancellation">Stops the opening.</param>
    /// <returns><see langword="null"/> when a file beside it cannot be used; standard error then says why.</returns>
    public static async Task<StoreSession?> OpenAsync(ConsoleHost host, string path, int threads, TextWriter events, CancellationToken cancellation)
    {
        var files = new StoreFiles(path);
        if (files.Read(host.Error) is not { } wanted)
        {
            return null;
        }

        var store = new SqliteTrackerStore(path);
        try
        {
            TrackerSession tracker = await TrackerSession.OpenAsync(
                store,
                new TrackerSessionOptions
                {
                    Pipeline = host.CreatePipeline(threads, wanted.Decisions, wanted.Parties),
                    WatchedClaims = wanted.Claims,
                    MaxDegreeOfParallelism = threads,
                    SettingsName = files.SettingsName,
                    TimeProvider = host.Clock,
                },
                logger: null,
                cancellation);
            return new StoreSession(host, store, tracker, events);
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }

    /// <summary>Brings claims, conflicts and shifts up to date.</summary>
    public Task<int> BringUpToDateAsync(CancellationToken cancellation) => WorkProgress.RunAsync(
        _host,
        "Comparing",
        progress => Tracker.AnalyzeAsync(new Steps(progress), cancellation));

    public async ValueTask DisposeAsync()
    {
        await Tracker.DisposeAsync();
        await _store.DisposeAsync();
    }

    private void Print(TrackerEvent happened)
    {
        if (_told++ < MostTold)
        {
            string article = happened.Kind is TrackerEventKind.ArticleReplaced or TrackerEventKind.ArticleRemoved ? " " + happened.SubjectId : "";
            _events.WriteLine(Printable.OnOneLine($"{Wording.Event(happened.Kind)}{article}: {happened.Message}"));
        }
    }

    /// <summary>Told from the thread that works, in order.</summary>
    private sealed class Steps(WorkProgress progress) : IProgress<(int Done, int Total)>
    {
        public void Report((int Done, int Total) value) => progress.Report(value.Done, value.Total == 0 ? null : (double)value.Done / value.Total);
    }
}
