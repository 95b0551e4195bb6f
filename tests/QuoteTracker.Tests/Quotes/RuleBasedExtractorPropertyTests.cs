using System.Collections.Immutable;
using CsCheck;
using QuoteTracker.Quotes;
using QuoteTracker.Text;

namespace QuoteTracker.Tests.Quotes;

public class RuleBasedExtractorPropertyTests
{
    private static readonly RuleBasedAttributionExtractor Extractor = new();

    private static readonly string[] Words =
        ["said", "says", "told", "according", "to", "that", "the", "minister", "Ann", "Byrne", "he", "who", "was", "quoted", "as", "saying", "by", "reporters",
         "\"", "“", "”", "'", "‘", "’", ",", ".", ":", "?", "—", "--", "\n", "Q:", "A:", "THE COURT:", "(", ")", "no", "not", "called", "on", "plans", "claim", "Dear", "Sincerely,",
         "@ann", "\U0001F600", "\uD83D", "\0", "« ", " »", "will", "win", "denied", "it", "clear", "has", "made", "but", "and", "Monday", "5", "%"];

    private static readonly Gen<string> Soup =
        Gen.Int[0, Words.Length - 1].Array[0, 60].Select(picks => string.Join(' ', picks.Select(i => Words[i])));

    [Fact]
    public void Spans_are_sound_for_any_text() => Soup.Sample(text => RequireSound(text, Extractor.Extract(Reading.Untagged(text))), iter: 300);

    [Fact]
    public void Spans_are_sound_for_any_characters() => Gen.String.Sample(text => RequireSound(text, Extractor.Extract(Reading.Untagged(text))), iter: 200);

    [Fact]
    public void Spans_are_sound_for_any_tags_and_tree() =>
        Gen.Select(Soup, Gen.Int[0, 44].Array[1, 40], Gen.Int[-1, 60].Array[1, 40], Gen.Int[0, 36].Array[1, 40]).Sample(
            (text, tags, heads, relations) =>
            {
                AnalyzedText plain = Reading.Untagged(text);
                ImmutableArray<Token> tokens = [.. plain.Tokens.Select((t, i) => new Token(
                    t.Span, (PartOfSpeech)tags[i % tags.Length], EntityKind.None, heads[i % heads.Length], (DependencyRelation)relations[i % relations.Length]))];
                RequireSound(text, Extractor.Extract(new AnalyzedText(text, tokens, plain.Sentences, plain.Paragraphs, [])));
            },
            iter: 300);

    [Fact]
    public void The_same_text_gives_the_same_result_on_any_thread()
    {
        AnalyzedText[] texts = [.. Soup.Array[20].Single().Select(Reading.Untagged)];
        string[][] expected = [.. texts.Select(t => Reading.Lines(t.Text, Extractor.Extract(t)))];

        Parallel.For(0, 200, i => Reading.Lines(texts[i % 20].Text, Extractor.Extract(texts[i % 20])).Should().Equal(expected[i % 20]));
    }

    [Theory]
    [InlineData("\"a said ")]
    [InlineData("he said that ")]
    [InlineData("said ")]
    [InlineData("\"No,\" he said. ")]
    [InlineData("\"No.\"\n")]
    [InlineData("Q: Why?\nA: No.\n")]
    [InlineData("according to the minister, ")]
    [InlineData("Dear Ann,\nNo.\n")]
    [InlineData("the old union of the town in the county ")]
    [InlineData("\"No\" ")]
    [InlineData("— Ann\n")]
    [InlineData("She said:\n“No.\n")]
    public void Time_grows_linearly(string piece) => Cost.OfFourfold(
        800,
        count => Reading.Untagged(string.Concat(Enumerable.Repeat(piece, count))),
        text => Extractor.Extract(text)).Should().BeLessThan(Cost.LinearForFourfold);

    private static void RequireSound(string text, ImmutableArray<Attribution> attributions)
    {
        for (int i = 0; i < attributions.Length; i++)
        {
            Attribution attribution = attributions[i];
            attribution.Content.Should().NotBeEmpty();
            attribution.Confidence.Should().BeInRange(0, 1);
            foreach (TextSpan span in attribution.Content.Concat(attribution.Cue).Concat(attribution.Source))
            {
                span.IsEmpty.Should().BeFalse();
                span.End.Should().BeLessThanOrEqualTo(text.Length);
                Splits(text, span.Start).Should().BeFalse();
                Splits(text, span.End).Should().BeFalse();
            }

            foreach (TextSpan content in attribution.Content)
            {
                attribution.Cue.Concat(attribution.Source).Should().NotContain(s => s.Overlaps(content));
            }

            attribution.Content.Should().BeInAscendingOrder();
            attribution.Cue.Should().NotContain(c => attribution.Source.Any(s => s.Overlaps(c)));
            if (i > 0)
            {
                attribution.Content[0].Start.Should().BeGreaterThanOrEqualTo(attributions[i - 1].Content[0].Start);
            }
        }
    }

    private static bool Splits(string text, int offset) =>
        offset > 0 && offset < text.Length && char.IsHighSurrogate(text[offset - 1]) && char.IsLowSurrogate(text[offset]);
}
