using System.Text;
using QuoteTracker.Articles;

namespace QuoteTracker.Tests.Articles;

public sealed class ReaderLimitsTests
{
    private static readonly ArticleReaderOptions Small = new() { MaximumDocumentBytes = 100_000 };

    [Fact]
    public void A_decompression_bomb_gives_only_the_beginning_of_its_text()
    {
        // 100 MB of one letter in about 100 KB.
        byte[] bomb = WarcFixture.Member(Encoding.ASCII.GetBytes(new string('a', 100_000_000)));
        bomb.Length.Should().BeLessThan(1_000_000);

        ArticleBatch batch = ArticleBatch.Collect(ArticleReader.ReadStream("bomb", new MemoryStream(bomb), Small));

        batch.Articles.Should().ContainSingle().Which.Text.Should().HaveLength(100_000);
        batch.Diagnostics.Should().ContainSingle().Which.Code.Should().Be(DiagnosticCodes.DocumentTooBig);
    }

    [Fact]
    public void A_compressed_page_in_an_archive_is_cut_too()
    {
        byte[] bomb = WarcFixture.Member(Encoding.ASCII.GetBytes(WarcFixture.Page("ferries will sail") + new string(' ', 20_000_000)));
        byte[] archive = WarcFixture.Archive(WarcFixture.Record("response", 1, WarcFixture.Http(bomb, "Content-Type: text/html\r\nContent-Encoding: gzip\r\n")));

        ArticleBatch batch = ArticleBatch.Collect(ArticleReader.ReadWarc(new MemoryStream(archive), Small));

        batch.Articles.Should().ContainSingle().Which.Text.Should().Contain("ferries will sail");
        batch.Diagnostics.Should().Contain(diagnostic => diagnostic.Code == DiagnosticCodes.DocumentTooBig && diagnostic.ArticleId == batch.Articles[0].Id);
    }

    [Fact]
    public void A_stream_without_end_is_left_after_the_bytes_allowed()
    {
        using var endless = new RepeatingStream(Encoding.UTF8.GetBytes("{\"id\":\"a\",\"text\":\"Rao said yes.\"}\n"));

        ArticleReading[] readings = [.. ArticleReader.ReadStream("s", endless, new ArticleReaderOptions { MaximumInputBytes = 34_000 })];

        readings.Count(reading => reading.Article is not null).Should().Be(1000);
        readings[^1].Diagnostics.Should().ContainSingle().Which.Code.Should().Be(DiagnosticCodes.InputLimit);
    }

    [Fact]
    public void A_stream_without_end_is_left_after_the_time_allowed()
    {
        var clock = new TickingClock();
        using var endless = new RepeatingStream(Encoding.UTF8.GetBytes("{\"id\":\"a\",\"text\":\"Rao said yes.\"}\n"));

        ArticleReading[] readings = [.. ArticleReader.ReadStream("s", endless, new ArticleReaderOptions { MaximumDuration = TimeSpan.FromSeconds(5), TimeProvider = clock })];

        readings[^1].Diagnostics.Should().ContainSingle().Which.Message.Should().Contain("00:00:05");
    }

    [Fact]
    public void A_line_without_end_does_not_fill_the_memory_and_the_next_is_read()
    {
        byte[] line = [.. Encoding.ASCII.GetBytes("{\"text\":\"" + new string('a', 5_000_000) + "\"}\n"), .. "{\"id\":\"b\",\"text\":\"Rao said yes.\"}\n"u8];

        ArticleBatch batch = ArticleBatch.Collect(ArticleReader.ReadStream("s", new MemoryStream(line), Small));

        batch.Articles.Should().ContainSingle().Which.Id.Should().Be("b");
        batch.Diagnostics.Should().ContainSingle().Which.Should().Match<Diagnostic>(diagnostic => diagnostic.Code == DiagnosticCodes.DocumentTooBig && diagnostic.Message.StartsWith("Line 1 "));
    }

    [Fact]
    public void A_deeper_page_than_allowed_is_taken_as_a_whole()
    {
        string page = string.Concat(Enumerable.Repeat("<div>", 40)) + WarcFixture.Page("ferries will sail");
        byte[] bytes = Encoding.UTF8.GetBytes("<html>" + page);

        ArticleBatch deep = ArticleBatch.Collect(ArticleReader.ReadStream("s", new MemoryStream(bytes), new ArticleReaderOptions { MaximumDepth = 20 }));
        ArticleBatch usual = ArticleBatch.Collect(ArticleReader.ReadStream("s", new MemoryStream(bytes)));

        deep.Diagnostics.Should().ContainSingle().Which.Code.Should().Be(DiagnosticCodes.NoArticleInPage);
        usual.Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void Compressed_json_lines_are_read_by_name_and_content()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("a.jsonl.gz", WarcFixture.Member("{\"id\":\"a\",\"text\":\"Rao said yes.\"}"u8.ToArray()));

        ArticleBatch.Collect(ArticleReader.ReadPaths([path])).Articles.Should().ContainSingle().Which.Id.Should().Be("a");
    }

    [Fact]
    public void A_text_of_another_alphabet_is_read_in_its_code_page()
    {
        const string text = "Глава совета заявила во вторник, что ремонт плотины отложен на два месяца. «Мы не можем лить бетон под дождём», — сказала она.";
        byte[] bytes = CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(text);

        ArticleReading reading = ArticleReader.ReadText("a", bytes);

        reading.Article!.Text.Should().Be(text);
        reading.Diagnostics.Should().ContainSingle().Which.Message.Should().Contain("windows-1251");
    }

    [Theory]
    [InlineData(0, 1, 250, 1)]
    [InlineData(1, 0, 250, 1)]
    [InlineData(1, 1, 7, 1)]
    [InlineData(1, 1, 250, 0)]
    public void Limits_out_of_range_are_refused(int document, long input, int depth, int elements)
    {
        var options = new ArticleReaderOptions { MaximumDocumentBytes = document, MaximumInputBytes = input, MaximumDepth = depth, MaximumElements = elements };
        Action read = () => ArticleReader.ReadStream("s", Stream.Null, options);

        read.Should().Throw<ArgumentOutOfRangeException>();
    }

    private sealed class TickingClock : TimeProvider
    {
        private long _ticks;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => _ticks++;
    }
}
