using QuoteTracker.Evaluation.Spans;
using QuoteTracker.Quotes;
using QuoteTracker.Text;

namespace QuoteTracker.Evaluation.Tests.Spans;

public class KindScorerTests
{
    private const string Text = "\"We won,\" Ito said. The coach called it “a gift” to fans. He hopes to return.";
    private static readonly SpanSets Direct = new(Find("Ito"), Find("said"), Find("\"We won,\""));
    private static readonly SpanSets Mixed = new(Find("The coach"), Find("called"), Find("it “a gift” to fans"));
    private static readonly SpanSets Indirect = new(Find("He"), Find("hopes"), Find("to return"));

    [Fact]
    public void Labels_are_sorted_into_kinds_by_the_share_in_quotation_marks()
    {
        KindScorer scorer = Score([Direct, Mixed, Indirect], []);
        scorer[AttributionKind.Direct].Exact.Gold.Should().Be(1);
        scorer[AttributionKind.Mixed].Exact.Gold.Should().Be(1);
        scorer[AttributionKind.Indirect].Exact.Gold.Should().Be(1);
        scorer.All.Exact.Gold.Should().Be(3);
    }

    [Fact]
    public void Two_pieces_with_white_space_between_them_equal_one_piece()
    {
        TextSpan whole = Mixed.Content[0];
        SpanSets pieces = Mixed with { Content = [new(whole.Start, whole.Start + 2), new(whole.Start + 3, whole.End)] };
        Score([Mixed], [pieces]).All.Exact.F1.Should().Be(100);
    }

    [Fact]
    public void A_role_counts_only_in_an_attribution_whose_cue_overlaps()
    {
        KindScorer scorer = Score([Direct, Indirect], [Direct with { Source = Indirect.Source }, Indirect with { Cue = Direct.Cue }]);
        scorer.All.Exact.PredictedHits.Should().Be(0);
        scorer.All[Role.Source].PredictedHits.Should().Be(0);
        scorer.All[Role.Content].PredictedHits.Should().Be(1);
        scorer.All.Detected.Should().Be(new Evaluation.Results.Counts(1, 2, 1, 2));
    }

    [Fact]
    public void An_empty_source_on_both_sides_is_equal_but_no_source_to_find()
    {
        SpanSets without = Indirect with { Source = [] };
        KindScorer scorer = Score([without], [without]);
        scorer.All.Exact.F1.Should().Be(100);
        scorer.All[Role.Source].Should().Be(default(Evaluation.Results.Counts));
    }

    private static System.Collections.Immutable.ImmutableArray<TextSpan> Find(string words)
    {
        int start = Text.IndexOf(words, StringComparison.Ordinal);
        return [new(start, start + words.Length)];
    }

    private static KindScorer Score(SpanSets[] gold, SpanSets[] predicted)
    {
        KindScorer scorer = new();
        scorer.Add(Text, gold, predicted);
        return scorer;
    }
}
