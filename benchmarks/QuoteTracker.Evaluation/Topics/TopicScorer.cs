using QuoteTracker.Evaluation.Results;

namespace QuoteTracker.Evaluation.Topics;

/// <summary>Scores the report of a topic against its labels. Agrees with scoring/score_topics.py.</summary>
internal static class TopicScorer
{
    public static TopicScores Score(Topic topic, TopicPrediction prediction)
    {
        HashSet<string> articles = topic.Articles.Select(article => article.Id).ToHashSet(StringComparer.Ordinal);
        Dictionary<string, StatementPrediction> matched = StatementMatching.Match(topic, prediction);
        PartyMatching parties = new(topic, prediction, matched);
        TopicScores scores = new()
        {
            Statements = Counts.Of(
                matched.Count,
                prediction.Statements.Count(statement => articles.Contains(statement.Article)),
                topic.Statements.Length),
        };
        ScoreSpeakers(topic, prediction, matched, parties, scores);
        ScoreGroups(topic, matched, scores);
        ScorePositions(topic, matched, scores);
        ScoreConflicts(topic, prediction, matched, parties, scores);
        ScoreShifts(topic, prediction, matched, parties, scores);
        ScoreAssignment(topic, prediction, matched, scores);
        return scores;
    }

    private static void ScoreSpeakers(
        Topic topic, TopicPrediction prediction, Dictionary<string, StatementPrediction> matched, PartyMatching parties, TopicScores scores)
    {
        Dictionary<string, NamedPrediction> speakers = new(StringComparer.Ordinal);
        foreach (NamedPrediction speaker in prediction.Speakers)
        {
            speakers[speaker.Id] = speaker;
        }

        foreach (TopicStatement label in topic.Statements)
        {
            if (!matched.TryGetValue(label.Id, out StatementPrediction? found))
            {
                continue;
            }

            bool right = found.Speaker is { } id
                && speakers.TryGetValue(id, out NamedPrediction? speaker)
                && speaker.Names.Any(name => NameWords.CanBeSame(name, label.Speaker));
            scores.Speakers = (scores.Speakers.Right + (right ? 1 : 0), scores.Speakers.All + 1);
            if (!string.IsNullOrEmpty(label.Party))
            {
                scores.Parties = (scores.Parties.Right + (parties.Stands(found.Party, label.Party) ? 1 : 0), scores.Parties.All + 1);
            }
        }
    }

    private static void ScoreGroups(Topic topic, Dictionary<string, StatementPrediction> matched, TopicScores scores)
    {
        (string Gold, string? Predicted)[] members =
        [
            .. topic.Statements.Where(label => !string.IsNullOrEmpty(label.Claim)).Select(label => (
                label.Claim!,
                matched.TryGetValue(label.Id, out StatementPrediction? found) && found.Claim is { Length: > 0 } claim ? claim : null)),
        ];
        int both = 0;
        int predicted = 0;
        int gold = 0;
        double precision = 0;
        double recall = 0;
        for (int i = 0; i < members.Length; i++)
        {
            int sameBoth = 0;
            int samePredicted = 0;
            int sameGold = 0;
            for (int k = 0; k < members.Length; k++)
            {
                bool shareGold = i == k || string.Equals(members[i].Gold, members[k].Gold, StringComparison.Ordinal);
                bool sharePredicted = i == k
                    || (members[i].Predicted is { } claim && string.Equals(claim, members[k].Predicted, StringComparison.Ordinal));
                sameGold += shareGold ? 1 : 0;
                samePredicted += sharePredicted ? 1 : 0;
                sameBoth += shareGold && sharePredicted ? 1 : 0;
                if (k > i)
                {
                    gold += shareGold ? 1 : 0;
                    predicted += sharePredicted ? 1 : 0;
                    both += shareGold && sharePredicted ? 1 : 0;
                }
            }

            precision += (double)sameBoth / samePredicted;
            recall += (double)sameBoth / sameGold;
        }

        scores.Pairs = Counts.Of(both, predicted, gold);
        scores.BCubedSums = (precision, recall, members.Length);
    }

    private static void ScorePositions(Topic topic, Dictionary<string, StatementPrediction> matched, TopicScores scores)
    {
        foreach (TopicStatement label in topic.Statements.Where(label => !string.IsNullOrEmpty(label.Claim)))
        {
            if (matched.TryGetValue(label.Id, out StatementPrediction? found))
            {
                scores.AddPosition(Coarse(label.Position), Coarse(found.Position));
            }
        }
    }

