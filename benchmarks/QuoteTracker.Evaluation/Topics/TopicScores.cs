using QuoteTracker.Evaluation.Results;

namespace QuoteTracker.Evaluation.Topics;

/// <summary>Scores of predictions over topics, as scoring/score_topics.py counts them; B-cubed is added. Percentages from 0 to 100.</summary>
internal sealed class TopicScores
{
    /// <summary>Coarse positions, in the order of the report's contract.</summary>
    public static readonly IReadOnlyList<string> Positions = ["affirms", "denies", "noncommittal", "unconfirmed"];

    private readonly Dictionary<(string Gold, string Predicted), int> _positions = [];

    /// <summary>Statements matched by content.</summary>
    public Counts Statements { get; set; }

    /// <summary>Matched statements, and those whose speaker is right.</summary>
    public (int Right, int All) Speakers { get; set; }

    /// <summary>Matched statements with a labelled party, and those whose party is right.</summary>
    public (int Right, int All) Parties { get; set; }

    /// <summary>Pairs of statements that share a claim.</summary>
    public Counts Pairs { get; set; }

    /// <summary>Sums of B-cubed precision and recall over the labelled statements that bear on a claim, and their number.</summary>
    public (double Precision, double Recall, int Count) BCubedSums { get; set; }

    /// <summary>Conflicts: the right claim and pair of parties.</summary>
    public Counts Conflicts { get; set; }

    /// <summary>Pairs of parties in conflict somewhere in a topic.</summary>
    public Counts ConflictPairs { get; set; }

    /// <summary>Statements assigned to a claim that has the labelled claim's own id, as watched claims have.</summary>
    public Counts Assigned { get; set; }

    /// <summary>Shifts: the right claim, party and coarse positions before and after.</summary>
    public Counts Shifts { get; set; }

    public double SpeakerAccuracy => Counts.Share(Speakers.Right, Speakers.All);

    public double PartyAccuracy => Counts.Share(Parties.Right, Parties.All);

    public int PositionsScored => _positions.Values.Sum();

    public double PositionAccuracy => Counts.Share(_positions.Where(pair => IsRight(pair.Key)).Sum(pair => pair.Value), PositionsScored);

    /// <summary>Mean F1 over the positions that are labelled.</summary>
    public double PositionMacroF1
    {
        get
        {
            string[] labels = [.. _positions.Keys.Select(key => key.Gold).Distinct(StringComparer.Ordinal)];
            return labels.Length == 0 ? 0 : labels.Average(label => Counts.Of(
                _positions.GetValueOrDefault((label, label)),
                _positions.Where(pair => string.Equals(pair.Key.Predicted, label, StringComparison.Ordinal)).Sum(pair => pair.Value),
                _positions.Where(pair => string.Equals(pair.Key.Gold, label, StringComparison.Ordinal)).Sum(pair => pair.Value)).F1);
        }
    }

    /// <summary>B-cubed F1 (Bagga and Baldwin 1998) of the grouping; a statement that was not found or not grouped is alone.</summary>
    public double BCubedF1
    {
        get
        {
            (double precision, double recall, int count) = BCubedSums;
            return precision + recall > 0 ? 100 * 2 * precision * recall / (precision + recall) / count : 0;
        }
    }

    public int Confusion(string gold, string predicted) => _positions.GetValueOrDefault((gold, predicted));

    public void AddPosition(string gold, string predicted) => _positions[(gold, predicted)] = _positions.GetValueOrDefault((gold, predicted)) + 1;

    public void Add(TopicScores other)
    {
        Statements += other.Statements;
        Speakers = (Speakers.Right + other.Speakers.Right, Speakers.All + other.Speakers.All);
        Parties = (Parties.Right + other.Parties.Right, Parties.All + other.Parties.All);
        Pairs += other.Pairs;
        BCubedSums = (
            BCubedSums.Precision + other.BCubedSums.Precision,
            BCubedSums.Recall + other.BCubedSums.Recall,
            BCubedSums.Count + other.BCubedSums.Count);
        Conflicts += other.Conflicts;
        ConflictPairs += other.ConflictPairs;
        Assigned += other.Assigned;
        Shifts += other.Shifts;
        foreach ((var key, int count) in other._positions)
        {
            _positions[key] = _positions.GetValueOrDefault(key) + count;
        }
    }

    private static bool IsRight((string Gold, string Predicted) pair) => string.Equals(pair.Gold, pair.Predicted, StringComparison.Ordinal);
}
