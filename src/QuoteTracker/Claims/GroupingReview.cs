using QuoteTracker.Plugins;
using QuoteTracker.Speakers;

namespace QuoteTracker.Claims;

/// <summary>Asks a judge about groupings that were near the threshold: whether the least fitting members of a group belong to it, and whether
/// two groups that were nearly joined are one.</summary>
internal sealed class GroupingReview(ISameClaimJudge judge, JudgeSession session)
{
    private readonly int _lastCall = (session.Options.MaxCalls + 1) / 2;

    /// <summary>Reviews the groups of one subject.</summary>
    /// <param name="statements">The statements.</param>
    /// <param name="graph">Their pairs.</param>
    /// <param name="probabilities">Probability of each pair; those that the judge answered are set to its answer.</param>
    /// <param name="cluster">For each statement the label of its group.</param>
    /// <param name="threshold">Average probability at which groups are joined.</param>
    /// <param name="absent">Probability of a pair outside the graph.</param>
    /// <returns>For each statement the lowest index of its group.</returns>
    public int[] Review(IReadOnlyList<Statement> statements, PairGraph graph, float[] probabilities, int[] cluster, double threshold, double absent)
    {
        GroupingDoubt[] doubts =
        [
            .. GroupingDoubt.Find(graph, probabilities, cluster, threshold, absent)
                .Where(doubt => doubt.Distance <= session.Options.GroupingMargin)
                .OrderBy(doubt => doubt.Distance).ThenBy(doubt => doubt.Pair),
        ];
        if (doubts.Length == 0)
        {
            return cluster;
        }

        SameClaimAnswer?[] answers = session.Ask(
            [.. doubts.Select(doubt => new SameClaimQuestion(statements[graph.Left[doubt.Pair]], statements[graph.Right[doubt.Pair]]))],
            _lastCall,
            judge.JudgeSameClaimAsync,
            answer => answer.Confidence is >= 0 and <= 1 ? null : "A confidence does not lie between 0 and 1.");
        HashSet<int> left = [];
        List<GroupingDoubt> joined = [];
        for (int i = 0; i < doubts.Length; i++)
        {
            if (answers[i] is not { } answer || answer.Confidence < session.Options.MinimumConfidence)
            {
                continue;
            }

            probabilities[doubts[i].Pair] = (float)(answer.Same ? answer.Confidence : 1 - answer.Confidence);
            if (doubts[i].Member is { } member && !answer.Same)
            {
                left.Add(member);
            }
            else if (doubts[i].Member is null && answer.Same)
            {
                joined.Add(doubts[i]);
            }
        }

        return Regroup(cluster, left, joined.Where(doubt => !left.Contains(graph.Left[doubt.Pair]) && !left.Contains(graph.Right[doubt.Pair])), graph);
    }

    private static int[] Regroup(int[] cluster, HashSet<int> left, IEnumerable<GroupingDoubt> joined, PairGraph graph)
    {
        // Those who leave get labels of their own.
        int[] label = [.. cluster.Select((group, i) => left.Contains(i) ? cluster.Length + i : group)];
        foreach (GroupingDoubt doubt in joined)
        {
            (int kept, int gone) = (label[graph.Left[doubt.Pair]], label[graph.Right[doubt.Pair]]);
            for (int i = 0; i < label.Length; i++)
            {
                label[i] = label[i] == gone ? kept : label[i];
            }
        }

        Dictionary<int, int> lowest = [];
        return [.. label.Select((group, i) => lowest.TryAdd(group, i) ? i : lowest[group])];
    }
}
