using QuoteTracker.Speakers;

namespace QuoteTracker.Claims;

/// <summary>Groups the statements of one subject.</summary>
internal static class SubjectGrouper
{
    // Up to this many statements every pair is judged; beyond it, pairs that an index proposes.
    private const int LargestComplete = 320;
    private const int PartnersPerStatement = 30;
    private const double AbsentPair = 0.02;

    // What happens at times so far apart is not one event; below zero, so that the others of a group do not outvote it.
    private const int DaysOfOneEvent = 31;
    private const float Apart = -0.5f;

    /// <summary>Groups statements.</summary>
    /// <param name="members">Indices into <paramref name="words"/>, ascending.</param>
    /// <param name="words">All statements.</param>
    /// <param name="model">Word model.</param>
    /// <param name="reader">Word reader.</param>
    /// <param name="sameClaim">Judges pairs.</param>
    /// <param name="threshold">Least average probability at which groups are joined.</param>
    /// <param name="aids">Plug-ins.</param>
    public static List<FoundClaim> Group(int[] members, StatementWords[] words, WordModel model, WordReader reader, SameClaimModel sameClaim, double threshold, GroupingAids aids)
    {
        StatementProfile[] profiles = new Subject([.. members.Select(member => words[member])], model, reader).Profiles;
        PairGraph graph = GraphOf(profiles);
        float[] probabilities = sameClaim.Predict(profiles, graph);
        Statement[] statements = aids == GroupingAids.None ? [] : [.. members.Select(member => words[member].Statement)];
        aids.Embeddings?.Revise(statements, graph, probabilities);
        Leaning.Pass(profiles, graph, probabilities);
        KeepApart(profiles, graph, probabilities);
        int[] cluster = Cluster(graph, probabilities, threshold);
        cluster = aids.Review?.Review(statements, graph, probabilities, cluster, threshold, AbsentPair) ?? cluster;
        return [.. Enumerable.Range(0, members.Length)
            .GroupBy(i => cluster[i])
            .Select(group => Describe([.. group], members, graph, probabilities, cluster))];
    }

    /// <summary>Groups by the probabilities of pairs: for each statement the lowest index of its group.</summary>
    public static int[] Cluster(PairGraph graph, float[] probabilities, double threshold) =>
        AverageLink.Cluster(graph, probabilities, threshold, AbsentPair);

    /// <summary>The pairs to judge.</summary>
    public static PairGraph GraphOf(StatementProfile[] profiles) => profiles.Length <= LargestComplete
        ? PairGraph.Complete(profiles.Length)
        : PairGraph.Of(
            profiles.Length,
            CandidateIndex.Pairs([.. profiles.Select(profile => profile.Blend)], PartnersPerStatement)
                .Concat(CandidateIndex.Pairs([.. profiles.Select(profile => profile.Content)], PartnersPerStatement)));

    public static void KeepApart(StatementProfile[] profiles, PairGraph graph, float[] probabilities)
    {
        for (int pair = 0; pair < probabilities.Length; pair++)
        {
            if (profiles[graph.Left[pair]].Words.Time is { } a && profiles[graph.Right[pair]].Words.Time is { } b && a.DaysFrom(b) > DaysOfOneEvent)
            {
                probabilities[pair] = Apart;
            }
        }
    }

    private static FoundClaim Describe(int[] group, int[] members, PairGraph graph, float[] probabilities, int[] cluster)
    {
        double[] centrality = new double[group.Length];
        int pairs = 0;
        for (int i = 0; i < group.Length; i++)
        {
            ReadOnlySpan<int> partners = graph.Partners(group[i]);
            ReadOnlySpan<int> partnerPairs = graph.PairsOf(group[i]);
            for (int k = 0; k < partners.Length; k++)
            {
                if (cluster[partners[k]] == cluster[group[i]])
                {
                    centrality[i] += probabilities[partnerPairs[k]];
                    pairs++;
                }
            }
        }

        double confidence = pairs == 0 ? 1 : Math.Clamp(centrality.Sum() / pairs, 0, 1);
        int[] ordered = [.. Enumerable.Range(0, group.Length).OrderByDescending(i => centrality[i]).ThenBy(i => group[i]).Select(i => members[group[i]])];
        return new FoundClaim(ordered, confidence);
    }
}
