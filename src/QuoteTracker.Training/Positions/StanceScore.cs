using System.Globalization;
using QuoteTracker.Positions;

namespace QuoteTracker.Training.Positions;

/// <summary>Counts labelled against predicted stances.</summary>
internal sealed class StanceScore
{
    private readonly int[,] _counts = new int[4, 4];

    public void Add(Stance labelled, Stance predicted) => _counts[(int)labelled, (int)predicted]++;

    /// <summary>Accuracy and macro-F1 over the stances that occur, in percent.</summary>
    public override string ToString()
    {
        int right = 0;
        int all = 0;
        double sum = 0;
        int occurring = 0;
        for (int stance = 0; stance < 4; stance++)
        {
            int labelled = 0;
            int predicted = 0;
            for (int other = 0; other < 4; other++)
            {
                labelled += _counts[stance, other];
                predicted += _counts[other, stance];
            }

            all += labelled;
            right += _counts[stance, stance];
            if (labelled > 0)
            {
                occurring++;
                sum += 2.0 * _counts[stance, stance] / (labelled + predicted);
            }
        }

        return string.Create(CultureInfo.InvariantCulture, $"{100.0 * right / all:F1} | {100 * sum / occurring:F1}");
    }
}
