using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using QuoteTracker.Tracking;
using QuoteTracker.Tracking.Storage;

namespace QuoteTracker.Hosting;

/// <summary>Registers trackers with dependency injection.</summary>
public static class QuoteTrackerServices
{
    /// <summary>Adds a tracker: <see cref="ITrackerSessionProvider"/>, <see cref="ITrackerStore"/> and <see cref="QuoteTrackerOptions"/>, which are validated when the host
    /// starts. <see cref="TimeProvider"/> and logging are used where the container has them.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets options, or <see langword="null"/>; bind a configuration section with <c>services.Configure&lt;QuoteTrackerOptions&gt;(section)</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is <see langword="null"/>.</exception>
    public static QuoteTrackerBuilder AddQuoteTracker(this IServiceCollection services, Action<QuoteTrackerOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ITrackerStore, InMemoryTrackerStore>();
        services.TryAddSingleton(_ => TrackingPipeline.Default);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<QuoteTrackerOptions>, QuoteTrackerOptionsValidator>());
        services.TryAddSingleton<ITrackerSessionProvider, TrackerSessionProvider>();
        OptionsBuilder<QuoteTrackerOptions> options = services.AddOptions<QuoteTrackerOptions>().ValidateOnStart();
        if (configure is not null)
        {
            options.Configure(configure);
        }

        return new QuoteTrackerBuilder(services);
    }
}
