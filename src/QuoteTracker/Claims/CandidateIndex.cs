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
        Dictionary<int, float> shared = [];
        for (int i = 0; i < vectors.Count; i++)
        {
            shared.Clear();
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
                    shared[list[entry].Vector] = shared.GetValueOrDefault(list[entry].Vector) + (weight * list[entry].Weight);
                }

                list.Add((i, weight));
                if (list.Count == 2 * LongestList)
                {
                    list.RemoveRange(0, LongestList);
                }
            }

            pairs.AddRange(shared.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(perVector).Select(pair => (pair.Key, i)));
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
