using CsCheck;
using QuoteTracker.Reports;

namespace QuoteTracker.Tests.Reports;

public sealed class SafeTextTests
{
    private const string Steering = "\u202A\u202E\u202C\u2066\u2068\u2069\ud83d\udea2\u0007";

    [Theory]
    [InlineData("plain – “words”", "plain – “words”")]
    [InlineData("a\u0000b\u001B[31m\nc\u2028d", "a b [31m c d")]
    [InlineData("\ud83d\udea2 ship", "\ud83d\udea2 ship")]
    [InlineData("\u202Eevil", "\u202Eevil\u202C")]
    [InlineData("out\u2069\u202C in", "out in")]
    [InlineData("\u2067a\u202Bb", "\u2067a\u202Bb\u202C\u2069")]
    [InlineData("no\uFFFEcharacter", "no\uFFFDcharacter")]
    public void Text_cannot_steer_what_stands_around_it(string text, string expected) => SafeText.Of(text).Should().Be(expected);

    [Fact]
    public void Half_a_surrogate_pair_is_replaced() => SafeText.Of("half \ud83d pair").Should().Be("half \uFFFD pair");

    [Fact]
    public void Whatever_comes_in_is_well_formed_and_stays_so() =>
        Gen.OneOf(Gen.Char, Gen.Int[0, Steering.Length - 1].Select(i => Steering[i])).Array[0, 40].Sample(characters =>
        {
            string safe = SafeText.Of(new string(characters));
            return SafeText.Of(safe) == safe && !safe.Any(char.IsControl) && System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(safe)) == safe;
        });

    [Theory]
    [InlineData("https://a.example/x?q=1&r=2", "https://a.example/x?q=1&r=2")]
    [InlineData(" http://a.example ", "http://a.example/")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("JaVaScRiPt:alert(1)", null)]
    [InlineData("data:text/html,<script>", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData("//a.example/x", null)]
    [InlineData("not an address", null)]
    [InlineData(null, null)]
    public void Only_addresses_of_the_web_are_links(string? url, string? link) => WebLink.Of(url).Should().Be(link);

    [Theory]
    [InlineData("\"We will win, and soon, I am sure of it\"", "https://a.example/x#:~:text=We%20will%20win%2C%20and%20soon")]
    [InlineData("\"\"", "https://a.example/x")]
    [InlineData("well-known", "https://a.example/x#:~:text=well%2Dknown")]
    public void A_link_leads_to_the_words(string words, string link) => WebLink.Of("https://a.example/x", words).Should().Be(link);
}
