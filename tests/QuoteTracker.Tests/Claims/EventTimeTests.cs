using QuoteTracker.Claims;

namespace QuoteTracker.Tests.Claims;

public sealed class EventTimeTests
{
    private static readonly DateOnly Published = new(2021, 6, 16);

    [Theory]
    [InlineData("they met in July 2018", "2018-07-01", "2018-08-01")]
    [InlineData("the summit on June 28-29 in the capital", "2021-06-28", "2021-06-30")]
    [InlineData("on 3 March 2020", "2020-03-03", "2020-03-04")]
    [InlineData("in December", "2020-12-01", "2021-01-01")]
    [InlineData("later this month", "2021-06-01", "2021-07-01")]
    [InlineData("next month", "2021-07-01", "2021-08-01")]
    [InlineData("the strike of last year", "2020-01-01", "2021-01-01")]
    [InlineData("three years ago", "2018-01-01", "2019-01-01")]
    [InlineData("tomorrow", "2021-06-17", "2021-06-18")]
    [InlineData("in 2015", "2015-01-01", "2016-01-01")]
    [InlineData("in two weeks", "2021-06-27", "2021-07-05")]
    public void Expressions_of_time_are_counted_from_the_day_of_publication(string words, string start, string end) =>
        EventTime.Read(words.Split(' '), Published).Should().Be(new TimeInterval(Day(start), Day(end)));

    [Theory]
    [InlineData("may the best side win")]
    [InlineData("2000 people came")]
    [InlineData("for two hours")]
    public void Other_words_name_no_time(string words) => EventTime.Read(words.Split(' '), Published).Should().BeNull();

    [Fact]
    public void Without_a_day_to_count_from_only_years_are_read()
    {
        EventTime.Read(["next", "week"], published: null).Should().BeNull();
        EventTime.Read(["in", "May", "2019"], published: null).Should().Be(new TimeInterval(Day("2019-05-01"), Day("2019-06-01")));
    }

    [Fact]
    public void Days_that_no_calendar_has_are_no_days()
    {
        EventTime.Read(["February", "30"], Published).Should().Be(new TimeInterval(Day("2021-02-01"), Day("2021-03-01")));
        EventTime.Read(["next", "year"], DateOnly.MaxValue).Should().BeNull();
        EventTime.Read(["last", "month"], DateOnly.MinValue).Should().BeNull();
    }

    private static int Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture).DayNumber;
}
