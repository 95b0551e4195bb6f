namespace QuoteTracker.Claims;

/// <summary>Finds, for each of many sparse vectors, the ones most like it, by an inverted index over its weightiest terms.
/// Cost per vector is bounded: few terms are looked up and each term's list is capped.</summary>
internal static class CandidateIndex
{
    private const int TermsLookedUp = 24;
    private const int LongestList = 256;

    /// <summary>Pairs each vector with those earlier ones that share most weight with it.</summary>
    /// <param name="vectors">Vectors of length one.</param>
    /// <param name="perVector">Most partners a vector asks for.</param>
    /// <returns>Pairs of indices, the lower first.</returns>
    public static List<(int Left, int Right)> Pairs(IReadOnlyList<TermVector> vectors, int perVector)
    {
        Dictionary<ulong, List<(int Vector, float Weight)>> lists = [];
        List<(int Left, int Right)> pairs = [];
        float[] shared = new float[vectors.Count];
        int[] touchedBy = new int[vectors.Count];
        List<int> touched = [];
        PriorityQueue<int, (float Shared, int Later)> most = new(perVector + 1);
        for (int i = 0; i < vectors.Count; i++)
        {
            touched.Clear();
            foreach (int term in Weightiest(vectors[i]))
            {
                float weight = vectors[i].Weights[term];
                if (!lists.TryGetValue(vectors[i].Terms[term], out List<(int Vector, float Weight)>? list))
                {
                    lists.Add(vectors[i].Terms[term], list = []);
                }

                // The latest entries: vectors come in a stable order, and in time order within an outlet.
                for (int entry = Math.Max(0, list.Count - LongestList); entry < list.Count; entry++)
                {
                    int other = list[entry].Vector;
                    if (touchedBy[other] != i)
                    {
                        touchedBy[other] = i;
                        touched.Add(other);
                        shared[other] = 0;
                    }

                    shared[other] += weight * list[entry].Weight;
                }

                list.Add((i, weight));
                if (list.Count == 2 * LongestList)
                {
                    list.RemoveRange(0, LongestList);
                }
            }

            foreach (int other in touched)
            {
                most.Enqueue(other, (shared[other], -other));
                if (most.Count > perVector)
                {
                    most.Dequeue();
                }
            }

            while (most.TryDequeue(out int partner, out _))
            {
                pairs.Add((partner, i));
            }
        }

        return pairs;
    }

    private static int[] Weightiest(TermVector vector)
    {
        int[] terms = [.. Enumerable.Range(0, vector.Terms.Length)];
        if (terms.Length > TermsLookedUp)
        {
            float[] keys = [.. terms.Select(term => -vector.Weights[term])];
            Array.Sort(keys, terms);
            Array.Resize(ref terms, TermsLookedUp);
        }

        return terms;
    }
}
