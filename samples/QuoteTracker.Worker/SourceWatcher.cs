using System.Runtime.CompilerServices;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using QuoteTracker.Articles;
using QuoteTracker.Hosting;
using QuoteTracker.Samples;
using QuoteTracker.Tracking;
using QuoteTracker.Tracking.Storage;

namespace QuoteTracker.Worker;

/// <summary>Looks into folders and feeds again and again and takes in what is new or changed. Articles that the store has are passed over, so that it needs no
/// memory of its own and goes on where it was.</summary>
internal sealed partial class SourceWatcher(
    ITrackerSessionProvider sessions, IOptions<WorkerOptions> options, HttpClient client, TimeProvider clock, ILogger<SourceWatcher> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        ArticleSource[] sources = [.. options.Value.Sources.Select(source => ArticleSource.Of(source, client))];
        using var timer = new PeriodicTimer(options.Value.Interval, clock);
        do
        {
            foreach (ArticleSource source in sources)
            {
                await LookAsync(source, stoppingToken);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task LookAsync(ArticleSource source, CancellationToken cancellationToken)
    {
        try
        {
            TrackerSession session = await sessions.GetSessionAsync(cancellationToken);
            IngestProgress counts = await session.IngestAsync(ArticlesAsync(source, cancellationToken), progress: null, cancellationToken);
            if (counts.Total > 0)
            {
                LogTaken(logger, source.Name, counts.Added, counts.Replaced, counts.Unchanged);
            }
        }
        catch (TrackerStoreException failure) when (failure.Failure is StoreFailure.Locked or StoreFailure.Full or StoreFailure.Unavailable)
        {
            // What is not committed is tried again with the next look.
            source.Forget();
            LogStoreFailed(logger, source.Name, failure);
        }
        catch (HttpRequestException failure)
        {
            LogUnreadable(logger, source.Name, failure.Message);
        }
        catch (TaskCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            LogUnreadable(logger, source.Name, "no answer in time");
        }
    }

    private async IAsyncEnumerable<Article> ArticlesAsync(ArticleSource source, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (ArticleReading reading in source.ReadChangesAsync(cancellationToken))
        {
            foreach (Diagnostic diagnostic in reading.Diagnostics)
            {
                LogDiagnostic(logger, diagnostic.Code, diagnostic.Message);
            }

            if (reading.Article is { } article)
            {
                yield return article;
            }
        }
    }

    [LoggerMessage(1, LogLevel.Information, "{Source}: {Added} articles added, {Replaced} replaced, {Unchanged} unchanged")]
    private static partial void LogTaken(ILogger logger, string source, long added, long replaced, long unchanged);

    [LoggerMessage(2, LogLevel.Warning, "{Code}: {Message}")]
    private static partial void LogDiagnostic(ILogger logger, string code, string message);

    [LoggerMessage(3, LogLevel.Error, "{Source} could not be kept; it is read again with the next look")]
    private static partial void LogStoreFailed(ILogger logger, string source, Exception failure);

    [LoggerMessage(4, LogLevel.Warning, "{Source} could not be read: {Reason}")]
    private static partial void LogUnreadable(ILogger logger, string source, string reason);
}
