using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using QuoteTracker.Evaluation.Spans;
using QuoteTracker.Text;

namespace QuoteTracker.Evaluation.Tests.Spans;

public partial class SpanScorerTests
{
    private static readonly SpanSets Gold = new([new(0, 3)], [new(4, 8)], [new(9, 20), new(30, 40)]);

    [Fact]
    public void A_perfect_prediction_scores_100_everywhere()
    {
        SpanScorer scorer = Score([Gold], [Gold]);
        scorer.Linked.F1.Should().Be(100);
        foreach (Role role in SpanSets.Roles)
        {
            scorer.Exact(role).F1.Should().Be(100);
            scorer.Jaccard(role).Should().Be(100);
        }
    }

    [Fact]
    public void Each_piece_counts_by_itself_but_a_link_needs_all_of_them()
    {
        SpanScorer scorer = Score([Gold], [Gold with { Content = [new(9, 20)] }]);
        scorer.Exact(Role.Content).Should().Be(new Evaluation.Results.Counts(1, 1, 1, 2));
        scorer.Exact(Role.Content).F1.Should().BeApproximately(66.67, .01);
        scorer.Linked.F1.Should().Be(0);
    }

    [Fact]
    public void Jaccard_takes_the_best_overlap_and_counts_spans_that_touch_nothing()
    {
        // One label of which half is found, one prediction beside it: (0.5 + 0) / 2.
        SpanScorer scorer = Score([new([], [], [new(0, 10)])], [new([], [], [new(0, 5)]), new([], [], [new(50, 60)])]);
        scorer.Jaccard(Role.Content).Should().Be(25);
    }

    [Fact]
    public void Without_predictions_everything_is_0()
    {
        SpanScorer scorer = Score([Gold], []);
        scorer.Linked.Should().Be(new Evaluation.Results.Counts(0, 0, 0, 1));
        scorer.Exact(Role.Source).F1.Should().Be(0);
        scorer.Jaccard(Role.Source).Should().Be(0);
    }

    [Fact]
    public void The_scores_agree_with_the_reference_scorer_on_a_damaged_corpus()
    {
        string folder = Corpora.Path("corpora", "polnear", "dev");
        using TemporaryFolder predictions = new();
        Random random = new(17);
        SpanScorer scorer = new();
        foreach (AttributedText article in AttributedText.ReadPolnear(folder))
        {
            SpanSets[] damaged = [.. Damage(article, random)];
            scorer.Add(article.Attributions, damaged);
            File.WriteAllText(Path.Combine(predictions.Path, article.Name + ".ann"), BratFile.Format(damaged, article.Text));
        }

        string output = ReferenceScorer.Run("score_spans.py", Path.Combine(folder, "attributions"), predictions.Path, Path.Combine(folder, "text"));
        Dictionary<string, double> expected = ReferenceScorer.Summary(output);
        double[] jaccards = [.. JaccardPattern().Matches(output).Select(match => double.Parse(match.Groups["value"].ValueSpan, CultureInfo.InvariantCulture))];
        scorer.Articles.Should().Be(84);
        scorer.Linked.F1.Should().BeInRange(20, 90).And.BeApproximately(expected["all"], .1);
        foreach (Role role in SpanSets.Roles)
        {
            scorer.Exact(role).F1.Should().BeApproximately(expected[role.ToString().ToLowerInvariant()], .1);
            scorer.Jaccard(role).Should().BeApproximately(jaccards[(int)role], .1);
        }
    }

    /// <summary>Drops, moves, cuts and adds spans.</summary>
    private static IEnumerable<SpanSets> Damage(AttributedText article, Random random)
    {
        foreach (SpanSets attribution in article.Attributions)
        {
            SpanSets changed = random.Next(8) switch
            {
                0 => attribution with { Source = [] },
                1 => attribution with { Content = SpanSets.Trim(attribution.Content.Select(span => new TextSpan(span.Start, span.End - (span.Length / 2))), article.Text) },
                2 => attribution with { Cue = SpanSets.Trim(attribution.Cue.Select(span => new TextSpan(span.Start, Math.Min(span.End + 3, article.Text.Length))), article.Text) },
                3 => attribution with { Content = attribution.Cue, Cue = attribution.Content },
                _ => attribution,
            };
            for (int copies = random.Next(6) switch { 0 => 0, 1 => 2, _ => 1 }; copies > 0; copies--)
            {
                yield return changed;
            }
        }
    }

    private static SpanScorer Score(ImmutableArray<SpanSets> gold, ImmutableArray<SpanSets> predicted)
    {
        SpanScorer scorer = new();
        scorer.Add(gold, predicted);
        return scorer;
    }

    [GeneratedRegex(@"Jaccard\s+(?<value>[0-9.]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex JaccardPattern();
}
