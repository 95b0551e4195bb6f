using CsCheck;
using QuoteTracker.Training.Events;

namespace QuoteTracker.Tests.Events;

public sealed class CoreferenceScoreTests
{
    // The example of Pradhan et al. (2014): key {a b c} {d e f g}, response {a b} {c d} {f g h i}.
    [Fact]
    public void The_published_example_gets_its_published_scores()
    {
        CoreferenceScore score = new();

        score.Add([Chain(1, 2, 3), Chain(4, 5, 6, 7)], [Chain(1, 2), Chain(3, 4), Chain(6, 7, 8, 9)]);

        ((double P, double R) muc, (double P, double R) bCubed, (double P, double R) ceaf) = score.Parts;
        muc.Should().Be((0.4, 0.4));
        bCubed.P.Should().BeApproximately(0.5, 1e-9);
        bCubed.R.Should().BeApproximately(0.4167, 1e-4);
        ceaf.P.Should().BeApproximately(0.4333, 1e-4);
        ceaf.R.Should().BeApproximately(0.65, 1e-9);
        score.Conll.Should().BeApproximately((0.4 + score.BCubed + score.CeafE) / 3, 1e-9);
    }

    [Fact]
    public void The_labels_themselves_score_full()
    {
        CoreferenceScore score = new();

        score.Add([0, 0, 1, 2, 2, 2], [5, 5, 3, 1, 1, 1]);

        score.Conll.Should().BeApproximately(1, 1e-9);
    }

    [Fact]
    public void Mentions_alone_have_no_links()
    {
        CoreferenceScore score = new();

        score.Add([0, 0, 0], [0, 1, 2]);

        score.Muc.Should().Be(0);
        score.BCubed.Should().BeApproximately(0.5, 1e-9);
    }

    [Fact]
    public void No_assignment_is_better_than_the_one_found() =>
        Gen.Int[0, 20].Array[12].Sample(values =>
        {
            double[,] matrix = new double[3, 4];
            for (int i = 0; i < values.Length; i++)
            {
                matrix[i / 4, i % 4] = values[i];
            }

            return Assignment.Best(matrix) == Exhaustive(matrix, 0, used: 0);
        });

    private static double Exhaustive(double[,] values, int row, int used) => row == values.GetLength(0)
        ? 0
        : Enumerable.Range(0, values.GetLength(1)).Where(column => (used >> column & 1) == 0).Max(column => values[row, column] + Exhaustive(values, row + 1, used | (1 << column)));

    private static HashSet<int> Chain(params int[] mentions) => [.. mentions];
}
