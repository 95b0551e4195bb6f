using QuoteTracker.Text;

namespace QuoteTracker.Tests.Text;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("She doesn't know.", "She|does|n't|know|.")]
    [InlineData("They’ll say it’s Ann’s.", "They|’ll|say|it|’s|Ann|’s|.")]
    [InlineData("wouldn't've I'd've", "would|n't|'ve|I|'d|'ve")]
    [InlineData("I cannot, I'm gonna", "I|can|not|,|I|'m|gon|na")]
    [InlineData("what U.S intelligence said", "what|U.S|intelligence|said")]
    [InlineData("Plan A.B followed", "Plan|A.B|followed")]
    [InlineData("\uFEFFThe port", "The|port")]
    [InlineData("the players' union", "the|players|'|union")]
    [InlineData("Mr. O'Neill met Dr. Lee at 5 o'clock.", "Mr.|O'Neill|met|Dr.|Lee|at|5|o'clock|.")]
    [InlineData("the U.S.-led force and the U.S.'s ally", "the|U.S.-led|force|and|the|U.S.|'s|ally")]
    [InlineData("John F. Kim (R-N.M.) of Acme Inc. left.", "John|F.|Kim|(|R-N.M.|)|of|Acme|Inc.|left|.")]
    [InlineData("No. 5 said no. Yes", "No.|5|said|no|.|Yes")]
    [InlineData("at 11:30 a.m. for $1,250.50 or 3.5%", "at|11:30|a.m.|for|$|1,250.50|or|3.5|%")]
    [InlineData("a 40-year-old in the '90s and the 1980s", "a|40-year-old|in|the|'90s|and|the|1980s")]
    [InlineData("AT&T's and/or 9/11", "AT&T|'s|and/or|9/11")]
    [InlineData("See https://example.org/a?b=1, or www.example.com.", "See|https://example.org/a?b=1|,|or|www.example.com|.")]
    [InlineData("Write to first.last@example.co.uk or visit example.com/news.", "Write|to|first.last@example.co.uk|or|visit|example.com/news|.")]
    [InlineData("He left.She stayed.", "He|left|.|She|stayed|.")]
    [InlineData("Wait... what? No!! Well -- yes — \u2026", "Wait|...|what|?|No|!!|Well|--|yes|—|\u2026")]
    [InlineData("It . . . ended", "It|. . .|ended")]
    [InlineData("``Yes,'' he said", "``|Yes|,|''|he|said")]
    [InlineData("“It’s ‘fine,’” she said", "“|It|’s|‘|fine|,|’|”|she|said")]
    [InlineData("«Да», „Nein“ 「はい」", "«|Да|»|,|„|Nein|“|「|はい|」")]
    [InlineData("@mayor: #budget &amp; more", "@mayor|:|#budget|&amp;|more")]
    [InlineData("👍🏽 ok 👩\u200D🚀", "👍🏽|ok|👩\u200D🚀")]
    [InlineData("a.b@ c", "a|.|b|@|c")]
    [InlineData("a@b@c.com", "a|@|b|@|c|.|com")]
    public void Follows_treebank_conventions(string text, string expected) =>
        string.Join('|', Tokenizer.Tokenize(text).Select(span => span.Of(text).ToString())).Should().Be(expected);

    [Theory]
    [InlineData("\uD83D")]
    [InlineData("a\uDE00b")]
    [InlineData("\0")]
    [InlineData("word\0word")]
    [InlineData("\u200F«\u200Fשלום»")]
    public void Covers_malformed_text(string text) => Covered(text).Should().Be(text.Length);

    [Fact]
    public void An_empty_text_has_no_tokens() => Tokenizer.Tokenize(" \n\t ").Should().BeEmpty();

    private static int Covered(string text) => Tokenizer.Tokenize(text).Sum(span => span.Length);
}
