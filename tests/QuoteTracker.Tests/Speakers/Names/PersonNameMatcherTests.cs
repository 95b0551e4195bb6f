using QuoteTracker.Speakers.Names;

namespace QuoteTracker.Tests.Speakers.Names;

public sealed class PersonNameMatcherTests
{
    [Theory]
    [InlineData("Sergei Ryabkov", "Sergey Ryabkov")]
    [InlineData("Volodymyr Zelensky", "Volodymyr Zelenskyy")]
    [InlineData("Volodymyr Zelenskiy", "Volodymyr Zelenskyy")]
    [InlineData("Mohammed al-Sadr", "Muhammad Al-Sadr")]
    [InlineData("Muammar Gaddafi", "Moammar Gadhafi")]
    [InlineData("Kim Jong Un", "Kim Jong-un")]
    [InlineData("Park Geun-hye", "Geun-hye Park")]
    [InlineData("William Barr", "Bill Barr")]
    [InlineData("Nicolás Maduro", "Nicolas Maduro Moros")]
    [InlineData("Сергей Рябков", "Sergei Ryabkov")]
    [InlineData("Gregory N. Hicks", "Greg Hicks")]
    [InlineData("Robert Lane Jr.", "Robert Lane")]
    public void Joins(string one, string other) => Compare(one, other).Should().Be(NameMatch.Same);

    [Theory]
    [InlineData("Bill Clinton", "Hillary Clinton")]
    [InlineData("George W. Bush", "George H. W. Bush")]
    [InlineData("Kim Jong Un", "Kim Jong Il")]
    [InlineData("Robert Lane Jr.", "Robert Lane Sr.")]
    [InlineData("John Miller", "John Muller")]
    [InlineData("Scott James", "James Scott")]
    [InlineData("Maria Garcia", "Mario Garcia")]
    [InlineData("习近平", "胡锡进")]
    public void Separates(string one, string other) => Compare(one, other).Should().Be(NameMatch.Different);

    [Theory]
    [InlineData("J. Smith", "John Smith")]
    [InlineData("Smith", "John Smith")]
    [InlineData("Lula", "Lula")]
    public void Leaves_open(string one, string other) => Compare(one, other).Should().Be(NameMatch.Possible);

    private static NameMatch Compare(string one, string other) => PersonNameMatcher.Compare(PersonName.Parse(one)!, PersonName.Parse(other)!);
}
