using System.Collections.Immutable;
using CsCheck;
using QuoteTracker.Tests.Quotes;
using QuoteTracker.Text;
using QuoteTracker.Text.Marks;

namespace QuoteTracker.Tests.Text;

public class QuotationMarksTests
{
    private const string MarkSoup = "\"'`“”‘’‚„«»‹›「」 \n.,!?sa90\u200F\uD83D";

    [Theory]
    [InlineData("He said \"yes\" and \"no\".", "\"yes\"|\"no\"")]
    [InlineData("“We won,” she said. “Again.”", "“We won,”|“Again.”")]
    [InlineData("``We won,'' she said.", "``We won,''")]
    [InlineData("''We won,'' she said. ''Again.''", "''We won,''|''Again.''")]
    [InlineData("« On a gagné », dit-elle.", "« On a gagné »")]
    [InlineData("»Wir haben gewonnen«, sagte sie.", "»Wir haben gewonnen«")]
    [InlineData("„Wir haben gewonnen“, sagte sie.", "„Wir haben gewonnen“")]
    [InlineData("”Vi vann”, sade hon.", "”Vi vann”")]
    [InlineData("„Wygraliśmy”, powiedziała.", "„Wygraliśmy”")]
    [InlineData("‚Ja‘, sagte er.", "‚Ja‘")]
    [InlineData("‹Oui›, dit-il.", "‹Oui›")]
    [InlineData("首相は「会談は行わない」と述べた。", "「会談は行わない」")]
    [InlineData("'We won,' she said. 'It wasn't easy.'", "'We won,'|'It wasn't easy.'")]
    [InlineData("‘We won,’ she said. ‘It wasn’t easy.’", "‘We won,’|‘It wasn’t easy.’")]
    [InlineData("He called it “a disgrace“ today.", "“a disgrace“")]
    [InlineData("“We won\" she said.", "“We won\"")]
    [InlineData("(\"Yes\")", "\"Yes\"")]
    [InlineData("It was—\"really\"—over.", "\"really\"")]
    [InlineData("\"I am—\" he began.", "\"I am—\"")]
    [InlineData("He answered: \"No.\"", "\"No.\"")]
    public void Marks_of_every_style_are_paired(string text, string quotations)
    {
        QuotationMarks marks = Find(text);

        string.Join('|', marks.Quotations.Select(q => q.Span.Of(text).ToString())).Should().Be(quotations);
        marks.Quotations.Should().OnlyContain(q => q.Depth == 0 && q.HasOpeningMark && q.HasClosingMark);
        marks.Unbalanced.Should().BeEmpty();
        marks.Diagnose("a").Should().BeNull();
    }

    [Theory]
    [InlineData("The workers' union didn't strike in the '90s; rock 'n' roll wasn't dead, the Smiths' son said.")]
    [InlineData("The workers’ union didn’t strike in the ’90s; it’s Jones’ farm.")]
    [InlineData("O'Neill's men won't go to St John's.")]
    [InlineData("'Twas the night; give 'em hell.")]
    [InlineData("The bar was 6'2\" high and 30\" wide.")]
    public void Apostrophes_and_inches_are_no_marks(string text)
    {
        QuotationMarks marks = Find(text);

        marks.Quotations.Should().BeEmpty();
        marks.Unbalanced.Should().BeEmpty();
    }

    [Fact]
    public void A_plural_possessive_does_not_close_single_marks()
    {
        const string Text = "'The workers' union will fight on,' Ms Byrne said.";

        Find(Text).Quotations.Single().Span.Of(Text).ToString().Should().Be("'The workers' union will fight on,'");
    }

    [Theory]
    [InlineData("\"He told me, 'Go home,' and I went,\" she said.", "'Go home,'")]
    [InlineData("“He told me, ‘Go home,’ and I went,” she said.", "‘Go home,’")]
    [InlineData("‘He told me, “Go home,” and I went,’ she said.", "“Go home,”")]
    [InlineData("“'Go home' was all he said,” she recalled.", "'Go home'")]
    [InlineData("\"He said \"Go home\" to me,\" she said.", "\"Go home\"")]
    public void Nested_marks_have_a_depth(string text, string inner)
    {
        QuotationMarks marks = Find(text);

        marks.Quotations.Select(q => q.Depth).Should().Equal(0, 1);
        marks.Quotations[1].Span.Of(text).ToString().Should().Be(inner);
        marks.Unbalanced.Should().BeEmpty();
    }

