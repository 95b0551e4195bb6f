using QuoteTracker.Text;

namespace QuoteTracker.Tests.Text;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("It rained. The match was off.", "It rained.|The match was off.")]
    [InlineData("“We won!” “Did we?” he asked.", "“We won!”|“Did we?” he asked.")]
    [InlineData("\"It is over.\" She left.", "\"It is over.\"|She left.")]
    [InlineData("He said so. \"It is over.\"", "He said so.|\"It is over.\"")]
    [InlineData("Dr. Okafor met Gen. Li. They talked.", "Dr. Okafor met Gen. Li.|They talked.")]
    [InlineData("She runs Acme Inc. The firm grew.", "She runs Acme Inc.|The firm grew.")]
    [InlineData("It left the U.S. Senate floor at 5 p.m. on Friday.", "It left the U.S. Senate floor at 5 p.m. on Friday.")]
    [InlineData("First line\nSecond line", "First line|Second line")]
    [InlineData("(It was late.) Nobody came ... Then they did.", "(It was late.)|Nobody came ... Then they did.")]
    [InlineData("„Das ist gut.“ „Ja.“", "„Das ist gut.“|„Ja.“")]
    [InlineData("会議は中止。彼は帰った。", "会議は中止。|彼は帰った。")]
    [InlineData("''We agree.'' ''So do I,'' he said.", "''We agree.''|''So do I,'' he said.")]
    public void Ends_sentences_where_a_reader_would(string text, string expected)
    {
        var tokens = Tokenizer.Tokenize(text);
        var sentences = SentenceSplitter.Split(text, tokens.AsSpan()).Select(s => text[tokens[s.Start].Start..tokens[s.End - 1].End]);
        string.Join('|', sentences).Should().Be(expected);
    }
}
