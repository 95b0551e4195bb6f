using System.Runtime.InteropServices;

namespace QuoteTracker.Claims;

/// <summary>A grouping that was a near thing.</summary>
/// <param name="Pair">The pair of statements that stands for it.</param>
/// <param name="Member">The statement that hardly belongs to its group, or <see langword="null"/> when two groups were nearly joined.</param>
/// <param name="Distance">How far its average probability lies from the threshold.</param>
internal readonly record struct GroupingDoubt(int Pair, int? Member, double Distance)
{
    /// <summary>The doubts about a clustering: every group's members but its most central, and every two groups with a pair between them.</summary>
    public static IEnumerable<GroupingDoubt> Find(PairGraph graph, float[] probabilities, int[] cluster, double threshold, double absent) =>
        Members(graph, probabilities, cluster, threshold).Concat(Groups(graph, probabilities, cluster, threshold, absent));

    private static IEnumerable<GroupingDoubt> Members(PairGraph graph, float[] probabilities, int[] cluster, double threshold)
    {
        (double Sum, int Count)[] within = new (double, int)[cluster.Length];
        for (int pair = 0; pair < probabilities.Length; pair++)
        {
            (int left, int right) = (graph.Left[pair], graph.Right[pair]);
            if (cluster[left] == cluster[right])
            {
                within[left] = (within[left].Sum + probabilities[pair], within[left].Count + 1);
                within[right] = (within[right].Sum + probabilities[pair], within[right].Count + 1);
            }
        }

        foreach (IGrouping<int, int> group in Enumerable.Range(0, cluster.Length).Where(i => within[i].Count > 0).GroupBy(i => cluster[i]))
        {
            int central = group.MaxBy(i => within[i].Sum);
            ReadOnlyMemory<int> partners = graph.Partners(central).ToArray();
            ReadOnlyMemory<int> pairs = graph.PairsOf(central).ToArray();
            for (int k = 0; k < partners.Length; k++)
            {
                int member = partners.Span[k];
                if (cluster[member] == group.Key)
                {
                    yield return new GroupingDoubt(pairs.Span[k], member, Math.Abs((within[member].Sum / within[member].Count) - threshold));
                }
            }
        }
    }

    private static IEnumerable<GroupingDoubt> Groups(PairGraph graph, float[] probabilities, int[] cluster, double threshold, double absent)
    {
        int[] size = new int[cluster.Length];
        foreach (int group in cluster)
        {
            size[group]++;
        }

        Dictionary<(int, int), (double Excess, int Best)> between = [];
        for (int pair = 0; pair < probabilities.Length; pair++)
        {
            (int left, int right) = (cluster[graph.Left[pair]], cluster[graph.Right[pair]]);
            if (left != right)
            {
                ref (double Excess, int Best) sum = ref CollectionsMarshal.GetValueRefOrAddDefault(between, left < right ? (left, right) : (right, left), out bool known);
                sum = (sum.Excess + probabilities[pair] - absent, known && probabilities[sum.Best] >= probabilities[pair] ? sum.Best : pair);
            }
        }

        foreach (((int first, int second), (double excess, int best)) in between)
        {
            yield return new GroupingDoubt(best, Member: null, Math.Abs(absent + (excess / ((double)size[first] * size[second])) - threshold));
        }
    }
}
