using System.Collections.Immutable;
using QuoteTracker.Claims;
using QuoteTracker.Conflicts;
using QuoteTracker.Evaluation.Results;
using QuoteTracker.Evaluation.Topics;
using QuoteTracker.Positions;
using QuoteTracker.Speakers;

namespace QuoteTracker.Evaluation.Evaluations;

/// <summary>Measures each later stage alone on labelled statements, beside trivial baselines.</summary>
internal sealed class GoldStudy
{
    private readonly IClaimGrouper _grouper;
    private readonly IPositionClassifier _classifier;
    private readonly IConflictDetector _detector;
    private readonly ImmutableArray<TopicGold> _topics;

    public GoldStudy(IClaimGrouper grouper, IPositionClassifier classifier, IConflictDetector detector, ImmutableArray<TopicGold> topics)
    {
        _grouper = grouper;
        _classifier = classifier;
        _detector = detector;
        _topics = topics;
    }

    public static EvaluationResult Run(EvaluationSetup setup) => new GoldStudy(
        setup.Stages.ClaimGrouper,
        setup.Stages.PositionClassifier,
        setup.Stages.ConflictDetector,
        TopicsGold.Load(setup.Corpus("topics"), setup.Stages.TextAnalyzer)).Run();

    public EvaluationResult Run()
    {
        Position affirms = new(Stance.Affirms, Certainty.Certain, 1);
        (string Key, string Label, TopicScores Scores)[] groupings =
        [
            ("one-group", "baseline: one group a topic", Score(gold => OneGroup(gold, gold.Statements), GoldPositions)),
            ("grouping", "found among all statements", Score(gold => _grouper.Group(gold.Statements, []), GoldPositions)),
            ("grouping-members", "found among statements that bear on a claim", Score(gold => _grouper.Group(Members(gold), []), GoldPositions)),
            ("grouping-watched", "labelled claims as watched claims", Score(Watched, GoldPositions)),
        ];
        (string Key, string Label, TopicScores Scores)[] positions =
        [
            ("position-majority", "baseline: always affirms", Score(gold => gold.Claims, (_, claim) => Repeat(affirms, claim))),
            ("position", "classified toward the labelled claims", Score(gold => gold.Claims, Classified)),
        ];
        (string Key, string Label, TopicScores Scores)[] conflicts =
        [
            ("conflict-pairs-of-claim", "baseline: every pair of parties that shares a labelled claim", ScorePairs(gold => gold.Claims)),
            ("conflict-gold", "labelled claims and positions", Score(gold => gold.Claims, GoldPositions)),
            ("conflict-gold-groups", "labelled claims, classified positions", Score(gold => gold.Claims, Classified)),
            ("conflict-gold-positions", "found claims of labelled members, labelled positions", Score(gold => _grouper.Group(Members(gold), []), GoldPositions)),
            ("conflict-members", "found claims of labelled members, classified positions", Score(gold => _grouper.Group(Members(gold), []), Classified)),
            ("conflict-watched", "labelled claims as watched claims, classified positions", Score(Watched, Classified)),
            ("conflict-pairs-of-found-claim", "baseline: every pair of parties that shares a found claim", ScorePairs(gold => _grouper.Group(gold.Statements, []))),
            ("conflict-found", "found claims of all statements, classified positions", Score(gold => _grouper.Group(gold.Statements, []), Classified)),
        ];
        ConflictSweep sweep = new();
        foreach (TopicGold gold in _topics)
        {
            PositionedClaim[] claims = [.. _grouper.Group(gold.Statements, []).Select(claim => Positioned(gold, claim, Classified(gold, claim)))];
            sweep.Add(gold.Topic, GoldPredictions.Of(gold, claims), claims);
        }

        return Report(groupings, positions, conflicts, sweep);
    }