    private static void ScoreConflicts(
        Topic topic, TopicPrediction prediction, Dictionary<string, StatementPrediction> matched, PartyMatching parties, TopicScores scores)
    {
        Dictionary<string, string> claims = ClaimsByVote(topic, matched);
        HashSet<(string Claim, string Pair)> gold = [.. topic.Conflicts.Select(conflict => (conflict.Claim, PairOf(conflict.Parties[0], conflict.Parties[1])))];
        HashSet<string> goldPairs = gold.Select(conflict => conflict.Pair).ToHashSet(StringComparer.Ordinal);
        HashSet<(string Claim, string Pair)> found = [];
        HashSet<string> foundPairs = new(StringComparer.Ordinal);
        HashSet<string> predictedPairs = new(StringComparer.Ordinal);
        int right = 0;
        for (int i = 0; i < prediction.Conflicts.Length; i++)
        {
            ConflictPrediction conflict = prediction.Conflicts[i];
            string[] pairs = conflict.Parties.Length < 2 ? [] :
            [
                .. parties.Of(conflict.Parties[0])
                    .SelectMany(one => parties.Of(conflict.Parties[1]).Where(other => !string.Equals(one, other, StringComparison.Ordinal)).Select(other => PairOf(one, other)))
                    .Distinct(StringComparer.Ordinal),
            ];
            string? claim = claims.GetValueOrDefault(conflict.Claim);
            (string Claim, string Pair)[] hits = claim is null ? [] : [.. pairs.Select(pair => (claim, pair)).Where(gold.Contains)];
            right += hits.Length > 0 ? 1 : 0;
            found.UnionWith(hits);
            foundPairs.UnionWith(pairs.Where(goldPairs.Contains));

            // A pair of parties that stand for none of the labelled ones is wrong once per conflict.
            predictedPairs.UnionWith(pairs.Length > 0 ? pairs : [$"unknown {i}"]);
        }

        scores.Conflicts = new Counts(right, prediction.Conflicts.Length, found.Count, gold.Count);
        scores.ConflictPairs = Counts.Of(foundPairs.Count, predictedPairs.Count, goldPairs.Count);
    }

    private static void ScoreShifts(
        Topic topic, TopicPrediction prediction, Dictionary<string, StatementPrediction> matched, PartyMatching parties, TopicScores scores)
    {
        Dictionary<string, string> claims = ClaimsByVote(topic, matched);
        HashSet<(string Claim, string Party, string From, string To)> gold =
        [
            .. topic.Reversals
                .Select(shift => (shift.Claim, shift.Party, Coarse(shift.From), Coarse(shift.To)))
                .Where(shift => !string.Equals(shift.Item3, shift.Item4, StringComparison.Ordinal)),
        ];
        HashSet<(string Claim, string Party, string From, string To)> found = [];
        int right = 0;
        foreach (ShiftPrediction shift in prediction.Shifts)
        {
            (string, string, string, string)[] hits = claims.TryGetValue(shift.Claim, out string? claim)
                ? [.. parties.Of(shift.Party).Select(party => (claim, party, Coarse(shift.From), Coarse(shift.To))).Where(gold.Contains)]
                : [];
            right += hits.Length > 0 ? 1 : 0;
            found.UnionWith(hits);
        }

        scores.Shifts = new Counts(right, prediction.Shifts.Length, found.Count, gold.Count);
    }

    private static void ScoreAssignment(Topic topic, TopicPrediction prediction, Dictionary<string, StatementPrediction> matched, TopicScores scores)
    {
        HashSet<string> claims = topic.Claims.Select(claim => claim.Id).ToHashSet(StringComparer.Ordinal);
        scores.Assigned = Counts.Of(
            topic.Statements.Count(label => label.Claim is { Length: > 0 } claim
                && matched.TryGetValue(label.Id, out StatementPrediction? found)
                && string.Equals(found.Claim, claim, StringComparison.Ordinal)),
            prediction.Statements.Count(statement => statement.Claim is { } claim && claims.Contains(claim)),
            topic.Statements.Count(label => !string.IsNullOrEmpty(label.Claim)));
    }

    /// <summary>The labelled claim that most of a predicted claim's matched statements bear on; of equals the one met first.</summary>
    private static Dictionary<string, string> ClaimsByVote(Topic topic, Dictionary<string, StatementPrediction> matched) =>
        topic.Statements
            .Where(label => !string.IsNullOrEmpty(label.Claim) && matched.TryGetValue(label.Id, out StatementPrediction? found) && found.Claim is { Length: > 0 })
            .GroupBy(label => matched[label.Id].Claim!, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group => group.GroupBy(label => label.Claim!, StringComparer.Ordinal).OrderByDescending(votes => votes.Count()).First().Key,
                StringComparer.Ordinal);

    private static string PairOf(string one, string other) =>
        string.CompareOrdinal(one, other) < 0 ? $"{one}\n{other}" : $"{other}\n{one}";

    private static string Coarse(string? position) => (position ?? "").ToLowerInvariant() switch
    {
        "affirms" or "expects" => "affirms",
        "denies" or "doubts" => "denies",
        "unconfirmed" => "unconfirmed",
        "declines" or "noncommittal" or "non-committal" => "noncommittal",
        _ => "none",
    };
}
