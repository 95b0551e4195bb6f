using System.Collections.Immutable;
using System.Globalization;
using QuoteTracker.Conflicts;
using QuoteTracker.Evaluation.Results;
using QuoteTracker.Evaluation.Topics;
using QuoteTracker.Positions;

namespace QuoteTracker.Evaluation.Evaluations;

/// <summary>Scores the conflicts of the default detector at rising least confidence: what the option trades, and whether its default is well chosen.</summary>
internal sealed class ConflictSweep
{
    private static readonly ImmutableArray<double> Thresholds = [0, .05, .1, .15, .2, .25, .3, .4, .5, .7];
    private readonly ConflictDetector _detector = new(new ConflictDetectorOptions { MinimumConfidence = 0 });
    private readonly TopicScores[] _scores = [.. Thresholds.Select(_ => new TopicScores())];

    /// <summary>Adds a topic.</summary>
    /// <param name="topic">The labels.</param>
    /// <param name="prediction">The report; its conflicts are replaced.</param>
    /// <param name="claims">The report's claims with positions.</param>
    public void Add(Topic topic, TopicPrediction prediction, IReadOnlyList<PositionedClaim> claims)
    {
        ImmutableArray<Conflict> conflicts = _detector.Detect(claims).Conflicts;
        for (int i = 0; i < Thresholds.Length; i++)
        {
            _scores[i].Add(TopicScorer.Score(topic, prediction with
            {
                Conflicts =
                [
                    .. conflicts.Where(conflict => conflict.Confidence >= Thresholds[i])
                        .Select(conflict => new ConflictPrediction(conflict.ClaimId, conflict.PartyIds)),
                ],
            }));
        }
    }

    public ResultTable ToTable(string heading) => new(
        heading,
        ["least confidence", "conflicts", "precision", "recall", "F1 claim and pair", "precision", "recall", "F1 pair in a topic"],
        [
            .. Thresholds.Zip(_scores, (threshold, scores) => ImmutableArray.Create(
                threshold.ToString("0.00", CultureInfo.InvariantCulture),
                $"{scores.Conflicts.Predicted}",
                EvaluationResult.Show(scores.Conflicts.Precision),
                EvaluationResult.Show(scores.Conflicts.Recall),
                EvaluationResult.Show(scores.Conflicts.F1),
                EvaluationResult.Show(scores.ConflictPairs.Precision),
                EvaluationResult.Show(scores.ConflictPairs.Recall),
                EvaluationResult.Show(scores.ConflictPairs.F1))),
        ]);
}
