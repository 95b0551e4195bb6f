using System.Text;
using CsCheck;
using QuoteTracker.Articles;

namespace QuoteTracker.Tests.Articles;

public sealed class JsonLinesTests
{
    [Fact]
    public void A_line_with_all_fields_becomes_an_article()
    {
        ArticleBatch batch = Read("""{"id":"a1","url":"https://x.example/1","publisher":"The Post","published":"2019-06-12","title":"T","text":"One.\r\n\nTwo."}""");

        batch.Diagnostics.Should().BeEmpty();
        batch.Articles.Should().Equal(new Article("a1", "One.\r\n\nTwo.")
        {
            Url = "https://x.example/1",
            Publisher = "The Post",
            Published = new DateTimeOffset(2019, 6, 12, 0, 0, 0, TimeSpan.Zero),
            Title = "T",
        });
    }

    [Fact]
    public void A_broken_line_is_told_by_its_number_and_the_others_are_read()
    {
        ArticleBatch batch = Read("{\"id\":\"a\",\"text\":\"x\"}\n\n{\"id\":\"b\",\"text\":\n[1]\n{\"id\":\"c\",\"text\":\"z\"}");

        batch.Articles.Select(a => a.Id).Should().Equal("a", "c");
        batch.Diagnostics.Select(d => (d.Code, d.Message[..6])).Should().Equal(
            (DiagnosticCodes.MalformedLine, "Line 3"),
            (DiagnosticCodes.MalformedLine, "Line 4"));
    }

    [Theory]
    [InlineData("""{"id":"a"}""")]
    [InlineData("""{"id":"a","text":null}""")]
    [InlineData("""{"id":"a","text":7}""")]
    public void A_line_without_text_is_left_out_with_a_diagnostic(string line)
    {
        ArticleBatch batch = Read(line);

        batch.Articles.Should().BeEmpty();
        batch.Diagnostics.Should().ContainSingle().Which.Should().Be(
            new Diagnostic(DiagnosticCodes.MissingField, "a", "Line 1 has no \"text\"; it was left out."));
    }

    [Fact]
    public void A_line_without_id_gets_one_from_its_number()
    {
        ArticleBatch batch = Read("{\"text\":\"x\"}\n{\"id\":\" \",\"text\":\"y\"}\n{\"id\":42,\"text\":\"z\"}");

        batch.Articles.Select(a => a.Id).Should().Equal("line-1", "line-2", "42");
        batch.Diagnostics.Select(d => (d.Code, d.ArticleId)).Should().Equal((DiagnosticCodes.MissingField, "line-1"), (DiagnosticCodes.MissingField, "line-2"));
    }

    [Fact]
    public void Later_articles_with_an_id_that_is_taken_get_another()
    {
        ArticleBatch batch = Read("{\"id\":\"a\",\"text\":\"1\"}\n{\"id\":\"a\",\"text\":\"2\"}\n{\"id\":\"a~2\",\"text\":\"3\"}\n{\"id\":\"a\",\"text\":\"4\"}");

        batch.Articles.Select(a => a.Id).Should().Equal("a", "a~2", "a~2~2", "a~3");
        batch.Diagnostics.Should().HaveCount(3).And.OnlyContain(d => d.Code == DiagnosticCodes.DuplicateId);
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("2019-13-40")]
    [InlineData("03/04/2019")]
    [InlineData("12")]
    public void A_date_that_is_none_leaves_the_article_undated(string date)
    {
        ArticleBatch batch = Read($$"""{"id":"a","text":"x","published":"{{date}}"}""");

        batch.Articles.Should().ContainSingle().Which.Published.Should().BeNull();
        batch.Diagnostics.Should().ContainSingle().Which.Should().Match<Diagnostic>(d => d.Code == DiagnosticCodes.UnreadableDate && d.ArticleId == "a");
    }