    [Fact]
    public void A_quotation_may_run_over_paragraphs_that_repeat_the_opening_mark()
    {
        const string Text = "“The river rose fast.\n“We lost the barn.\n“We kept the cows,” the farmer said.";

        QuotationMarks marks = Find(Text);

        marks.Quotations.Select(q => q.Span.Of(Text).ToString()).Should().Equal("“The river rose fast.", "“We lost the barn.", "“We kept the cows,”");
        marks.Quotations.Select(q => q.Continues).Should().Equal(-1, 0, 1);
        marks.Quotations.Select(q => q.IsContinued).Should().Equal(true, true, false);
        marks.Unbalanced.Should().BeEmpty();
    }

    [Fact]
    public void A_quotation_may_run_over_paragraphs_without_repeating_its_mark()
    {
        const string Text = "«The river rose fast.\nWe lost «the old barn» then», the farmer said.";

        QuotationMarks marks = Find(Text);

        marks.Quotations.Select(q => q.Span.Of(Text).ToString()).Should().Equal("«The river rose fast.", "We lost «the old barn» then»", "«the old barn»");
        marks.Quotations.Select(q => q.Depth).Should().Equal(0, 0, 1);
        marks.Quotations[1].Continues.Should().Be(0);
        marks.Unbalanced.Should().BeEmpty();
    }

    [Fact]
    public void An_unclosed_quotation_ends_with_its_paragraph_and_is_reported()
    {
        const string Text = "“We won, she said.\nThe crowd cheered.";

        QuotationMarks marks = Find(Text);

        marks.Quotations.Single().Span.Of(Text).ToString().Should().Be("“We won, she said.");
        marks.Quotations.Single().HasClosingMark.Should().BeFalse();
        marks.Unbalanced.Should().Equal(new TextSpan(0, 1));
        marks.Diagnose("a")!.Code.Should().Be(DiagnosticCodes.UnbalancedQuotationMarks);
    }

    [Fact]
    public void An_unclosed_quotation_in_the_last_paragraph_is_reported() =>
        Find("The crowd cheered.\n\"We won").Unbalanced.Should().Equal(new TextSpan(19, 20));

    [Fact]
    public void A_closing_mark_without_opening_one_is_reported() =>
        Find("We won,” she said.").Unbalanced.Should().Equal(new TextSpan(7, 8));

    [Fact]
    public void A_false_single_mark_does_not_hide_the_quotation_after_it()
    {
        const string Text = "The 'burbs are calm, but \"nobody sleeps\", the boys' coach said.";

        Find(Text).Quotations.Should().Contain(q => q.Span.Of(Text).ToString() == "\"nobody sleeps\"");
    }

    [Fact]
    public void Tokens_know_their_outermost_quotation()
    {
        AnalyzedText text = PlainText.Analyze("Ana said “I heard ‘no’ twice” today .");

        QuotationMarks.Find(text).OutermostByToken(text).Should().Equal(-1, -1, 0, 0, 0, 0, -1, -1);
    }

    [Theory]
    [InlineData("\"a ")]
    [InlineData("“a ")]
    [InlineData("«a ")]
    [InlineData("‘a ")]
    [InlineData(" 'as' b")]
    [InlineData("”")]
    [InlineData("''``")]
    [InlineData("\"a\n")]
    public void Ten_thousand_marks_take_linear_time(string piece) => Cost.OfFourfold(
        10_000,
        count => PlainText.Analyze(string.Concat(Enumerable.Repeat(piece, count))),
        text => QuotationMarks.Find(text)).Should().BeLessThan(Cost.LinearForFourfold);

    [Fact]
    public void Spans_lie_in_the_text_and_nest_for_any_string() =>
        Gen.OneOf(Gen.Int[0, MarkSoup.Length - 1].Select(i => MarkSoup[i]), Gen.Char).Array[0, 60].Select(c => new string(c)).Sample(text =>
        {
            QuotationMarks marks = Find(text);
            foreach (Quotation quotation in marks.Quotations)
            {
                quotation.Span.End.Should().BeLessThanOrEqualTo(text.Length);
                quotation.Span.IsEmpty.Should().BeFalse();
                quotation.Span.Contains(quotation.Inside).Should().BeTrue();
                quotation.Continues.Should().BeLessThan(marks.Quotations.Length);
            }

            for (int i = 1; i < marks.Quotations.Length; i++)
            {
                marks.Quotations[i].Span.Start.Should().BeGreaterThanOrEqualTo(marks.Quotations[i - 1].Span.Start);
            }
        });

    private static QuotationMarks Find(string text) => QuotationMarks.Find(PlainText.Analyze(text));
}
