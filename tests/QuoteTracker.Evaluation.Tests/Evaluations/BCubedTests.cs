using QuoteTracker.Evaluation.Evaluations;

namespace QuoteTracker.Evaluation.Tests.Evaluations;

public sealed class BCubedTests
{
    [Fact]
    public void Counts_a_hand_made_document()
    {
        // Three mentions of a, one of b; the second b-like cluster took one a away.
        var score = new BCubed();
        score.Add([(1, "a"), (1, "a"), (2, "a"), (2, "b")]);

        // Precision: 1, 1, 1/2, 1/2; recall: 2/3, 2/3, 1/3, 1.
        score.Precision.Should().BeApproximately(75, 1e-9);
        score.Recall.Should().BeApproximately(100 * (2.0 / 3 + 2.0 / 3 + 1.0 / 3 + 1) / 4, 1e-9);
        score.F1.Should().BeApproximately(2 * 75 * (200.0 / 3) / (75 + (200.0 / 3)), 1e-9);
        score.Mentions.Should().Be(4);
    }

    [Fact]
    public void Documents_do_not_mix()
    {
        var score = new BCubed();
        score.Add([(1, "a"), (1, "a")]);
        score.Add([(1, "a")]);
        (score.Precision, score.Recall, score.F1).Should().Be((100, 100, 100));
    }

    [Fact]
    public void Nothing_scores_nothing() => new BCubed().F1.Should().Be(0);
}
