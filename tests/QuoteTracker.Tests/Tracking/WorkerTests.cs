using System.Net;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using QuoteTracker.Hosting;
using QuoteTracker.Tests.Articles;
using QuoteTracker.Tests.Tracking.Sessions;
using QuoteTracker.Tracking;
using QuoteTracker.Tracking.Storage;
using QuoteTracker.Worker;

namespace QuoteTracker.Tests.Tracking;

public sealed class WorkerTests
{
    [Fact]
    public async Task A_folder_and_a_feed_are_taken_in_as_they_change()
    {
        using var folder = new TemporaryFolder();
        using var server = new FeedServer { Tag = "\"1\"", Content = FeedServer.Rss("Board: yes closure") };
        using var client = new HttpClient();
        var clock = new FakeTimeProvider();
        await using var store = new InMemoryTrackerStore();
        await using TrackerSession session = await TrackerSession.OpenAsync(store, new TrackerSessionOptions { Pipeline = DebateStages.Pipeline });
        var options = new WorkerOptions { Interval = TimeSpan.FromMinutes(5) };
        options.Sources.Add(Path.Combine(folder.Path, "inbox"));
        options.Sources.Add(server.Address.AbsoluteUri);
        using var watcher = new SourceWatcher(new Sessions(session), Options.Create(options), client, clock, NullLogger<SourceWatcher>.Instance);

        await watcher.StartAsync(CancellationToken.None);
        await UntilAsync(session, 1);
        folder.Write("inbox/monday.txt", "Union: no closure");
        clock.Advance(TimeSpan.FromMinutes(5));
        await UntilAsync(session, 2);
        await UntilRequestsAsync(server, 2);

        // A server that fails for a while holds up nothing.
        (server.Tag, server.Status) = ("\"2\"", HttpStatusCode.InternalServerError);
        folder.Write("inbox/tuesday.txt", "Mayor: yes closure");
        clock.Advance(TimeSpan.FromMinutes(5));
        await UntilAsync(session, 3);
        await UntilRequestsAsync(server, 3);
        (server.Status, server.Content) = (HttpStatusCode.OK, FeedServer.Rss("Board: no closure", "Port: yes closure"));
        clock.Advance(TimeSpan.FromMinutes(5));
        await UntilAsync(session, 4);
        await watcher.StopAsync(CancellationToken.None);

        server.Requests.Should().Equal("200", "304", "500", "200");
        (await session.StatementsAsync(new StatementQuery { PartyId = "Board" }).ToListAsync()).Should().ContainSingle().Which.Text.Should().Be("no closure", "the item was corrected");
    }

    private static async Task UntilAsync(TrackerSession session, long articles)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while ((await session.GetStatusAsync()) is var status && (status.Articles < articles || status.PendingArticles > 0))
        {
            await Task.Delay(20, patience.Token);
        }
    }

    private static async Task UntilRequestsAsync(FeedServer server, int count)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (server.Requests.Length < count)
        {
            await Task.Delay(20, patience.Token);
        }
    }

    private sealed class Sessions(TrackerSession session) : ITrackerSessionProvider
    {
        public Task<TrackerSession> GetSessionAsync(CancellationToken cancellationToken = default) => Task.FromResult(session);
    }
}
