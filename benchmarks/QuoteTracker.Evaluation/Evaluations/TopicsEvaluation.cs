using System.Collections.Immutable;
using QuoteTracker.Claims;
using QuoteTracker.Evaluation.Results;
using QuoteTracker.Evaluation.Topics;
using QuoteTracker.Positions;
using QuoteTracker.Tracking;

namespace QuoteTracker.Evaluation.Evaluations;

/// <summary>Scores whole reports on the topics, from raw articles on.</summary>
internal static class TopicsEvaluation
{
    /// <param name="setup">Corpora and pipeline.</param>
    /// <param name="watched">Whether the labelled claims are given as watched claims.</param>
    /// <param name="reports">Folder for the scored part of each report, or none.</param>
    public static EvaluationResult FromArticles(EvaluationSetup setup, bool watched, string? reports)
    {
        List<(string Topic, TopicScores Scores)> scores = [];
        ConflictSweep sweep = new();
        foreach (Topic topic in Topic.ReadAll(setup.Corpus("topics")))
        {
            WatchedClaim[] claims = watched ? [.. topic.Claims.Select(claim => new WatchedClaim(claim.Id, claim.Text))] : [];
            TrackingReport report = setup.Pipeline.Track(topic.Articles.Select(TopicsGold.ToArticle), claims, progress: null, CancellationToken.None);
            TopicPrediction prediction = TopicPrediction.From(report);
            scores.Add((topic.Id, TopicScorer.Score(topic, prediction)));
            sweep.Add(topic, prediction, Positioned(report));
            if (reports is not null)
            {
                Directory.CreateDirectory(reports);
                File.WriteAllText(Path.Combine(reports, topic.Id + ".json"), prediction.ToJson());
            }
        }

        return Report(watched ? "topics-watched" : "topics-raw", watched ? "topics --watched" : "topics", scores, watched, sweep);
    }

    /// <summary>Scores reports that the <c>track</c> command or another system wrote, one JSON file per topic.</summary>
    public static EvaluationResult FromReports(EvaluationSetup setup, string folder)
    {
        List<(string Topic, TopicScores Scores)> scores = [];
        foreach (Topic topic in Topic.ReadAll(setup.Corpus("topics")))
        {
            string path = Path.Combine(folder, topic.Id + ".json");
            TopicPrediction prediction = File.Exists(path) ? TopicPrediction.Parse(File.ReadAllText(path)) : new TopicPrediction();
            scores.Add((topic.Id, TopicScorer.Score(topic, prediction)));
        }

        return Report("topics-reports", $"topics --reports {folder}", scores, watched: false, sweep: null);
    }

    private static EvaluationResult Report(string name, string arguments, List<(string Topic, TopicScores Scores)> scores, bool watched, ConflictSweep? sweep)
    {
        TopicScores total = new();
        foreach ((_, TopicScores topic) in scores)
        {
            total.Add(topic);
        }

        Dictionary<string, double> figures = new(StringComparer.Ordinal)
        {
            ["statements"] = total.Statements.F1,
            ["statements-precision"] = total.Statements.Precision,
            ["statements-recall"] = total.Statements.Recall,
            ["speaker"] = total.SpeakerAccuracy,
            ["party"] = total.PartyAccuracy,
            ["grouping"] = total.Pairs.F1,
            ["grouping-bcubed"] = total.BCubedF1,
            ["position"] = total.PositionAccuracy,
            ["positionmacro"] = total.PositionMacroF1,
            ["conflict"] = total.Conflicts.F1,
            ["conflict-precision"] = total.Conflicts.Precision,
            ["pair"] = total.ConflictPairs.F1,
            ["pair-precision"] = total.ConflictPairs.Precision,
            ["shift"] = total.Shifts.F1,
        };
        if (watched)
        {
            figures["assignment"] = total.Assigned.F1;
        }

        return new EvaluationResult
        {
            Name = name,
            Title = "Topics: " + name,
            Arguments = arguments,
            Notes =
            [
                "Counted as scoring/score_topics.py counts. Grouping, positions and conflicts also bear the statements that were not found. Macro-F1 and position accuracy over matched statements; a position without a claim is wrong. B-cubed, assignment to watched claims and shifts are counted here alone.",
            ],
            Tables =
            [
                new ResultTable(
                    "All topics",
                    ["measure", "precision", "recall", "F1 or accuracy"],
                    [
                        Row("statements", total.Statements),
                        ["speaker of matched statements", "", "", EvaluationResult.Show(total.SpeakerAccuracy)],
                        ["party of matched statements", "", "", EvaluationResult.Show(total.PartyAccuracy)],
                        .. watched ? [Row("assignment to watched claims", total.Assigned)] : ImmutableArray<ImmutableArray<string>>.Empty,
                        Row("grouping, pairs", total.Pairs),
                        ["grouping, B-cubed", "", "", EvaluationResult.Show(total.BCubedF1)],
                        ["position, accuracy", "", "", EvaluationResult.Show(total.PositionAccuracy)],
                        ["position, macro-F1", "", "", EvaluationResult.Show(total.PositionMacroF1)],
                        Row("conflicts, claim and pair", total.Conflicts),
                        Row("conflicting pairs in a topic", total.ConflictPairs),
                        Row("shifts", total.Shifts),
                    ]),
                new ResultTable(
                    "By topic",
                    ["topic", "statements", "speaker", "party", "grouping", "position", "conflicts P", "conflicts R", "pairs F1"],
                    [.. scores.Select(topic => TopicRow(topic.Topic, topic.Scores))]),
                PositionTable(total),
                .. sweep is null ? [] : new[] { sweep.ToTable("Conflicts by least confidence") },
            ],
            Figures = figures.ToImmutableSortedDictionary(StringComparer.Ordinal),
        };
    }

    /// <summary>The claims of a report with the positions of their statements, as the conflict stage saw them.</summary>
    private static PositionedClaim[] Positioned(TrackingReport report)
    {
        Dictionary<string, TrackedStatement> byId = report.Statements.ToDictionary(tracked => tracked.Statement.Id, StringComparer.Ordinal);
        return
        [
            .. report.Claims.Select(claim => new PositionedClaim(
                claim,
                [.. claim.StatementIds.Select(id => new PositionedStatement(byId[id].Statement, byId[id].Position!))])),
        ];
    }

    public static ResultTable PositionTable(TopicScores scores) => new(
        "Positions, labelled (rows) and predicted",
        ["labelled", .. TopicScores.Positions, "none"],
        [
            .. TopicScores.Positions.Select(gold => ImmutableArray.Create(
                [gold, .. TopicScores.Positions.Append("none").Select(predicted => $"{scores.Confusion(gold, predicted)}")])),
        ]);

    private static ImmutableArray<string> Row(string label, Counts counts) =>
        [label, EvaluationResult.Show(counts.Precision), EvaluationResult.Show(counts.Recall), EvaluationResult.Show(counts.F1)];

    private static ImmutableArray<string> TopicRow(string topic, TopicScores scores) =>
    [
        topic,
        EvaluationResult.Show(scores.Statements.F1), EvaluationResult.Show(scores.SpeakerAccuracy), EvaluationResult.Show(scores.PartyAccuracy),
        EvaluationResult.Show(scores.Pairs.F1), EvaluationResult.Show(scores.PositionAccuracy),
        EvaluationResult.Show(scores.Conflicts.Precision), EvaluationResult.Show(scores.Conflicts.Recall), EvaluationResult.Show(scores.ConflictPairs.F1),
    ];
}
