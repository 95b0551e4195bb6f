using System.Collections.Immutable;
using QuoteTracker.Quotes;
using QuoteTracker.Quotes.Structure;
using QuoteTracker.Text;

namespace QuoteTracker.Tests.Quotes;

public class StructuralAttributionsTests
{
    [Fact]
    public void Questions_and_answers_are_turns() => Read("""
        The mayor took questions on Monday.
        Q: Will the pool open?
        A: Yes. It will open in May.
        Q. And the library?
        A. Not this year.
        """).Should().Equal(
            "Q ## : ## Will the pool open?",
            "A ## : ## Yes. It will open in May.",
            "Q. ##  ## And the library?",
            "A. ##  ## Not this year.");

    [Fact]
    public void A_court_transcript_has_labels_in_capitals_and_stage_directions() => Read("""
        MR. ABARA: Did you sign it?
        THE WITNESS: I did not. (WITNESS SHAKES HEAD) I never saw it.
        THE COURT: Counsel, move on.
        """).Should().Equal(
            "MR. ABARA ## : ## Did you sign it?",
            "THE WITNESS ## : ## I did not. | I never saw it.",
            "THE COURT ## : ## Counsel, move on.");

    [Fact]
    public void An_interview_has_names_that_come_back_and_turns_of_several_lines() => Read("""
        Priya Nair: Why did you leave?
        Tom Doyle: It was time.
        I had done ten years.
        Priya Nair: And now?
        Tom Doyle: Now I sleep.
        """).Should().Equal(
            "Priya Nair ## : ## Why did you leave?",
            "Tom Doyle ## : ## It was time. | I had done ten years.",
            "Priya Nair ## : ## And now?",
            "Tom Doyle ## : ## Now I sleep.");

    [Fact]
    public void Section_labels_and_results_are_no_turns() => Read("""
        Note: Prices include tax.
        Weather: Rain in the west.
        Clare: 19
        Cork: 12
        Kerry: 17
        Galway: 4
        """).Should().BeEmpty();

    [Theory]
    [InlineData("“Courage is a habit.”\n— Ann Byrne, head teacher", "Ann Byrne, head teacher ## — ## “Courage is a habit.”")]
    [InlineData("“Courage is a habit.” ― Ann Byrne.", "Ann Byrne ## ― ## “Courage is a habit.”")]
    [InlineData("\"Courage is a habit.\" -- Ann Byrne", "Ann Byrne ## -- ## \"Courage is a habit.\"")]
    [InlineData("We will not close the mine! — Sipho Dube (@siphodube) June 12, 2019", "Sipho Dube (@siphodube) ## — ## We will not close the mine!")]
    [InlineData("We will not close the mine!\n— Sipho Dube (@siphodube) June 12, 2019", "Sipho Dube (@siphodube) ## — ## We will not close the mine!")]
    public void A_name_after_a_dash_signs_a_quotation_or_a_post(string text, string line) => Read(text).Should().Equal(line);

    [Fact]
    public void A_dash_within_a_sentence_signs_nothing() => Read("The plan failed — Ann Byrne never knew why.").Should().BeEmpty();

    [Fact]
    public void A_letter_belongs_to_who_signs_it() => Read("""
        The letter in full:
        Dear Minister,
        The bridge is unsafe.
        Close it now.
        Yours sincerely,
        Ann Byrne
        County engineer Byrne wrote it in May.
        """).Should().Equal("Ann Byrne ##  ## The bridge is unsafe. | Close it now.");

    [Theory]
    [InlineData("Byrne: Bridge will stay shut", "Byrne ## : ## Bridge will stay shut")]
    [InlineData("Will not resign: Chief Minister", "Chief Minister ## : ## Will not resign")]
    [InlineData("New Zealand: ‘We were robbed’", "New Zealand ## : ## ‘We were robbed’")]
    public void A_headline_may_speak_with_a_colon(string text, string line) => Read(text).Should().Equal(line);

    [Theory]
    [InlineData("Update: Roads reopen")]
    [InlineData("Five things we learned: Byrne will stay")]
    [InlineData("The committee has three aims: Byrne wants them all.")]
    [InlineData("Watch: Byrne scores")]
    public void Not_every_colon_speaks(string text) => Read(text).Should().BeEmpty();

