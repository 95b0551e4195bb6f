using System.Net;
using QuoteTracker.Articles;

namespace QuoteTracker.Tests.Articles;

public sealed class WatchedSourceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly HttpClient _client = new();

    public void Dispose()
    {
        _folder.Dispose();
        _client.Dispose();
    }

    [Fact]
    public void Only_what_is_new_or_changed_is_read_with_the_ids_of_a_folder()
    {
        var watched = new WatchedFiles(_folder.Path);
        watched.ReadChanges().Should().BeEmpty();
        _folder.Write("monday.txt", "Rain.");
        _folder.Write("sport/final.txt", "A draw.");
        Ids(watched.ReadChanges()).Should().Equal("monday", "sport/final");
        watched.ReadChanges().Should().BeEmpty();

        _folder.Write("sport/final.txt", "A draw, after all.");
        ArticleReading changed = watched.ReadChanges().Should().ContainSingle().Subject;
        (changed.Article!.Id, changed.Article.Text).Should().Be(("sport/final", "A draw, after all."));

        watched.Forget();
        Ids(watched.ReadChanges()).Should().Equal("monday", "sport/final");
        Ids(ArticleReader.ReadPaths([_folder.Path])).Should().Equal("monday", "sport/final");
    }

    [Fact]
    public void A_single_file_is_watched_before_it_is_there()
    {
        string path = Path.Combine(_folder.Path, "feed.rss");
        var watched = new WatchedFiles(path);
        watched.ReadChanges().Should().BeEmpty();
        _folder.Write("feed.rss", FeedServer.Rss("Rain.", "Snow."));
        Ids(watched.ReadChanges()).Should().Equal("item-0", "item-1");
        watched.ReadChanges().Should().BeEmpty();
    }

    [Theory]
    [InlineData("\"v1\"", "\"v2\"")]
    [InlineData(null, null)]
    public async Task A_feed_that_has_not_changed_is_not_sent_again(string? tag, string? laterTag)
    {
        using var server = new FeedServer { Tag = tag, Modified = new DateTimeOffset(2024, 5, 6, 7, 8, 9, TimeSpan.Zero), Content = FeedServer.Rss("Rain.") };
        var feed = new WatchedFeed(_client, server.Address);

        Ids(await feed.ReadChangesAsync()).Should().Equal("item-0");
        (await feed.ReadChangesAsync()).Should().BeEmpty();

        (server.Tag, server.Modified, server.Content) = (laterTag, server.Modified.Value.AddHours(1), FeedServer.Rss("Rain.", "Snow."));
        Ids(await feed.ReadChangesAsync()).Should().Equal("item-0", "item-1");
        (await feed.ReadChangesAsync()).Should().BeEmpty();
        feed.Forget();
        Ids(await feed.ReadChangesAsync()).Should().Equal("item-0", "item-1");
        server.Requests.Should().Equal("200", "304", "200", "304", "200");
    }

    [Fact]
    public async Task A_server_that_fails_is_an_exception_and_asked_anew_later()
    {
        using var server = new FeedServer { Status = HttpStatusCode.ServiceUnavailable, Tag = "\"v1\"", Content = "busy" };
        var feed = new WatchedFeed(_client, server.Address);
        Func<Task> read = () => feed.ReadChangesAsync();

        (await read.Should().ThrowAsync<HttpRequestException>()).Which.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);

        (server.Status, server.Content) = (HttpStatusCode.OK, FeedServer.Rss("Rain."));
        Ids(await feed.ReadChangesAsync()).Should().Equal("item-0");
    }

    [Fact]
    public async Task What_is_no_feed_or_too_long_gives_diagnostics()
    {
        using var server = new FeedServer { Content = "<rss version=\"2.0\"><chan" };
        (await new WatchedFeed(_client, server.Address).ReadChangesAsync()).Should().ContainSingle().Which.Diagnostics.Should().Contain(diagnostic => diagnostic.Code == DiagnosticCodes.MalformedFeed);

        server.Content = FeedServer.Rss([.. Enumerable.Repeat("Rain.", 1000)]);
        var shortened = new WatchedFeed(_client, server.Address, new ArticleReaderOptions { MaximumDocumentBytes = 5000 });
        (await shortened.ReadChangesAsync()).SelectMany(reading => reading.Diagnostics).Should().Contain(diagnostic => diagnostic.Code == DiagnosticCodes.DocumentTooBig);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("feed.rss")]
    public void Only_addresses_of_the_web_are_feeds(string address)
    {
        Action create = () => _ = new WatchedFeed(_client, new Uri(address, UriKind.RelativeOrAbsolute));
        create.Should().Throw<ArgumentException>();
    }

    private static IEnumerable<string> Ids(IEnumerable<ArticleReading> readings) => readings.Select(reading => reading.Article!.Id);
}