    [Theory]
    [InlineData("2019-06-12", "2019-06-12T00:00:00+00:00")]
    [InlineData("2019-06-12T08:30:00Z", "2019-06-12T08:30:00+00:00")]
    [InlineData("2019-06-12T08:30", "2019-06-12T08:30:00+00:00")]
    [InlineData("2019-06-12T08:30:00.123+02:00", "2019-06-12T08:30:00.123+02:00")]
    [InlineData("Wed, 12 Jun 2019 08:30:00 GMT", "2019-06-12T08:30:00+00:00")]
    [InlineData("Wed, 12 Jun 2019 08:30:00 +0200", "2019-06-12T08:30:00+02:00")]
    [InlineData("June 12, 2019", "2019-06-12T00:00:00+00:00")]
    [InlineData("12 June 2019", "2019-06-12T00:00:00+00:00")]
    public void Dates_are_read_in_the_forms_that_outlets_use(string text, string expected)
    {
        ArticleBatch batch = Read($$"""{"id":"a","text":"x","published":"{{text}}"}""");

        batch.Articles[0].Published.Should().Be(DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture));
        batch.Articles[0].Published!.Value.Offset.Should().Be(DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture).Offset);
    }

    [Fact]
    public void Half_a_surrogate_pair_stays_in_the_text()
    {
        ArticleBatch batch = Read("""{"\ud800":1,"id":"a\udfff","text":"x \ud800 \"y\" \\ \/ \u0041\n\ud83d\ude00"}""");

        batch.Articles.Should().ContainSingle();
        batch.Articles[0].Text.Should().Be("x \ud800 \"y\" \\ / A\n\ud83d\ude00");
        batch.Articles[0].Id.Should().Be("a\udfff");
    }

    [Fact]
    public void Bytes_that_are_no_utf_8_are_replaced_with_a_diagnostic()
    {
        byte[] bytes = [.. "{\"id\":\"a\",\"text\":\"caf"u8, 0xE9, .. "\"}"u8];

        ArticleBatch batch = ArticleBatch.Collect(ArticleReader.ReadJsonLines(new MemoryStream(bytes)));

        batch.Articles[0].Text.Should().Be("caf\uFFFD");
        batch.Diagnostics.Should().ContainSingle().Which.Code.Should().Be(DiagnosticCodes.InvalidEncoding);
    }

    [Fact]
    public void An_optional_field_of_the_wrong_type_is_left_out_with_a_diagnostic()
    {
        ArticleBatch batch = Read("""{"id":"a","text":"x","title":["T"],"publisher":null}""");

        batch.Articles[0].Title.Should().BeNull();
        batch.Diagnostics.Should().ContainSingle().Which.Message.Should().Be("Line 1: \"title\" is no string; it was left out.");
    }

    [Fact]
    public void A_byte_order_mark_blank_lines_and_carriage_returns_do_no_harm()
    {
        ArticleBatch batch = Read("\uFEFF{\"id\":\"a\",\"text\":\"x\"}\r\n  \r\n{\"id\":\"b\",\"text\":\"y\"}\r\n");

        batch.Articles.Select(a => a.Id).Should().Equal("a", "b");
        batch.Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public async Task Reading_asynchronously_gives_the_same()
    {
        string text = string.Join('\n', Enumerable.Range(0, 300).Select(i => i % 7 == 3 ? "{broken" : $"{{\"id\":\"a{i % 50}\",\"text\":\"{new string('x', i * 30)}\"}}"));
        ArticleBatch expected = Read(text);

        var readings = new List<ArticleReading>();
        await foreach (ArticleReading reading in ArticleReader.ReadJsonLinesAsync(new TricklingStream(Encoding.UTF8.GetBytes(text)), TestContext.Current.CancellationToken))
        {
            readings.Add(reading);
        }

        ArticleBatch.Collect(readings).Articles.Should().Equal(expected.Articles);
        ArticleBatch.Collect(readings).Diagnostics.Should().Equal(expected.Diagnostics);
    }

    [Fact]
    public async Task Reading_asynchronously_can_be_stopped()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        Func<Task> act = async () =>
        {
            await foreach (ArticleReading _ in ArticleReader.ReadJsonLinesAsync(new MemoryStream("{}"u8.ToArray()), source.Token))
            {
            }
        };

        await act.Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public void Lines_come_before_the_stream_has_ended()
    {
        using var stream = new TricklingStream("{\"id\":\"a\",\"text\":\"x\"}\n{\"id\":\"b\",\"text\":\"y\"}\n"u8.ToArray());

        ArticleReader.ReadJsonLines(stream).First().Article!.Id.Should().Be("a");

        stream.Position.Should().BeLessThan(stream.Length);
    }

    [Fact]
    public void A_very_long_line_is_read_in_linear_time() => Cost.OfFourfold(
        1_000_000,
        length => $$"""{"id":"a","text":"{{new string('x', length)}}"}""",
        line => Read(line).Articles[0].Text.Length.Should().Be(line.Length - 20)).Should().BeLessThan(Cost.LinearForFourfold);

    [Fact]
    public void Whatever_the_bytes_reading_never_throws() => Gen.Byte.Array[0, 200].Sample(bytes =>
    {
        ArticleBatch.Collect(ArticleReader.ReadJsonLines(new MemoryStream(bytes))).Should().NotBeNull();
        ArticleBatch.Collect(ArticleReader.ReadStream("a", new MemoryStream(bytes))).Articles.Length.Should().BeLessThanOrEqualTo(200);
    });

    private static ArticleBatch Read(string text) => ArticleBatch.Collect(ArticleReader.ReadJsonLines(new MemoryStream(Encoding.UTF8.GetBytes(text))));

    /// <summary>Gives a few bytes at a time.</summary>
    private sealed class TricklingStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, 7)]);

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));
    }
}
