using Microsoft.Extensions.Logging;
using QuoteTracker.Tracking.Storage;

namespace QuoteTracker.Tracking.Sessions;

/// <summary>Logs failures of a store. Thread-safe.</summary>
internal sealed class StoreWatch(ILogger logger)
{
    public async Task<T> Watch<T>(Task<T> work)
    {
        try
        {
            return await work;
        }
        catch (TrackerStoreException failure)
        {
            TrackerLog.StoreFailed(logger, failure.Failure, failure);
            throw;
        }
    }
}
