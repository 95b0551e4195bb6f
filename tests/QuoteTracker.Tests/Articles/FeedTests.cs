using System.Text;
using QuoteTracker.Articles;

namespace QuoteTracker.Tests.Articles;

public sealed class FeedTests
{
    private const string Rss = """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Valley Post</title><link>https://valley.example</link><description>News</description>
        <item><title>Dam repairs &amp; delays</title><link>https://valley.example/dam</link><guid>dam-1</guid><pubDate>Tue, 03 Jun 2025 09:39:21 GMT</pubDate>
        <description>Short.</description><content:encoded><![CDATA[<p>The board said <b>repairs</b> would wait.</p><p>&ldquo;It rains,&rdquo; said Lena Ortiz.</p>]]></content:encoded></item>
        <item><title>Rates</title><link>https://valley.example/rates</link><pubDate>yesterday</pubDate><description>&lt;p&gt;The bank said rates will rise.&lt;/p&gt;</description></item>
        <item><title>Nothing</title><link>https://valley.example/nothing</link></item>
        </channel></rss>
        """;

    private const string Atom = """
        <?xml version="1.0" encoding="utf-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom"><title>Court Watch</title><id>urn:f</id><updated>2025-06-03T09:39:21Z</updated>
        <entry><title>Ruling</title><id>urn:e1</id><link rel="alternate" href="https://court.example/1"/><published>2025-06-03T09:39:21+02:00</published><updated>2025-06-04T09:39:21Z</updated>
        <content type="html">&lt;p&gt;The judge said no.&lt;/p&gt;</content></entry>
        <entry><title>Appeal</title><id>urn:e2</id><link href="https://court.example/2"/><updated>2025-06-04T09:39:21Z</updated><summary>The club will appeal, it said.</summary></entry></feed>
        """;

    [Fact]
    public void Items_of_an_rss_feed_are_articles_without_markup()
    {
        ArticleBatch batch = Read(Rss);

        batch.Articles.Should().HaveCount(2);
        batch.Articles[0].Should().Be(new Article("dam-1", "The board said repairs would wait.\n\n“It rains,” said Lena Ortiz.")
        {
            Title = "Dam repairs & delays",
            Url = "https://valley.example/dam",
            Publisher = "Valley Post",
            Published = new DateTimeOffset(2025, 6, 3, 9, 39, 21, TimeSpan.Zero),
        });
        batch.Articles[1].Text.Should().Be("The bank said rates will rise.");
        batch.Articles[1].Published.Should().BeNull();
        batch.Diagnostics.Select(diagnostic => diagnostic.Code).Should().Equal(DiagnosticCodes.UnreadableDate, DiagnosticCodes.MissingField);
    }

    [Fact]
    public void Entries_of_an_atom_feed_are_articles()
    {
        ArticleBatch batch = Read(Atom);

        batch.Diagnostics.Should().BeEmpty();
        batch.Articles.Select(article => (article.Id, article.Url, article.Text)).Should().Equal(
            ("urn:e1", "https://court.example/1", "The judge said no."),
            ("urn:e2", "https://court.example/2", "The club will appeal, it said."));
        batch.Articles[0].Published.Should().Be(new DateTimeOffset(2025, 6, 3, 9, 39, 21, TimeSpan.FromHours(2)));
        batch.Articles[1].Published.Should().Be(new DateTimeOffset(2025, 6, 4, 9, 39, 21, TimeSpan.Zero));
    }

    [Fact]
    public void The_encoding_of_the_xml_declaration_is_heeded()
    {
        byte[] bytes = Encoding.Latin1.GetBytes(Rss.Replace("UTF-8", "ISO-8859-1", StringComparison.Ordinal).Replace("Lena Ortiz", "José Peña", StringComparison.Ordinal));

        ArticleReader.ReadFeed("f", bytes, new ArticleReaderOptions()).First().Article!.Text.Should().EndWith("said José Peña.");
    }

    [Theory]
    [InlineData("<rss version=\"2.0\"><channel><item>")]
    [InlineData("<rss version=\"2.0\"/>")]
    [InlineData("<rss/>")]
    [InlineData("<html><body>no feed</body></html>")]
    [InlineData("")]
    [InlineData("<!DOCTYPE lolz [<!ENTITY lol \"lol\"><!ENTITY lol2 \"&lol;&lol;&lol;\">]><rss version=\"2.0\"><channel><title>&lol2;</title></channel></rss>")]
    [InlineData("<!DOCTYPE rss [<!ENTITY file SYSTEM \"file:///etc/passwd\">]><rss version=\"2.0\"><channel><item><title>&file;</title></item></channel></rss>")]
    public void What_is_no_feed_is_left_out_with_a_diagnostic(string text)
    {
        ArticleBatch batch = Read(text);

        batch.Articles.Should().BeEmpty();
        batch.Diagnostics.Should().ContainSingle().Which.Code.Should().Be(DiagnosticCodes.MalformedFeed);
    }

    [Fact]
    public void A_feed_without_items_says_so() =>
        Read("<rss version=\"2.0\"><channel><title>t</title></channel></rss>").Diagnostics.Should().ContainSingle().Which.Code.Should().Be(DiagnosticCodes.NoArticles);

    [Fact]
    public void A_deeply_nested_feed_is_left_out_in_no_time()
    {
        string nested = string.Concat(Enumerable.Repeat("<a>", 200_000));

        Read($"<rss version=\"2.0\"><channel>{nested}").Diagnostics.Should().ContainSingle().Which.Message.Should().Contain("250 levels");
    }

    [Fact]
    public void Feeds_are_recognised_in_files_folders_and_streams()
    {
        using var folder = new TemporaryFolder();
        folder.Write("court.atom", Atom);
        folder.Write("valley.feed", Rss);

        ArticleBatch.Collect(ArticleReader.ReadPaths([folder.Path])).Articles.Should().HaveCount(2, "a folder is searched for known endings");
        ArticleBatch.Collect(ArticleReader.ReadPaths([Path.Combine(folder.Path, "valley.feed")])).Articles.Should().HaveCount(2);
        ArticleBatch.Collect(ArticleReader.ReadStream("s", new MemoryStream(Encoding.UTF8.GetBytes(Atom)))).Articles.Should().HaveCount(2);
    }

    private static ArticleBatch Read(string feed) => ArticleBatch.Collect(ArticleReader.ReadFeed("f", Encoding.UTF8.GetBytes(feed), new ArticleReaderOptions()));
}
