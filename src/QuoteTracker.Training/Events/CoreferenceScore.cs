namespace QuoteTracker.Training.Events;

/// <summary>Agreement of found chains with labelled ones, summed over topics: MUC (Vilain et al. 1995), B-cubed (Bagga and Baldwin 1998),
/// CEAF-e (Luo 2005), and their mean, the CoNLL score, as the reference scorer of Pradhan et al. (2014) has them. Chains never span two topics.</summary>
internal sealed class CoreferenceScore
{
    private Tally _muc;
    private Tally _bCubed;
    private Tally _ceaf;

    /// <summary>F1 of the links, 0 to 1.</summary>
    public double Muc => _muc.F1;

    /// <summary>F1 of the mentions, 0 to 1.</summary>
    public double BCubed => _bCubed.F1;

    /// <summary>F1 of the chains, 0 to 1.</summary>
    public double CeafE => _ceaf.F1;

    /// <summary>Mean of the three, 0 to 1.</summary>
    public double Conll => (Muc + BCubed + CeafE) / 3;

    /// <summary>Precision and recall of MUC, B-cubed and CEAF-e.</summary>
    public ((double P, double R) Muc, (double P, double R) BCubed, (double P, double R) CeafE) Parts =>
        ((_muc.Precision, _muc.Recall), (_bCubed.Precision, _bCubed.Recall), (_ceaf.Precision, _ceaf.Recall));

    /// <summary>Adds a topic.</summary>
    /// <param name="labelled">The labelled chains, each with its mentions.</param>
    /// <param name="found">The found chains; a mention may be missing on either side.</param>
    public void Add(IReadOnlyList<IReadOnlySet<int>> labelled, IReadOnlyList<IReadOnlySet<int>> found)
    {
        (double recallHit, double recallAll) = Links(labelled, found);
        (double precisionHit, double precisionAll) = Links(found, labelled);
        _muc = _muc.Plus(precisionHit, precisionAll, recallHit, recallAll);
        _bCubed = _bCubed.Plus(Mentions(found, labelled), found.Sum(chain => chain.Count), Mentions(labelled, found), labelled.Sum(chain => chain.Count));
        double[,] similarity = new double[labelled.Count, found.Count];
        for (int i = 0; i < labelled.Count; i++)
        {
            for (int k = 0; k < found.Count; k++)
            {
                similarity[i, k] = 2.0 * labelled[i].Count(found[k].Contains) / (labelled[i].Count + found[k].Count);
            }
        }

        double best = Assignment.Best(similarity);
        _ceaf = _ceaf.Plus(best, found.Count, best, labelled.Count);
    }

    /// <summary>Adds a topic whose mentions are all labelled and found.</summary>
    /// <param name="labels">Labelled chain of each mention.</param>
    /// <param name="found">Found chain of each.</param>
    public void Add(int[] labels, int[] found) => Add(Chains(labels), Chains(found));

    private static HashSet<int>[] Chains(int[] chainOf) =>
        [.. Enumerable.Range(0, chainOf.Length).GroupBy(mention => chainOf[mention]).Select(chain => chain.ToHashSet())];

    // Links that hold a chain together, and those of them that the other side has too.
    private static (double Hit, double All) Links(IReadOnlyList<IReadOnlySet<int>> chains, IReadOnlyList<IReadOnlySet<int>> others)
    {
        Dictionary<int, int> chainOf = ChainOf(others);
        double hit = 0;
        double all = 0;
        foreach (IReadOnlySet<int> chain in chains)
        {
            int parts = chain.Where(chainOf.ContainsKey).Select(mention => chainOf[mention]).Distinct().Count() + chain.Count(mention => !chainOf.ContainsKey(mention));
            hit += chain.Count - parts;
            all += chain.Count - 1;
        }

        return (hit, all);
    }

    private static double Mentions(IReadOnlyList<IReadOnlySet<int>> chains, IReadOnlyList<IReadOnlySet<int>> others)
    {
        Dictionary<int, int> chainOf = ChainOf(others);
        double sum = 0;
        foreach (IReadOnlySet<int> chain in chains)
        {
            foreach (int mention in chain)
            {
                sum += chainOf.TryGetValue(mention, out int other) ? (double)chain.Count(others[other].Contains) / chain.Count : 0;
            }
        }

        return sum;
    }

    private static Dictionary<int, int> ChainOf(IReadOnlyList<IReadOnlySet<int>> chains) =>
        chains.SelectMany((chain, i) => chain.Select(mention => (mention, i))).ToDictionary(pair => pair.mention, pair => pair.i);

    private readonly record struct Tally(double PrecisionHit, double PrecisionAll, double RecallHit, double RecallAll)
    {
        public double Precision => PrecisionAll == 0 ? 0 : PrecisionHit / PrecisionAll;

        public double Recall => RecallAll == 0 ? 0 : RecallHit / RecallAll;

        public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

        public Tally Plus(double precisionHit, double precisionAll, double recallHit, double recallAll) =>
            new(PrecisionHit + precisionHit, PrecisionAll + precisionAll, RecallHit + recallHit, RecallAll + recallAll);
    }
}