    private static EvaluationResult Report(
        (string Key, string Label, TopicScores Scores)[] groupings,
        (string Key, string Label, TopicScores Scores)[] positions,
        (string Key, string Label, TopicScores Scores)[] conflicts,
        ConflictSweep sweep)
    {
        Dictionary<string, double> figures = new(StringComparer.Ordinal);
        foreach ((string key, _, TopicScores scores) in groupings)
        {
            figures[key] = scores.Pairs.F1;
            figures[key + "-bcubed"] = scores.BCubedF1;
        }

        figures["watched-assignment"] = groupings[^1].Scores.Assigned.F1;
        foreach ((string key, _, TopicScores scores) in positions)
        {
            figures[key] = scores.PositionAccuracy;
            figures[key + "-macro"] = scores.PositionMacroF1;
        }

        foreach ((string key, _, TopicScores scores) in conflicts)
        {
            figures[key] = scores.Conflicts.F1;
            figures[key + "-pair"] = scores.ConflictPairs.F1;
            figures[key.Replace("conflict", "shift", StringComparison.Ordinal)] = scores.Shifts.F1;
        }

        Counts assigned = groupings[^1].Scores.Assigned;
        return new EvaluationResult
        {
            Name = "topics-gold",
            Title = "Topics: each stage on labelled statements",
            Arguments = "topics --from gold",
            Notes =
            [
                "Stages get labelled spans, speakers and parties through the public API. Models and lexicons may have been made on these same topics: figures of unseen topics are lower.",
                $"Assignment of statements to watched claims: precision {EvaluationResult.Show(assigned.Precision)}, recall {EvaluationResult.Show(assigned.Recall)}, F1 {EvaluationResult.Show(assigned.F1)}.",
            ],
            Tables =
            [
                new ResultTable(
                    "Grouping of the statements that bear on a claim",
                    ["groups", "pair precision", "pair recall", "pair F1", "B-cubed F1"],
                    [
                        .. groupings.Select(row => ImmutableArray.Create(
                            row.Label,
                            EvaluationResult.Show(row.Scores.Pairs.Precision),
                            EvaluationResult.Show(row.Scores.Pairs.Recall),
                            EvaluationResult.Show(row.Scores.Pairs.F1),
                            EvaluationResult.Show(row.Scores.BCubedF1))),
                    ]),
                new ResultTable(
                    "Positions toward labelled claims",
                    ["positions", "accuracy", "macro-F1"],
                    [
                        .. positions.Select(row => ImmutableArray.Create(
                            row.Label, EvaluationResult.Show(row.Scores.PositionAccuracy), EvaluationResult.Show(row.Scores.PositionMacroF1))),
                    ]),
                TopicsEvaluation.PositionTable(positions[^1].Scores),
                new ResultTable(
                    "Conflicts",
                    ["input", "precision", "recall", "F1 claim and pair", "precision", "recall", "F1 pair in a topic"],
                    [
                        .. conflicts.Select(row => ImmutableArray.Create(
                            row.Label,
                            EvaluationResult.Show(row.Scores.Conflicts.Precision),
                            EvaluationResult.Show(row.Scores.Conflicts.Recall),
                            EvaluationResult.Show(row.Scores.Conflicts.F1),
                            EvaluationResult.Show(row.Scores.ConflictPairs.Precision),
                            EvaluationResult.Show(row.Scores.ConflictPairs.Recall),
                            EvaluationResult.Show(row.Scores.ConflictPairs.F1))),
                    ]),
                new ResultTable(
                    "Shifts: claim, party, position before and after",
                    ["input", "precision", "recall", "F1"],
                    [
                        .. conflicts.Where(row => row.Scores.Shifts.Predicted > 0).Select(row => ImmutableArray.Create(
                            row.Label, EvaluationResult.Show(row.Scores.Shifts.Precision), EvaluationResult.Show(row.Scores.Shifts.Recall), EvaluationResult.Show(row.Scores.Shifts.F1))),
                    ]),
                sweep.ToTable("Conflicts by least confidence, found claims of all statements, classified positions"),
            ],
            Figures = figures.ToImmutableSortedDictionary(StringComparer.Ordinal),
        };
    }

    /// <summary>Scores claims and positions and the conflicts found in them.</summary>
    private TopicScores Score(Func<TopicGold, ImmutableArray<Claim>> group, Func<TopicGold, Claim, ImmutableArray<Position?>> classify)
    {
        TopicScores total = new();
        foreach (TopicGold gold in _topics)
        {
            PositionedClaim[] claims = [.. group(gold).Select(claim => Positioned(gold, claim, classify(gold, claim)))];
            ConflictFindings findings = _detector.Detect(claims);
            TopicPrediction prediction = GoldPredictions.Of(gold, claims) with
            {
                Conflicts = [.. findings.Conflicts.Select(conflict => new ConflictPrediction(conflict.ClaimId, conflict.PartyIds))],
                Shifts = [.. findings.Shifts.Select(TopicPrediction.From)],
            };
            total.Add(TopicScorer.Score(gold.Topic, prediction));
        }

        return total;
    }

    /// <summary>A statement without a position (a stray one in a found claim, where positions are the labelled ones) is no evidence.</summary>
    private static PositionedClaim Positioned(TopicGold gold, Claim claim, ImmutableArray<Position?> positions) => new(
        claim,
        [
            .. gold.StatementsOf(claim).Zip(positions)
                .Where(pair => pair.Second is not null)
                .Select(pair => new PositionedStatement(pair.First, pair.Second!)),
        ]);

    /// <summary>Scores a conflict between every two parties that have a statement on the same claim.</summary>
    private TopicScores ScorePairs(Func<TopicGold, ImmutableArray<Claim>> group)
    {
        TopicScores total = new();
        foreach (TopicGold gold in _topics)
        {
            ImmutableArray<Claim> claims = group(gold);
            PositionedClaim[] positioned = [.. claims.Select(claim => new PositionedClaim(
                claim,
                [.. gold.StatementsOf(claim).Select(statement => new PositionedStatement(statement, new Position(Stance.Affirms, Certainty.Certain, 1)))]))];
            total.Add(TopicScorer.Score(gold.Topic, GoldPredictions.Of(gold, positioned) with { Conflicts = [.. claims.SelectMany(claim => GoldPredictions.EveryPair(gold, claim))] }));
        }

        return total;
    }

    private ImmutableArray<Claim> Watched(TopicGold gold) =>
        [.. _grouper.Group(gold.Statements, gold.WatchedClaims).Where(claim => claim.Watched)];

    private ImmutableArray<Position?> Classified(TopicGold gold, Claim claim) =>
        [.. _classifier.Classify(claim, gold.StatementsOf(claim))];

    private static ImmutableArray<Position?> GoldPositions(TopicGold gold, Claim claim) =>
        [.. claim.StatementIds.Select(id => gold.PositionOf.GetValueOrDefault(id))];

    private static ImmutableArray<Position?> Repeat(Position position, Claim claim) => [.. claim.StatementIds.Select(_ => position)];

    private static ImmutableArray<Statement> Members(TopicGold gold) => [.. gold.Statements.Where(statement => gold.ClaimOf.ContainsKey(statement.Id))];

    private static ImmutableArray<Claim> OneGroup(TopicGold gold, ImmutableArray<Statement> statements) =>
        [new Claim { Id = "all", Text = gold.Topic.Title, StatementIds = [.. statements.OrderBy(statement => statement.Date ?? DateTimeOffset.MaxValue).Select(statement => statement.Id)] }];
}
