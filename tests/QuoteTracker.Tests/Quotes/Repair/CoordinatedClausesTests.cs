using System.Collections.Immutable;
using QuoteTracker.Quotes;
using QuoteTracker.Quotes.Repair;
using QuoteTracker.Quotes.Rules;
using QuoteTracker.Text;

namespace QuoteTracker.Tests.Quotes.Repair;

public class CoordinatedClausesTests
{
    private static readonly TextAnalyzer Analyzer = new();

    [Theory]
    [InlineData(
        "The captain said the ferry would sail on Friday, but the harbour master on Monday warned that the pier was still closed.",
        "The captain ## said ## the ferry would sail on Friday, but the harbour master on Monday warned that the pier was still closed",
        "The captain ## said ## the ferry would sail on Friday",
        "the harbour master ## warned ## that the pier was still closed")]
    [InlineData(
        "Researchers in Nairobi reported that the vaccine halved infections, though the ministry said it had seen no data.",
        "Researchers in Nairobi ## reported ## that the vaccine halved infections, though the ministry said it had seen no data",
        "Researchers in Nairobi ## reported ## that the vaccine halved infections",
        "the ministry ## said ## it had seen no data")]
    public void A_content_ends_before_a_clause_with_its_own_source_and_cue(string text, string swallowed, params string[] expected) =>
        Separated(text, swallowed).Should().Equal(expected);

    [Theory]
    [InlineData("The coach said the striker was fit, but would not start the match.", "The coach ## said ## the striker was fit, but would not start the match")]
    [InlineData("The bank said profits rose, while costs fell by a tenth.", "The bank ## said ## profits rose, while costs fell by a tenth")]
    [InlineData("The judge said that she was sorry, but that nobody knew what the jury said.", "The judge ## said ## that she was sorry, but that nobody knew what the jury said")]
    public void A_clause_without_source_and_cue_stays_in_the_content(string text, string line) => Separated(text, line).Should().Equal(line);

    [Theory]
    [InlineData("Airline Plans To Cut Flights, But Regulator Says Schedule Not Approved", "Regulator ## Says ## Airline Plans To Cut Flights", "Regulator ## Says ## Schedule Not Approved")]
    [InlineData("The strike is over, but the union says talks will go on.", "the union ## says ## The strike is over", "the union ## says ## talks will go on")]
    public void What_stands_before_the_conjunction_is_not_the_later_sources_content(string text, string wrong, string right) =>
        Separated(text, wrong).Should().Equal(right);

    [Fact]
    public void A_clause_before_its_reporting_clause_stays() =>
        Separated("The dam is safe, the engineers said.", "the engineers ## said ## The dam is safe").Should().Equal("the engineers ## said ## The dam is safe");

    [Fact]
    public void A_clause_that_was_found_already_is_not_added_again() =>
        Separated(
            "Ann Roe said it would rain, but the forecaster insisted it would not.",
            "Ann Roe ## said ## it would rain, but the forecaster insisted it would not",
            "the forecaster ## insisted ## it would not").Should().Equal("Ann Roe ## said ## it would rain", "the forecaster ## insisted ## it would not");

    private static string[] Separated(string text, params string[] lines)
    {
        AnalyzedText analyzed = Analyzer.Analyze(text);
        List<Attribution> all = [.. lines.Select(line => Parse(text, line))];
        CoordinatedClauses.Separate(new RuleText(analyzed, CueLexicon.Default), all);
        return Reading.Lines(text, [.. all.OrderBy(a => a.Content[0])]);
    }

    private static Attribution Parse(string text, string line)
    {
        ImmutableArray<TextSpan>[] roles = [.. line.Split(" ## ").Select(words => ImmutableArray.Create(Find(text, words)))];
        return new Attribution { Source = roles[0], Cue = roles[1], Content = roles[2], Kind = AttributionKind.Indirect };
    }

    // The last place: the words of a later clause stand nearer to its cue.
    private static TextSpan Find(string text, string words)
    {
        int start = words is "said" ? text.IndexOf(words, StringComparison.Ordinal) : text.LastIndexOf(words, StringComparison.Ordinal);
        start.Should().BeGreaterThanOrEqualTo(0);
        return new TextSpan(start, start + words.Length);
    }
}
