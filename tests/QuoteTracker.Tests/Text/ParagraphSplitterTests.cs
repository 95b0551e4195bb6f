using QuoteTracker.Text;

namespace QuoteTracker.Tests.Text;

public sealed class ParagraphSplitterTests
{
    [Theory]
    [InlineData("One two.\n\nThree.", 2)]
    [InlineData("One\r\ntwo\rthree\u2029four", 4)]
    [InlineData("  one two  ", 1)]
    [InlineData("\n\n", 0)]
    public void A_line_break_ends_a_paragraph(string text, int expected) =>
        ParagraphSplitter.Split(text, Tokenizer.Tokenize(text).AsSpan()).Should().HaveCount(expected);
}
