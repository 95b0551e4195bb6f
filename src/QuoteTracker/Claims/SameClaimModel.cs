namespace QuoteTracker.Claims;

/// <summary>Estimates for pairs of statements whether they share a claim. Immutable.</summary>
/// <remarks>Two logistic regressions: the second also sees whether the first puts two statements together with the same others.</remarks>
internal sealed class SameClaimModel(LogisticModel first, LogisticModel second, MeasureScales scales)
{
    /// <summary>Name of the embedded file.</summary>
    public const string File = "same-claim.tsv";

    private static readonly Lazy<SameClaimModel> LazyDefault = new(static () => new SameClaimModel(
        ModelFile.Read(File, "first", SameClaimFeatures.FirstStage),
        ModelFile.Read(File, "second", SameClaimFeatures.SecondStage),
        ModelFile.ReadScales(File)));

    /// <summary>The model that ships with the library.</summary>
    public static SameClaimModel Default => LazyDefault.Value;

    /// <summary>Probability of each pair of the graph.</summary>
    public float[] Predict(IReadOnlyList<StatementProfile> profiles, PairGraph graph)
    {
        float[][] columns = SameClaimFeatures.Measure(profiles, graph, scales);
        return second.Predict(SameClaimFeatures.Extend(graph, columns, first.Predict(columns), scales));
    }
}
