using QuoteTracker.Tracking;
using QuoteTracker.Tracking.Storage;

namespace QuoteTracker.Hosting;

/// <summary>Gives the tracker session of a service. Thread-safe.</summary>
public interface ITrackerSessionProvider
{
    /// <summary>The session, opened when first asked for and shared from then on; do not dispose it. An opening that failed is tried again with the next call.</summary>
    /// <exception cref="TrackerStoreException">The store cannot be opened.</exception>
    Task<TrackerSession> GetSessionAsync(CancellationToken cancellationToken = default);
}
