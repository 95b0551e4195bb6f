using QuoteTracker.Claims;

namespace QuoteTracker.Tests.Claims;

public sealed class WordStemTests
{
    [Theory]
    [InlineData("meetings", "meeting")]
    [InlineData("meets", "meet")]
    [InlineData("agreed", "agree")]
    [InlineData("denies", "denied")]
    [InlineData("using", "used")]
    [InlineData("planned", "plan")]
    [InlineData("planning", "plans")]
    [InlineData("attacks", "attacked")]
    [InlineData("companies", "company")]
    public void Inflections_meet(string left, string right)
    {
        Span<char> a = stackalloc char[40];
        Span<char> b = stackalloc char[40];
        string first = a[..WordStem.Write(left, a)].ToString();
        string second = b[..WordStem.Write(right, b)].ToString();

        bool same = string.Equals(first, second, StringComparison.Ordinal) || string.Equals(first, right, StringComparison.Ordinal);

        same.Should().BeTrue($"{left} gives {first}, {right} gives {second}");
    }

    [Theory]
    [InlineData("bus")]
    [InlineData("press")]
    [InlineData("crisis")]
    [InlineData("red")]
    [InlineData("king")]
    [InlineData("need")]
    public void Words_that_only_look_inflected_stay(string word)
    {
        Span<char> buffer = stackalloc char[40];

        buffer[..WordStem.Write(word, buffer)].ToString().Should().Be(word);
    }
}
