using System.IO.Compression;
using System.Text;
using QuoteTracker.Articles;

namespace QuoteTracker.Tests.Articles;

public sealed class WarcTests
{
    [Fact]
    public void Pages_of_an_archive_in_gzip_members_are_articles()
    {
        byte[] archive = WarcFixture.Archive(
            WarcFixture.Record("warcinfo", 1, Encoding.UTF8.GetBytes("software: test\r\n"), "application/warc-fields"),
            WarcFixture.Record("request", 2, Encoding.UTF8.GetBytes("GET / HTTP/1.1\r\n\r\n"), "application/http; msgtype=request"),
            WarcFixture.Response(3, WarcFixture.Page("ferries will sail")),
            WarcFixture.Record("metadata", 4, [1, 2, 3], "application/warc-fields"),
            WarcFixture.Response(5, WarcFixture.Page("tolls will rise")));

        ArticleBatch batch = Read(archive);

        batch.Diagnostics.Should().BeEmpty();
        batch.Articles.Select(article => (article.Id, article.Url, article.Publisher)).Should().Equal(
            ("00000000-0000-0000-0000-000000000003", "https://www.news.example/3", "news.example"),
            ("00000000-0000-0000-0000-000000000005", "https://www.news.example/5", "news.example"));
        batch.Articles[1].Text.Should().Contain("tolls will rise").And.NotContain("<p>");
    }

    [Fact]
    public void What_is_no_page_is_passed_over_in_silence()
    {
        byte[] archive = WarcFixture.Plain(
            WarcFixture.Response(1, "", status: "301 Moved", headers: "Location: /x\r\n"),
            WarcFixture.Response(2, "PNG", headers: "Content-Type: image/png\r\n"),
            WarcFixture.Response(3, WarcFixture.Page("ferries will sail")));

        ArticleBatch batch = Read(archive);

        batch.Articles.Should().ContainSingle();
        batch.Diagnostics.Should().BeEmpty();
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public void Content_codings_are_undone(string coding)
    {
        byte[] page = Encoding.UTF8.GetBytes(WarcFixture.Page("ferries will sail"));
        using var packed = new MemoryStream();
        using (Stream packer = coding switch
        {
            "gzip" => new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            "deflate" => new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            _ => new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true),
        })
        {
            packer.Write(page);
        }

        byte[] archive = WarcFixture.Plain(WarcFixture.Record("response", 1, WarcFixture.Http(packed.ToArray(), $"Content-Type: text/html\r\nContent-Encoding: {coding}\r\n")));

        Read(archive).Articles.Should().ContainSingle().Which.Text.Should().Contain("ferries will sail");
    }

    [Fact]
    public void Chunks_are_joined_and_the_charset_of_the_answer_is_heeded()
    {
        byte[] page = Encoding.Latin1.GetBytes(WarcFixture.Page("José said so"));
        byte[] chunked = [.. Encoding.ASCII.GetBytes($"{100:x}\r\n"), .. page[..100], .. Encoding.ASCII.GetBytes($"\r\n{page.Length - 100:x};ext=1\r\n"), .. page[100..], .. "\r\n0\r\n\r\n"u8];
        byte[] archive = WarcFixture.Plain(WarcFixture.Record("response", 1, WarcFixture.Http(chunked, "Content-Type: text/html; charset=\"iso-8859-1\"\r\nTransfer-Encoding: chunked\r\n")));

        Read(archive).Articles.Should().ContainSingle().Which.Text.Should().Contain("José said so");
    }

    [Fact]
    public void A_damaged_record_is_skipped_and_told_and_the_next_is_read()
    {
        byte[] broken = Encoding.UTF8.GetBytes("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: many\r\n\r\nrubbish\nmore rubbish\r\n\r\n");
        byte[] archive = WarcFixture.Plain(broken, WarcFixture.Response(2, WarcFixture.Page("ferries will sail")));

        ArticleBatch batch = Read(archive);

        batch.Articles.Should().ContainSingle();
        batch.Diagnostics.Should().ContainSingle().Which.Code.Should().Be(DiagnosticCodes.MalformedArchive);
    }

    [Fact]
    public void An_archive_that_breaks_off_gives_what_was_whole()
    {
        byte[] whole = WarcFixture.Archive(WarcFixture.Response(1, WarcFixture.Page("ferries will sail")), WarcFixture.Response(2, WarcFixture.Page("tolls will rise")));

        ArticleBatch batch = Read(whole[..^60]);

        batch.Articles[0].Text.Should().Contain("ferries will sail");
        batch.Diagnostics.Should().Contain(diagnostic => diagnostic.Code == DiagnosticCodes.MalformedArchive);
    }

    [Fact]
    public void Bytes_that_are_no_archive_give_a_diagnostic_and_no_exception()
    {
        var random = new Random(7);
        for (int i = 0; i < 50; i++)
        {
            byte[] bytes = new byte[random.Next(2000)];
            random.NextBytes(bytes);

            Read(bytes).Diagnostics.Should().Contain(diagnostic => diagnostic.Code == DiagnosticCodes.NoArticles);
            Read([0x1F, 0x8B, .. bytes]).Diagnostics.Should().Contain(diagnostic => diagnostic.Code == DiagnosticCodes.NoArticles);
        }
    }

    [Fact]
    public void An_archive_without_end_is_read_as_it_comes()
    {
        using var endless = new RepeatingStream(WarcFixture.Member(WarcFixture.Response(1, WarcFixture.Page("ferries will sail"))));

        ArticleReader.ReadWarc(endless, new ArticleReaderOptions()).Take(100).Should().HaveCount(100).And.OnlyContain(reading => reading.Article != null);
    }

    [Fact]
    public void A_record_that_claims_to_be_huge_takes_no_more_memory_than_it_has_bytes()
    {
        byte[] record = Encoding.UTF8.GetBytes("WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: 999999999999999\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\nRao said yes.");

        ArticleBatch batch = Read(record);

        batch.Articles.Should().ContainSingle().Which.Text.Should().Be("Rao said yes.");
        batch.Diagnostics.Should().Contain(diagnostic => diagnostic.Code == DiagnosticCodes.MalformedArchive);
    }

    [Fact]
    public void Archives_are_recognised_by_name_and_by_content()
    {
        using var folder = new TemporaryFolder();
        byte[] archive = WarcFixture.Archive(WarcFixture.Response(1, WarcFixture.Page("ferries will sail")));
        folder.Write("crawl/a.warc.gz", archive);

        ArticleBatch.Collect(ArticleReader.ReadPaths([folder.Path])).Articles.Should().ContainSingle();
        ArticleBatch.Collect(ArticleReader.ReadStream("s", new MemoryStream(archive))).Articles.Should().ContainSingle();
    }

    private static ArticleBatch Read(byte[] archive) => ArticleBatch.Collect(ArticleReader.ReadWarc(new MemoryStream(archive), new ArticleReaderOptions()));
}
