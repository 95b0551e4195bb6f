using System.Text;
using QuoteTracker.Articles;

namespace QuoteTracker.Tests.Articles;

public sealed class TextDecodingTests
{
    [Fact]
    public void Line_ends_and_a_byte_order_mark_stay_in_the_text()
    {
        ArticleReading reading = ArticleReader.ReadText("a", "\uFEFFone\r\ntwo"u8);

        reading.Article!.Text.Should().Be("\uFEFFone\r\ntwo");
        reading.Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void Utf_16_with_a_byte_order_mark_is_read()
    {
        byte[] little = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("“naïve”")];
        byte[] big = [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("“naïve”")];

        ArticleReader.ReadText("a", little).Article!.Text.Should().Be("\uFEFF“naïve”");
        ArticleReader.ReadText("a", big).Article!.Text.Should().Be("\uFEFF“naïve”");
    }

    [Fact]
    public void Text_of_the_old_windows_code_page_keeps_its_quotation_marks()
    {
        byte[] bytes = [0x93, (byte)'N', (byte)'o', 0x94, (byte)' ', (byte)'c', (byte)'a', (byte)'f', 0xE9, (byte)'.'];

        ArticleReading reading = ArticleReader.ReadText("a", bytes);

        reading.Article!.Text.Should().Be("“No” café.");
        reading.Diagnostics.Should().ContainSingle().Which.Should().Be(
            new Diagnostic(DiagnosticCodes.InvalidEncoding, "a", "The text is not valid UTF-8; it was read as Windows-1252."));
    }

    [Fact]
    public void Damaged_utf_8_is_repaired_with_a_diagnostic()
    {
        byte[] bytes = [.. "caf\u00E9 "u8, 0xFF, .. " and more "u8, 0xC3, .. "!"u8];

        ArticleReading reading = ArticleReader.ReadText("a", bytes);

        reading.Article!.Text.Should().Be("café \uFFFD and more \uFFFD!");
        reading.Diagnostics.Should().ContainSingle().Which.Message.Should().Be("Bytes that are not valid utf-8 were replaced by U+FFFD in 2 places.");
    }

    [Fact]
    public void Binary_bytes_give_a_text_and_a_diagnostic()
    {
        byte[] bytes = [.. Enumerable.Range(0, 4096).Select(i => (byte)(i * 37))];

        ArticleReading reading = ArticleReader.ReadText("a", bytes);

        reading.Article!.Text.Should().Contain("\0");
        reading.Diagnostics.Should().ContainSingle().Which.Code.Should().Be(DiagnosticCodes.InvalidEncoding);
    }

    [Fact]
    public void A_replacement_character_that_was_in_the_file_is_no_damage() =>
        ArticleReader.ReadText("a", "lost \uFFFD sign"u8).Diagnostics.Should().BeEmpty();

    [Theory]
    [InlineData("<meta charset=\"koi8-r\">")]
    [InlineData("<META http-equiv='Content-Type' content='text/html; charset=koi8-r'>")]
    public void A_page_is_read_in_the_charset_that_it_declares(string meta)
    {
        byte[] page = [.. Encoding.ASCII.GetBytes($"<html><head>{meta}</head><body><p>"), 0xC4, 0xC1, .. "</p></body></html>"u8];

        ArticleReader.ReadHtml("a", page).Article!.Text.Should().Be("да");
    }

    [Fact]
    public void A_page_that_declares_utf_8_wrongly_is_still_read()
    {
        byte[] page = [.. "<meta charset=utf-8><p>caf"u8, 0xE9, .. "</p>"u8];

        ArticleReading reading = ArticleReader.ReadHtml("a", page);

        reading.Article!.Text.Should().Be("café");
        reading.Diagnostics.Select(d => d.Code).Should().Contain(DiagnosticCodes.InvalidEncoding);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void An_article_needs_an_id(string id)
    {
        Action text = () => ArticleReader.ReadText(id, "x"u8);
        Action page = () => ArticleReader.ReadHtml(id, "x");

        text.Should().Throw<ArgumentException>();
        page.Should().Throw<ArgumentException>();
    }
}
