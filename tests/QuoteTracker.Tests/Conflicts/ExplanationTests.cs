using QuoteTracker.Claims;
using QuoteTracker.Conflicts;
using QuoteTracker.Positions;
using QuoteTracker.Speakers;
using QuoteTracker.Tests.Positions;

namespace QuoteTracker.Tests.Conflicts;

public sealed class ExplanationTests
{
    private static readonly DateTimeOffset Day = new(2024, 3, 4, 0, 0, 0, TimeSpan.Zero);
    private static readonly Party Ministry = new() { Id = "ministry", Name = "Health Ministry" };
    private static readonly Party Clinic = new() { Id = "clinic", Name = "Saint Anne" };

    [Fact]
    public void One_sentence_says_who_says_what_as_of_when() =>
        Explain(("says", "the clinic will close in May"), ("says", "nothing has been decided"))
            .Should().Be("The Health Ministry says the clinic will close in May; Saint Anne says nothing has been decided, as of 4 March 2024.");

    [Fact]
    public void The_cue_of_a_denial_is_kept() =>
        Explain(("said", "the clinic will close"), ("has denied", "any such plan")).Should().Contain("; Saint Anne has denied any such plan, as of");

    [Fact]
    public void Long_statements_are_cut_between_words_and_quotation_marks_closed()
    {
        string explanation = Explain(
            ("said:", "\"" + string.Join(' ', Enumerable.Repeat("closing", 60)) + "\""), ("said", "it stays open"));

        explanation.Should().Contain("closing…\"; Saint Anne");
        explanation.Length.Should().BeLessThan(400);
    }

    [Fact]
    public void Line_breaks_inside_a_statement_become_spaces() =>
        Explain(("said", "the clinic\n\nwill  close"), ("said", "it stays open")).Should().Contain("said the clinic will close;");

    [Fact]
    public void Without_dates_the_sentence_names_none() =>
        Explain(("said", "it will close"), ("said", "it stays open"), dated: false).Should().EndWith("it stays open.");

    private static string Explain((string Cue, string Content) affirms, (string Cue, string Content) denies, bool dated = true)
    {
        DateTimeOffset? date = dated ? Day : null;
        PositionedClaim claim = new(new Claim { Id = "c", Text = "The clinic will close" },
        [
            new(WrittenStatement.Of("Health Ministry", affirms.Cue, affirms.Content, "s1", Ministry, date), new Position(Stance.Affirms, Certainty.Certain, 1)),
            new(WrittenStatement.Of("Saint Anne", denies.Cue, denies.Content, "s2", Clinic, date), new Position(Stance.Denies, Certainty.Certain, 1)),
        ]);
        return new ConflictDetector().Detect([claim]).Conflicts.Single().Explanation;
    }
}
