using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using QuoteTracker.Tracking;
using QuoteTracker.Tracking.Storage;

namespace QuoteTracker.Hosting;

/// <summary>Completes the registration of a tracker. Not thread-safe.</summary>
public sealed class QuoteTrackerBuilder
{
    internal QuoteTrackerBuilder(IServiceCollection services) => Services = services;

    /// <summary>The services that the tracker is registered with.</summary>
    public IServiceCollection Services { get; }

    /// <summary>Sets the store, which the container disposes. Without it the store is <see cref="InMemoryTrackerStore"/>.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="create"/> is <see langword="null"/>.</exception>
    public QuoteTrackerBuilder UseStore(Func<IServiceProvider, ITrackerStore> create)
    {
        ArgumentNullException.ThrowIfNull(create);
        Services.Replace(ServiceDescriptor.Singleton(create));
        return this;
    }

    /// <summary>Sets the pipeline. Without it the pipeline is <see cref="TrackingPipeline.Default"/>.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="create"/> is <see langword="null"/>.</exception>
    public QuoteTrackerBuilder UsePipeline(Func<IServiceProvider, TrackingPipeline> create)
    {
        ArgumentNullException.ThrowIfNull(create);
        Services.Replace(ServiceDescriptor.Singleton(create));
        return this;
    }

    /// <summary>Adds a health check: unhealthy when the store does not answer, degraded when many articles wait for analysis.</summary>
    /// <param name="name">Its name; not empty.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is <see langword="null"/> or empty.</exception>
    public QuoteTrackerBuilder AddHealthCheck(string name = "quotetracker")
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Services.AddHealthChecks().AddCheck<TrackerHealthCheck>(name);
        return this;
    }
}