    [Fact]
    public void A_quotation_over_paragraphs_joins_the_attribution_of_any_of_its_parts()
    {
        const string Text = "“The river rose.\n“We lost the barn.\n“We kept the cows,” Kiely said.";
        AnalyzedText analyzed = Reading.Untagged(Text);
        var last = new Attribution { Source = [Span(Text, "Kiely")], Cue = [Span(Text, "said")], Content = [Span(Text, "“We kept the cows,”")], Kind = AttributionKind.Direct };

        ImmutableArray<Attribution> completed = StructuralAttributions.Complete(analyzed, [last]);

        Reading.Lines(Text, completed).Should().Equal("Kiely ## said ## “The river rose. | “We lost the barn. | “We kept the cows,”");
        StructuralAttributions.Complete(analyzed, completed).Should().BeEquivalentTo(completed);
    }

    [Fact]
    public void A_line_in_marks_goes_on_with_the_quotation_before_it()
    {
        const string Text = "“The river rose,” Kiely said.\n“We lost the barn.”\nThe “Big Flood” was in 1954.";
        var first = new Attribution { Source = [Span(Text, "Kiely")], Cue = [Span(Text, "said")], Content = [Span(Text, "“The river rose,”")], Kind = AttributionKind.Direct };

        Reading.Lines(Text, StructuralAttributions.Complete(Reading.Untagged(Text), [first]))
            .Should().Equal("Kiely ## said ## “The river rose,” | “We lost the barn.”");
    }

    [Theory]
    [InlineData("\"The river rose,\" Kiely said.\n'The Year of the Flood'\nThe barn was lost.", "\"The river rose,\"", AttributionKind.Direct)]
    [InlineData("Kiely called the river “restless”.\n“We lost the barn.”\nIt was 1954.", "the river “restless”", AttributionKind.Mixed)]
    public void A_heading_in_other_marks_and_a_line_after_a_few_quoted_words_are_no_part_of_the_quotation(string text, string content, AttributionKind kind)
    {
        string cue = text.Contains("said", StringComparison.Ordinal) ? "said" : "called";
        var first = new Attribution { Source = [Span(text, "Kiely")], Cue = [Span(text, cue)], Content = [Span(text, content)], Kind = kind };

        Reading.Lines(text, StructuralAttributions.Complete(Reading.Untagged(text), [first])).Should().Equal($"Kiely ## {cue} ## {content}");
    }

    [Fact]
    public void A_line_that_ends_in_a_colon_announces_the_quotation_after_it() =>
        Read("The engineer added:\n“Close the bridge.”\n“Close it now.”").Should().Equal("The engineer ## added ## “Close the bridge.” | “Close it now.”");

    [Fact]
    public void What_was_found_elsewhere_is_kept()
    {
        const string Text = "Police said he fled.\nQ: Why?\nA: I was afraid.";
        var found = new Attribution { Source = [Span(Text, "Police")], Cue = [Span(Text, "said")], Content = [Span(Text, "he fled")], Kind = AttributionKind.Indirect };

        Reading.Lines(Text, StructuralAttributions.Complete(Reading.Untagged(Text), [found])).Should().Equal(
            "Police ## said ## he fled", "Q ## : ## Why?", "A ## : ## I was afraid.");
    }

    [Fact]
    public void What_was_found_within_a_turn_gives_way_to_the_turn()
    {
        const string Text = "Q: Why did he say no?\nA: I think he was afraid.";
        var found = new Attribution { Source = [Span(Text, "I")], Cue = [Span(Text, "think")], Content = [Span(Text, "he was afraid")], Kind = AttributionKind.Indirect };

        Reading.Lines(Text, StructuralAttributions.Complete(Reading.Untagged(Text), [found])).Should().Equal(
            "Q ## : ## Why did he say no?", "A ## : ## I think he was afraid.");
    }

    private static TextSpan Span(string text, string part)
    {
        int start = text.IndexOf(part, StringComparison.Ordinal);
        return new TextSpan(start, start + part.Length);
    }

    private static string[] Read(string text) => Reading.Lines(text, StructuralAttributions.Complete(Reading.Untagged(text), []));
}
