using System.Collections.Immutable;
using System.Globalization;
using Microsoft.ML;
using QuoteTracker.Conflicts;
using QuoteTracker.Positions;
using QuoteTracker.Speakers;

namespace QuoteTracker.Training.Positions;

/// <summary>Measures positions and conflicts from labelled statements, on the topics on which rules were written and on the others.</summary>
internal sealed class PositionEvaluation(PositionTopic[] topics, TextWriter output)
{
    private static readonly double[] Thresholds = [0, 0.2, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6, 0.7];

    /// <summary>Every second topic by name, beginning with the first: the rules were written on these.</summary>
    private readonly HashSet<string> _written = [.. topics.Where((_, i) => i % 2 == 0).Select(topic => topic.Id)];

    public void Positions()
    {
        output.WriteLine("| positions | written on: accuracy | macro-F1 | unseen: accuracy | macro-F1 |");
        output.WriteLine("|---|---:|---:|---:|---:|");
        Row("baseline: always affirms", claim => [.. claim.Statements.Select(_ => Stance.Affirms)]);
        PositionClassifier rules = new(new PositionClassifierOptions { UseModel = false, SideConsistency = 0 });
        Row("rules", claim => Stances(rules, claim));
        PositionClassifier sides = new(new PositionClassifierOptions { UseModel = false });
        Row("rules, sides judged together", claim => Stances(sides, claim));
        PositionClassifier full = new();
        Row("rules, learned model, sides judged together (default)", claim => Stances(full, claim));
        Dictionary<PositionedClaim, Stance[]> learned = LeaveOneOut();
        Row("learned on the other topics alone, leave one topic out (not shipped)", claim => learned[claim]);
    }

    public void Conflicts()
    {
        output.WriteLine("| conflicts from labelled groups | flags | precision | recall | F1 claim and pair | F1 party pair |");
        output.WriteLine("|---|---:|---:|---:|---:|---:|");
        PositionClassifier classifier = new();
        foreach (bool written in (bool[])[true, false])
        {
            PositionTopic[] part = [.. topics.Where(topic => _written.Contains(topic.Id) == written)];
            string name = written ? "written on" : "unseen";
            Row($"{name}: every pair that shares a claim", part, topic => topic.Claims.SelectMany(EveryPair));
            PositionedClaim[][] classified = [.. part.Select(topic => topic.Claims.Select(claim => Classify(classifier, claim)).ToArray())];
            Row($"{name}: labelled positions, default", part, topic => Flags(new ConflictDetectorOptions(), topic.Claims));
            foreach (double least in Thresholds)
            {
                ConflictDetectorOptions options = new() { MinimumConfidence = least };
                Row(string.Create(CultureInfo.InvariantCulture, $"{name}: classified positions, least confidence {least:F2}"), part, topic => Flags(options, classified[Array.IndexOf(part, topic)]));
            }
        }
    }

    private static ImmutableArray<Stance> Stances(PositionClassifier classifier, PositionedClaim claim) =>
        [.. classifier.Classify(claim.Claim, [.. claim.Statements.Select(member => member.Statement)]).Select(position => position.Stance)];

    private static PositionedClaim Classify(PositionClassifier classifier, PositionedClaim claim)
    {
        Statement[] statements = [.. claim.Statements.Select(member => member.Statement)];
        ImmutableArray<Position> positions = classifier.Classify(claim.Claim, statements);
        return claim with { Statements = [.. statements.Select((statement, i) => new PositionedStatement(statement, positions[i]))] };
    }

    private static IEnumerable<(string, string, string)> EveryPair(PositionedClaim claim)
    {
        string[] parties = [.. claim.Statements.Select(member => member.Statement.Party?.Id).OfType<string>().Distinct(StringComparer.Ordinal)];
        return from first in parties from second in parties where string.CompareOrdinal(first, second) < 0 select PositionTopic.Key(claim.Claim.Id, first, second);
    }

    private static IEnumerable<(string, string, string)> Flags(ConflictDetectorOptions options, IReadOnlyList<PositionedClaim> claims) =>
        new ConflictDetector(options).Detect(claims).Conflicts.Select(conflict => PositionTopic.Key(conflict.ClaimId, conflict.PartyIds[0], conflict.PartyIds[1]));

    private Dictionary<PositionedClaim, Stance[]> LeaveOneOut()
    {
        Dictionary<PositionedClaim, Stance[]> found = [];
        foreach (PositionTopic left in topics)
        {
            PositionRow[] rows = [.. topics.Where(topic => topic != left).SelectMany(topic => topic.Claims).SelectMany(Rows)];
            MLContext context = new(seed: 1);
            ITransformer model = PositionTrainer.Train(context, rows, out _);
            foreach (PositionedClaim claim in left.Claims)
            {
                IDataView scored = model.Transform(context.Data.LoadFromEnumerable(Rows(claim), PositionModel.RowSchema()));
                found[claim] = [.. context.Data.CreateEnumerable<PositionScores>(scored, reuseRowObject: false).Select(scores => (Stance)Array.IndexOf(scores.Score, scores.Score.Max()))];
            }
        }

        return found;
    }

    private static IEnumerable<PositionRow> Rows(PositionedClaim claim) =>
        PositionTrainer.Rows(claim.Claim.Text, [.. claim.Statements.Select(member => (member.Statement, member.Position.Stance))]);

    private void Row(string name, Func<PositionedClaim, IReadOnlyList<Stance>> classify)
    {
        StanceScore written = new();
        StanceScore unseen = new();
        foreach (PositionTopic topic in topics)
        {
            foreach (PositionedClaim claim in topic.Claims)
            {
                IReadOnlyList<Stance> stances = classify(claim);
                for (int i = 0; i < stances.Count; i++)
                {
                    (_written.Contains(topic.Id) ? written : unseen).Add(claim.Statements[i].Position.Stance, stances[i]);
                }
            }
        }

        output.WriteLine($"| {name} | {written} | {unseen} |");
    }

    private void Row(string name, IReadOnlyList<PositionTopic> part, Func<PositionTopic, IEnumerable<(string Claim, string First, string Second)>> flag)
    {
        (int flags, int right, int labelled, int pairs, int rightPairs, int labelledPairs) = (0, 0, 0, 0, 0, 0);
        foreach (PositionTopic topic in part)
        {
            HashSet<(string, string, string)> found = [.. flag(topic)];
            flags += found.Count;
            right += found.Count(topic.Conflicts.Contains);
            labelled += topic.Conflicts.Count;
            HashSet<(string, string)> foundPairs = [.. found.Select(key => (key.Item2, key.Item3))];
            HashSet<(string, string)> labels = [.. topic.Conflicts.Select(key => (key.First, key.Second))];
            pairs += foundPairs.Count;
            rightPairs += foundPairs.Count(labels.Contains);
            labelledPairs += labels.Count;
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {flags} | {100.0 * right / Math.Max(1, flags):F1} | {100.0 * right / labelled:F1} | {200.0 * right / (flags + labelled):F1} | {200.0 * rightPairs / (pairs + labelledPairs):F1} |"));
    }
}
