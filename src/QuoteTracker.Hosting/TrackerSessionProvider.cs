using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using QuoteTracker.Claims;
using QuoteTracker.Tracking;
using QuoteTracker.Tracking.Storage;

namespace QuoteTracker.Hosting;

/// <summary>Opens the session once, with the options of the host.</summary>
internal sealed class TrackerSessionProvider(
    ITrackerStore store,
    IOptions<QuoteTrackerOptions> options,
    TimeProvider clock,
    TrackingPipeline pipeline,
    ILogger<TrackerSession>? logger = null) : ITrackerSessionProvider, IAsyncDisposable
{
    private readonly SemaphoreSlim _opening = new(1, 1);
    private TrackerSession? _session;

    public async Task<TrackerSession> GetSessionAsync(CancellationToken cancellationToken = default)
    {
        await _opening.WaitAsync(cancellationToken);
        try
        {
            return _session ??= await TrackerSession.OpenAsync(store, Options(), logger, cancellationToken);
        }
        finally
        {
            _opening.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_session is not null)
        {
            await _session.DisposeAsync();
        }

        _opening.Dispose();
    }

    private TrackerSessionOptions Options()
    {
        QuoteTrackerOptions given = options.Value;
        return new TrackerSessionOptions
        {
            Pipeline = pipeline,
            WatchedClaims = [.. given.WatchedClaims.Select(claim => new WatchedClaim(claim.Id, claim.Text))],
            MaxDegreeOfParallelism = given.MaxDegreeOfParallelism ?? Environment.ProcessorCount,
            BatchSize = given.BatchSize,
            AnalyzeEvery = given.AnalyzeEvery,
            StorylineGap = given.StorylineGap,
            StorylineCapacity = given.StorylineCapacity,
            TimeProvider = clock,
        };
    }
}
