using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using QuoteTracker.Tracking;
using QuoteTracker.Tracking.Storage;

namespace QuoteTracker.Hosting;

/// <summary>Healthy when the store answers; degraded when many articles wait for analysis.</summary>
internal sealed class TrackerHealthCheck(ITrackerSessionProvider sessions, IOptions<QuoteTrackerOptions> options) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            TrackerSession session = await sessions.GetSessionAsync(cancellationToken);
            StoreStatus status = await session.GetStatusAsync(cancellationToken);
            var data = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["articles"] = status.Articles,
                ["pending"] = status.PendingArticles,
                ["statements"] = status.Statements,
                ["conflicts"] = status.Conflicts,
            };
            return status.PendingArticles > options.Value.DegradedShare * status.Articles
                ? HealthCheckResult.Degraded(string.Create(CultureInfo.InvariantCulture, $"{status.PendingArticles} of {status.Articles} articles wait for analysis."), data: data)
                : HealthCheckResult.Healthy("The store answers.", data);
        }
        catch (TrackerStoreException failure)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, failure.Message, failure);
        }
    }
}
