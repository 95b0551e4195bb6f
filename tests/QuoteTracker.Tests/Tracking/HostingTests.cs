using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using QuoteTracker.Hosting;
using QuoteTracker.Storage.Sqlite;
using QuoteTracker.Tests.Tracking.Sessions;
using QuoteTracker.Tracking;
using QuoteTracker.Tracking.Storage;

namespace QuoteTracker.Tests.Tracking;

public sealed class HostingTests
{
    [Fact]
    public async Task A_session_comes_from_the_container_once_with_its_options()
    {
        var services = new ServiceCollection();
        services.AddQuoteTracker(options => options.WatchedClaims.Add(new WatchedClaimOptions("w", "closure"))).UsePipeline(_ => DebateStages.Pipeline).AddHealthCheck();
        services.AddLogging();
        await using ServiceProvider provider = services.BuildServiceProvider();
        ITrackerSessionProvider sessions = provider.GetRequiredService<ITrackerSessionProvider>();

        TrackerSession session = await sessions.GetSessionAsync();
        await session.IngestAsync(DebateStages.Article("a", 1, "Board: yes closure"));

        (await sessions.GetSessionAsync()).Should().BeSameAs(session);
        (await session.FindClaimAsync("w"))!.StatementIds.Should().ContainSingle();
        HealthReport health = await provider.GetRequiredService<HealthCheckService>().CheckHealthAsync();
        health.Status.Should().Be(HealthStatus.Healthy);
        health.Entries["quotetracker"].Data["articles"].Should().Be(1L);
    }

    [Fact]
    public async Task A_store_that_cannot_be_opened_is_unhealthy()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddQuoteTracker().UseStore(_ => new SqliteTrackerStore("/nowhere/at/all/store.db")).AddHealthCheck();
        await using ServiceProvider provider = services.BuildServiceProvider();

        HealthReport health = await provider.GetRequiredService<HealthCheckService>().CheckHealthAsync();

        health.Status.Should().Be(HealthStatus.Unhealthy);
        health.Entries["quotetracker"].Exception.Should().BeOfType<TrackerStoreException>();
    }

    [Fact]
    public void Wrong_options_are_told_all_at_once()
    {
        var services = new ServiceCollection();
        services.AddQuoteTracker(options =>
        {
            options.BatchSize = 0;
            options.StorylineCapacity = 1;
            options.WatchedClaims.Add(new WatchedClaimOptions("", ""));
        });
        using ServiceProvider provider = services.BuildServiceProvider();

        Action read = () => _ = provider.GetRequiredService<IOptions<QuoteTrackerOptions>>().Value;

        read.Should().Throw<OptionsValidationException>().Which.Failures.Should().HaveCount(4);
    }
}
