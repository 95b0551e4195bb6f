using System.Globalization;

namespace QuoteTracker.Training.Claims;

/// <summary>Agreement of found groups with labelled ones, summed over topics: pairs, and B-cubed (Bagga and Baldwin 1998). Unlabelled statements do not count.</summary>
internal sealed class GroupingScore
{
    private long _bothPairs;
    private long _foundPairs;
    private long _labelledPairs;
    private double _precision;
    private double _recall;
    private int _statements;

    /// <summary>F1 of pairs, 0 to 1.</summary>
    public double PairF1 => _foundPairs + _labelledPairs == 0 ? 0 : 2.0 * _bothPairs / (_foundPairs + _labelledPairs);

    /// <summary>B-cubed F1, 0 to 1.</summary>
    public double BCubedF1 => _statements == 0 ? 0 : 2 * _precision * _recall / (_precision + _recall) / _statements;

    /// <summary>Adds a topic.</summary>
    /// <param name="found">Group of each statement.</param>
    /// <param name="labels">Labelled group of each statement, or -1.</param>
    public void Add(int[] found, int[] labels)
    {
        for (int i = 0; i < labels.Length; i++)
        {
            if (labels[i] < 0)
            {
                continue;
            }

            int inFound = 0;
            int inLabelled = 0;
            int inBoth = 0;
            for (int j = 0; j < labels.Length; j++)
            {
                bool sameFound = labels[j] >= 0 && found[i] == found[j];
                bool sameLabel = labels[i] == labels[j];
                inFound += sameFound ? 1 : 0;
                inLabelled += sameLabel ? 1 : 0;
                inBoth += sameFound && sameLabel ? 1 : 0;
            }

            _foundPairs += inFound - 1;
            _labelledPairs += inLabelled - 1;
            _bothPairs += inBoth - 1;
            _precision += inBoth / (double)inFound;
            _recall += inBoth / (double)inLabelled;
            _statements++;
        }
    }

    /// <summary>The figures as cells of a Markdown row.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{100.0 * _bothPairs / Math.Max(1, _foundPairs):F1} | {100.0 * _bothPairs / Math.Max(1, _labelledPairs):F1} | {100 * PairF1:F1} | {100 * _precision / Math.Max(1, _statements):F1} | {100 * _recall / Math.Max(1, _statements):F1} | {100 * BCubedF1:F1}");
}
