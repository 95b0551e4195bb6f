using System.Collections.Immutable;
using System.Globalization;
using QuoteTracker.Evaluation.Cases;
using QuoteTracker.Evaluation.Commands;
using QuoteTracker.Evaluation.Results;
using QuoteTracker.Tracking;

namespace QuoteTracker.Evaluation.Evaluations;

/// <summary>Scores conflicts and shifts on short articles of benchmarks/articles, part a for development and part b for judging apart.</summary>
internal static class ConflictsEvaluation
{
    private const string AllParts = "all";
    private const string DevelopmentPart = "a";

    private static readonly ImmutableArray<(string Label, Func<CaseScore, string> Of)> Measures =
    [
        ("conflicting pairs, precision", score => Shown(score.Pairs.PredictedHits, score.Pairs.Predicted)),
        ("conflicting pairs, recall", score => Shown(score.Pairs.GoldHits, score.Pairs.Gold)),
        ("conflicting pairs, F1", score => EvaluationResult.Show(score.Pairs.F1)),
        ("the same if a side's speaker may stand for it, precision", score => Shown(score.PairsByVoice.PredictedHits, score.PairsByVoice.Predicted)),
        ("the same if a side's speaker may stand for it, recall", score => Shown(score.PairsByVoice.GoldHits, score.PairsByVoice.Gold)),
        ("kind right, of pairs found", score => Shown(score.Kinds, score.Pairs.GoldHits)),
        ("cases without conflict and without flag", score => Shown(score.CleanKept, score.Clean)),
        ("pairs never in conflict that are flagged", score => Shown(score.NeverFlagged, score.Never)),
        ("shifts, precision", score => Shown(score.Shifts.PredictedHits, score.Shifts.Predicted)),
        ("shifts, recall", score => Shown(score.Shifts.GoldHits, score.Shifts.Gold)),
        ("shifts, F1", score => EvaluationResult.Show(score.Shifts.F1)),
    ];

    private static readonly ImmutableArray<(string Label, Func<CaseScore, string> Of)> Stages =
    [
        ("labelled", score => $"{score.Pairs.Gold}"),
        ("a statement of each side found, by speaker or party", score => $"{score.AtLeast(PairReach.Heard)}"),
        ("and both parties right", score => $"{score.AtLeast(PairReach.Parties)}"),
        ("and a claim shared", score => $"{score.AtLeast(PairReach.Claim)}"),
        ("and positions on it clash", score => $"{score.AtLeast(PairReach.Positions)}"),
        ("and reported", score => $"{score.AtLeast(PairReach.Flagged)}"),
        ("whatever the parties: statements of both sides share a claim", score => $"{score.VoicesOnClaim}"),
        ("whatever the parties: and positions on it clash", score => $"{score.VoicesClash}"),
        ("oracle: every two parties that share a claim reported, recall", score => Shown(score.SharedClaim.GoldHits, score.SharedClaim.Gold)),
        ("oracle: the same, precision", score => Shown(score.SharedClaim.PredictedHits, score.SharedClaim.Predicted)),
    ];

    /// <param name="pipeline">Reads the articles.</param>
    /// <param name="part">"a", "b" or "all".</param>
    /// <param name="misses">Told each miss and false flag, or none. When both parts run, those of the development part alone.</param>
    public static EvaluationResult Run(TrackingPipeline pipeline, string part, TextWriter? misses)
    {
        SortedDictionary<string, CaseScore> scores = new(StringComparer.Ordinal);
        foreach (ConflictCase one in ReadCases())
        {
            if (part is not AllParts && !string.Equals(one.Part, part, StringComparison.Ordinal))
            {
                continue;
            }

            CaseScorer scorer = new(one, CasePrediction.From(pipeline.Track(one.Articles.Select(ConflictCases.ToArticle))));
            scores[one.Part] = scores.GetValueOrDefault(one.Part, new CaseScore()) + scorer.Score();
            if (misses is not null && (part is not AllParts || one.Part is DevelopmentPart))
            {
                CaseMisses.Write(one, scorer, misses);
            }
        }

        return Report(part, scores);
    }

    public static ImmutableArray<ConflictCase> ReadCases() =>
        ConflictCase.Parse(File.ReadAllText(CommonOptions.InRepository("benchmarks", "articles", "conflicts.jsonl")));

    private static EvaluationResult Report(string part, SortedDictionary<string, CaseScore> scores)
    {
        Dictionary<string, double> figures = new(StringComparer.Ordinal);
        foreach ((string name, CaseScore score) in scores)
        {
            figures["pair-" + name] = score.Pairs.F1;
            figures["pair-precision-" + name] = score.Pairs.Precision;
            figures["pair-recall-" + name] = score.Pairs.Recall;
            figures["kind-" + name] = Counts.Share(score.Kinds, score.Pairs.GoldHits);
            figures["clean-" + name] = Counts.Share(score.CleanKept, score.Clean);
            figures["shift-" + name] = score.Shifts.F1;
            figures["shared-claim-recall-" + name] = score.SharedClaim.Recall;
        }

        (string Name, CaseScore Score)[] columns = [.. scores.Select(pair => ("part " + pair.Key, pair.Value))];
        if (columns.Length > 1)
        {
            columns = [.. columns, ("all", columns.Aggregate(new CaseScore(), (sum, column) => sum + column.Score))];
        }

        return new EvaluationResult
        {
            Name = part is AllParts ? "conflicts" : "conflicts-" + part,
            Title = "Conflicts and shifts in short articles",
            Arguments = part is AllParts ? "conflicts" : "conflicts --part " + part,
            Notes =
            [
                "Whole pipeline from raw articles, with default options. Data and rules of counting: benchmarks/articles/README.md. Part a is for development; part b is for judging alone: nobody tunes on it or reads its misses.",
            ],
            Tables =
            [
                new ResultTable("Found and reported", ["measure", .. columns.Select(column => column.Name)], [.. Measures.Select(measure => Row(measure, columns))]),
                new ResultTable("How far labelled pairs get", ["pairs", .. columns.Select(column => column.Name)], [.. Stages.Select(measure => Row(measure, columns))]),
            ],
            Figures = figures.ToImmutableSortedDictionary(StringComparer.Ordinal),
        };
    }

    private static ImmutableArray<string> Row((string Label, Func<CaseScore, string> Of) measure, (string Name, CaseScore Score)[] columns) =>
        [measure.Label, .. columns.Select(column => measure.Of(column.Score))];

    private static string Shown(int part, int whole) => $"{EvaluationResult.Show(Counts.Share(part, whole))} ({part} of {whole})";
}
