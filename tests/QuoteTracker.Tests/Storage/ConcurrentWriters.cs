using QuoteTracker.Articles;
using QuoteTracker.Tests.Tracking.Sessions;
using QuoteTracker.Tracking;
using QuoteTracker.Tracking.Storage;

namespace QuoteTracker.Tests.Storage;

/// <summary>Several sessions take in overlapping articles and correct each other's at a time; the state must be that of one session.</summary>
internal static class ConcurrentWriters
{
    public static async Task RunAsync(ITrackerStore[] stores)
    {
        Article[] articles = [.. Enumerable.Range(0, 24).Select(i => DebateStages.Article($"a{i}", i * 3, "ferry harbour dock", $"Board: {(i % 2 == 0 ? "yes" : "no")} closure", "Union: no closure"))];
        await Task.WhenAll(stores.Select(async (store, writer) =>
        {
            await using TrackerSession session = await OpenAsync(store);
            foreach (Article article in articles.Skip(writer * 5).Concat(articles.Take(writer * 5)))
            {
                await session.IngestAsync(article);
            }
        }));

        await using TrackerSession last = await OpenAsync(stores[0]);
        await last.AnalyzeAsync();
        (await last.GetStatusAsync()).Should().Match<StoreStatus>(status => status.Articles == 24 && status.PendingArticles == 0 && status.Statements == 48);

        await using var alone = new InMemoryTrackerStore();
        await using TrackerSession one = await OpenAsync(alone);
        await one.IngestAsync(articles.ToAsyncEnumerable());
        (await TrackerState.OfAsync(stores[0])).Should().Be(await TrackerState.OfAsync(alone));
    }

    private static Task<TrackerSession> OpenAsync(ITrackerStore store) => TrackerSession.OpenAsync(store, new TrackerSessionOptions
    {
        Pipeline = DebateStages.Pipeline,
        StorylineCapacity = 6,
        AnalysisRetries = 1000,
        MaxDegreeOfParallelism = 1,
    });
}
