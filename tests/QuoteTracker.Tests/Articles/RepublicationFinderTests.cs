using CsCheck;
using QuoteTracker.Articles;

namespace QuoteTracker.Tests.Articles;

public sealed class RepublicationFinderTests
{
    private const string Wire = """
        The harbour board said on Tuesday that ferries to the outer islands will sail again from Friday, after three weeks in which storms had kept them in port.

        "We have waited for the wind to drop, and it has," said Ines Brandt, who leads the board. She added that tickets bought in May stay good until the end of the year.

        The islanders' council welcomed the news. Its chair, Per Aune, said shops on the two smallest islands had run out of bread, and that the navy had flown in milk on Sunday.

        Ferry crews are to meet on Thursday to talk about rest times, which their union says were cut in April without notice. The board denied that any rest was cut.
        """;

    private static readonly DateTimeOffset Monday = new(2025, 6, 2, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_copy_with_another_beginning_and_end_is_a_republication_of_the_earliest_print()
    {
        Article[] articles =
        [
            new("herald", "HARBOUR (Agency) - " + Wire.Replace("on Tuesday", "yesterday", StringComparison.Ordinal) + "\n\nWrite to the Herald.") { Published = Monday.AddDays(1) },
            new("agency", Wire) { Published = Monday },
            new("other", "The bank said on Tuesday that rates stay where they are. " + string.Join(' ', Enumerable.Range(0, 80).Select(i => $"word{i}"))) { Published = Monday },
            new("undated", Wire + " More at noon."),
        ];

        RepublicationFinder.Find(articles).Should().ContainSingle().Which.Should().BeEquivalentTo(new { OriginalId = "agency", CopyIds = new[] { "herald", "undated" } });
    }

    [Fact]
    public void A_copy_that_is_cut_in_the_middle_is_found()
    {
        string cut = Wire[..(Wire.IndexOf("Ferry crews", StringComparison.Ordinal) - 1)];

        RepublicationFinder.Find([new("a", Wire), new("b", cut)]).Should().ContainSingle();
    }

    [Fact]
    public void Articles_that_only_share_a_quotation_are_none()
    {
        const string quotation = "\"We have waited for the wind to drop, and it has,\" said Ines Brandt, who leads the board.";
        string other = quotation + " " + string.Join(' ', Enumerable.Range(0, 120).Select(i => $"Sentence number {i} of another report."));

        RepublicationFinder.Find([new("a", Wire), new("b", other)]).Should().BeEmpty();
    }

    [Fact]
    public void Short_texts_are_copies_only_of_equal_texts()
    {
        RepublicationFinder.Find([new("a", "Rao said yes."), new("b", "Rao said yes!"), new("c", "Rao said no."), new("d", ""), new("e", " ")])
            .Should().ContainSingle().Which.CopyIds.Should().Equal("b");
    }

    [Fact]
    public void The_result_does_not_depend_on_the_order_but_for_that_of_the_ids()
    {
        Article[] articles = [.. Enumerable.Range(0, 6).Select(i => new Article($"a{i}", i % 2 == 0 ? Wire : Wire.ToUpperInvariant()) { Published = Monday.AddHours(i) })];
        Gen.Shuffle(articles).Sample(shuffled =>
            RepublicationFinder.Find(shuffled).Single() is { OriginalId: "a0" } found && found.CopyIds.Order(StringComparer.Ordinal).SequenceEqual(["a1", "a2", "a3", "a4", "a5"], StringComparer.Ordinal));
    }

    [Fact]
    public void Thousands_of_articles_take_no_time_that_grows_with_their_square()
    {
        Article[] articles = [.. Enumerable.Range(0, 3000).Select(i => new Article($"a{i}", string.Join(' ', Enumerable.Range(0, 60).Select(k => $"w{(i * 61) + k}"))))];

        RepublicationFinder.Find(articles).Should().BeEmpty();
    }

    [Fact]
    public void Wrong_arguments_are_refused()
    {
        Action none = () => RepublicationFinder.Find(null!);
        Action zero = () => RepublicationFinder.Find([], 0);
        Action above = () => RepublicationFinder.Find([], 1.1);

        none.Should().Throw<ArgumentNullException>();
        zero.Should().Throw<ArgumentOutOfRangeException>();
        above.Should().Throw<ArgumentOutOfRangeException>();
    }
}
