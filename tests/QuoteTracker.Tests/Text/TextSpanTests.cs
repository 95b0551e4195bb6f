namespace QuoteTracker.Tests.Text;

public sealed class TextSpanTests
{
    [Fact]
    public void A_span_that_ends_before_it_starts_is_refused()
    {
        Action act = () => _ = new QuoteTracker.Text.TextSpan(3, 2);

        act.Should().Throw<ArgumentOutOfRangeException>();
    }
}
