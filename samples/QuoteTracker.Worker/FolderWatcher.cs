using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using QuoteTracker.Articles;
using QuoteTracker.Hosting;
using QuoteTracker.Tracking;
using QuoteTracker.Tracking.Storage;

namespace QuoteTracker.Worker;

/// <summary>Looks into a folder again and again and takes in what is new or changed. Articles that the store has are passed over, so that it needs no memory of
/// its own and goes on where it was.</summary>
internal sealed partial class FolderWatcher(ITrackerSessionProvider sessions, IOptions<WorkerOptions> options, TimeProvider clock, ILogger<FolderWatcher> logger) : BackgroundService
{
    private readonly Dictionary<string, DateTime> _seen = new(StringComparer.Ordinal);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Directory.CreateDirectory(options.Value.Folder);
        using var timer = new PeriodicTimer(options.Value.Interval, clock);
        do
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (TrackerStoreException failure) when (failure.Failure is StoreFailure.Locked or StoreFailure.Full or StoreFailure.Unavailable)
            {
                // What is not committed is tried again with the next look.
                _seen.Clear();
                LogFailed(logger, failure);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        string[] changed = [.. Directory.EnumerateFiles(options.Value.Folder, "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Where(file => File.GetLastWriteTimeUtc(file) is var written && (!_seen.TryGetValue(file, out DateTime known) || known != written))];
        if (changed.Length == 0)
        {
            return;
        }

        foreach (string file in changed)
        {
            _seen[file] = File.GetLastWriteTimeUtc(file);
        }

        TrackerSession session = await sessions.GetSessionAsync(cancellationToken);
        IngestProgress counts = await session.IngestAsync(Articles(changed).ToAsyncEnumerable(), progress: null, cancellationToken);
        LogTaken(logger, changed.Length, counts.Added, counts.Replaced, counts.Unchanged);
    }

    private IEnumerable<Article> Articles(string[] files)
    {
        foreach (string file in files)
        {
            foreach (ArticleReading reading in ArticleReader.ReadPaths([file]))
            {
                foreach (Diagnostic diagnostic in reading.Diagnostics)
                {
                    LogDiagnostic(logger, diagnostic.Code, diagnostic.Message);
                }

                if (reading.Article is { } article)
                {
                    // A file alone goes by its name; in a folder the path tells it from others of that name.
                    string folder = Path.GetDirectoryName(Path.GetRelativePath(options.Value.Folder, file)) ?? "";
                    yield return folder.Length == 0 ? article : article with { Id = $"{folder}/{article.Id}" };
                }
            }
        }
    }

    [LoggerMessage(1, LogLevel.Information, "{Files} files: {Added} articles added, {Replaced} replaced, {Unchanged} unchanged")]
    private static partial void LogTaken(ILogger logger, int files, long added, long replaced, long unchanged);

    [LoggerMessage(2, LogLevel.Warning, "{Code}: {Message}")]
    private static partial void LogDiagnostic(ILogger logger, string code, string message);

    [LoggerMessage(3, LogLevel.Error, "The store failed; the folder is looked at again")]
    private static partial void LogFailed(ILogger logger, Exception failure);
}
