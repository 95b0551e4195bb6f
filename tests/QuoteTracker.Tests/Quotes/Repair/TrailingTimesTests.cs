using QuoteTracker.Quotes;
using QuoteTracker.Quotes.Repair;
using QuoteTracker.Quotes.Rules;
using QuoteTracker.Text;

namespace QuoteTracker.Tests.Quotes.Repair;

public class TrailingTimesTests
{
    private static readonly TextAnalyzer Analyzer = new();

    [Theory]
    [InlineData("The city council will close the old ferry terminal in May, Mayor Helen Brandt said on Monday.", "Mayor Helen Brandt", "on Monday", "The city council will close the old ferry terminal in May")]
    [InlineData("The clinic runs out of vaccine every winter, nurse Ada Obi said last week.", "nurse Ada Obi", "last week", "The clinic runs out of vaccine every winter")]
    [InlineData("Mayor Helen Brandt said the terminal would close on Monday.", "Mayor Helen Brandt", "the terminal would close on Monday", "the terminal would close on Monday")]
    [InlineData("The vote is on Monday, the clerk said Monday was chosen.", "the clerk", "Monday was chosen", "Monday was chosen")]
    [InlineData("The clerk said on Monday.", "The clerk", "on Monday", null)]
    public void The_time_of_speaking_is_not_what_was_said(string text, string source, string content, string? mended)
    {
        var attribution = new Attribution { Source = [Find(text, source)], Cue = [Find(text, "said")], Content = [Find(text, content)], Kind = AttributionKind.Indirect };

        Attribution? found = TrailingTimes.Mend(new RuleText(Analyzer.Analyze(text), CueLexicon.Default), attribution);

        (found is null ? null : found.Content[0].Of(text).ToString()).Should().Be(mended);
    }

    private static TextSpan Find(string text, string part)
    {
        int start = text.IndexOf(part, StringComparison.Ordinal);
        return new TextSpan(start, start + part.Length);
    }
}
