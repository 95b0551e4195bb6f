namespace QuoteTracker.Claims;

/// <summary>Agglomerative clustering by average link over a sparse graph. A pair that is not in the graph counts with a fixed low score.</summary>
internal static class AverageLink
{
    /// <summary>Joins clusters, the most alike first, until the best average falls below a threshold.</summary>
    /// <param name="graph">The pairs.</param>
    /// <param name="scores">Score of each pair.</param>
    /// <param name="threshold">Lowest average score at which two clusters are joined; above <paramref name="absent"/>.</param>
    /// <param name="absent">Score of a pair outside the graph.</param>
    /// <returns>For each statement the lowest index of its cluster. Ties go to the cluster with the lowest indices.</returns>
    public static int[] Cluster(PairGraph graph, float[] scores, double threshold, double absent)
    {
        int[] size = new int[graph.Count];
        int[] parent = new int[graph.Count];
        // Sum of (score - absent) over the pairs between two clusters.
        Dictionary<int, double>[] links = new Dictionary<int, double>[graph.Count];
        for (int i = 0; i < graph.Count; i++)
        {
            size[i] = 1;
            parent[i] = i;
            links[i] = [];
        }

        PriorityQueue<(int A, int B, int SizeA, int SizeB), (double, int, int)> queue = new();
        for (int pair = 0; pair < graph.Pairs; pair++)
        {
            int left = graph.Left[pair];
            int right = graph.Right[pair];
            double excess = scores[pair] - absent;
            links[left][right] = excess;
            links[right][left] = excess;
            Offer(left, right, excess);
        }

        while (queue.TryDequeue(out (int A, int B, int SizeA, int SizeB) best, out _))
        {
            if (size[best.A] != best.SizeA || size[best.B] != best.SizeB)
            {
                continue;
            }

            Join(best.A, best.B);
        }

        int[] cluster = new int[graph.Count];
        for (int i = 0; i < cluster.Length; i++)
        {
            int root = i;
            while (parent[root] != root)
            {
                root = parent[root];
            }

            cluster[i] = root;
        }

        return cluster;

        void Offer(int a, int b, double excess)
        {
            double average = absent + (excess / ((double)size[a] * size[b]));
            if (average >= threshold)
            {
                (int low, int high) = a < b ? (a, b) : (b, a);
                queue.Enqueue((low, high, size[low], size[high]), (-average, low, high));
            }
        }

        void Join(int kept, int gone)
        {
            links[kept].Remove(gone);
            foreach ((int other, double excess) in links[gone])
            {
                if (other == kept)
                {
                    continue;
                }

                links[other].Remove(gone);
                double sum = links[kept].GetValueOrDefault(other) + excess;
                links[kept][other] = sum;
                links[other][kept] = sum;
            }

            links[gone] = [];
            parent[gone] = kept;
            size[kept] += size[gone];
            size[gone] = 0;
            foreach ((int other, double excess) in links[kept])
            {
                Offer(kept, other, excess);
            }
        }
    }
}
