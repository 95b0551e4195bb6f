using QuoteTracker.Quotes;
using QuoteTracker.Quotes.Repair;
using QuoteTracker.Quotes.Rules;
using QuoteTracker.Text;

namespace QuoteTracker.Tests.Quotes.Repair;

public class ConcreteObjectsTests
{
    private static readonly TextAnalyzer Analyzer = new();

    [Theory]
    [InlineData("The owners dismissed senior staff for the evening.", "dismissed", "senior staff for the evening", .2, true)]
    [InlineData("The owners dismissed senior staff for the evening.", "dismissed", "senior staff for the evening", .9, false)]
    [InlineData("The owners insisted the club was solvent.", "insisted", "the club was solvent", .2, false)]
    [InlineData("The report described the river in detail.", "described", "the river in detail", .2, false)]
    [InlineData("The mayor pondered the new bridge.", "pondered", "the new bridge", .2, false)]
    public void A_thing_is_the_content_of_a_verb_of_clauses_only_when_the_model_is_sure(string text, string cue, string content, double confidence, bool rejected)
    {
        var attribution = new Attribution { Source = [new TextSpan(0, 3)], Cue = [Find(text, cue)], Content = [Find(text, content)], Kind = AttributionKind.Indirect, Confidence = confidence };

        ConcreteObjects.IsContentOf(new RuleText(Analyzer.Analyze(text), CueLexicon.Default), attribution).Should().Be(rejected);
    }

    [Fact]
    public void Dismissing_people_is_no_statement()
    {
        const string Text = "Workshop closes\n\nThe brothers last met their tenants in Turin in May, when they dismissed top advisers for a two-hour lunch.";

        Reading.Lines(Text, new AttributionExtractor().Extract(Analyzer.Analyze(Text))).Should().NotContain(line => line.Contains("dismissed", StringComparison.Ordinal));
    }

    private static TextSpan Find(string text, string words)
    {
        int start = text.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(start, start + words.Length);
    }
}
