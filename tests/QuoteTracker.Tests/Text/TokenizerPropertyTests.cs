using CsCheck;
using QuoteTracker.Text;

namespace QuoteTracker.Tests.Text;

public sealed class TokenizerPropertyTests
{
    private static readonly string[] Parts =
    [
        "a", "B", "I", "Mr.", "U.S.", "n't", "'s", "’", "'", "\"", "“", "”", "«", "」", ".", "...", "…", "--", "—", "-", " ", "\n", "\r\n", "\t", "1", "2,0", "$", "%",
        "@", "#", "&", "&amp;", "<b>", "<", "http://", "www.", ".com", "a.b", "\0", "\u200F", "\uFEFF", "\uD83D", "\uDE00", "😀", "👍🏽", "\uFE0F", "\u200D", "é", "e\u0301", "中", "。", "_", "/", ":", ";",
    ];

    private static readonly Gen<string> Texts =
        Gen.Select(Gen.Int[0, Parts.Length - 1].Select(i => Parts[i]).Array[0, 40], Gen.String[0, 5], (parts, rest) => string.Concat(parts) + rest);

    [Fact]
    public void Tokens_are_ordered_and_cover_every_visible_character_once() => Texts.Sample(text =>
    {
        int at = 0;
        foreach (TextSpan span in Tokenizer.Tokenize(text))
        {
            span.IsEmpty.Should().BeFalse();
            (span.Start >= at).Should().BeTrue();
            string.IsNullOrWhiteSpace(text[at..span.Start].Replace("\uFEFF", "", StringComparison.Ordinal)).Should().BeTrue();
            at = span.End;
        }

        string.IsNullOrWhiteSpace(text[at..].Replace("\uFEFF", "", StringComparison.Ordinal)).Should().BeTrue();
    });

    [Fact]
    public void Tokens_never_split_a_surrogate_pair() => Texts.Sample(text =>
    {
        foreach (TextSpan span in Tokenizer.Tokenize(text))
        {
            SplitsPair(text, span.Start).Should().BeFalse();
            SplitsPair(text, span.End).Should().BeFalse();
        }
    });

    [Theory]
    [InlineData("U.S.@")]
    [InlineData("U.S.@」a_i7B")]
    [InlineData("a.b@.")]
    public void A_host_name_that_ends_in_marks_is_read_without_failure(string text) =>
        Tokenizer.Tokenize(text).Last().End.Should().Be(text.Length);

    [Fact]
    public void Sentences_lie_within_paragraphs_and_cover_all_tokens() => Texts.Sample(text =>
    {
        AnalyzedText analyzed = new TextAnalyzer().Analyze(text);
        analyzed.Sentences.All(s => analyzed.ParagraphOf(s.Start) == analyzed.ParagraphOf(s.End - 1)).Should().BeTrue();
    });

    [Theory]
    [InlineData("a.")]
    [InlineData("a.b@")]
    [InlineData("<a ")]
    [InlineData("“'")]
    [InlineData(". ")]
    [InlineData("&a")]
    [InlineData("x-")]
    [InlineData("1,")]
    [InlineData("The court ruled on Monday. ")]
    public void Cost_grows_linearly(string unit) => Cost.OfFourfold(
        100_000 / unit.Length,
        count => string.Concat(Enumerable.Repeat(unit, count)),
        text => Tokenizer.Tokenize(text)).Should().BeLessThan(Cost.LinearForFourfold);

    private static bool SplitsPair(string text, int offset) =>
        offset > 0 && offset < text.Length && char.IsHighSurrogate(text[offset - 1]) && char.IsLowSurrogate(text[offset]);
}
