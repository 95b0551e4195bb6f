namespace QuoteTracker.Claims;

/// <summary>Estimates whether statements bear on watched claims: a logistic regression. Immutable.</summary>
internal sealed class WatchedClaimModel(LogisticModel model, MeasureScales scales, SameClaimModel sameClaimModel)
{
    /// <summary>Name of the embedded file.</summary>
    public const string File = "watched-claim.tsv";

    private static readonly Lazy<WatchedClaimModel> LazyDefault =
        new(static () => new WatchedClaimModel(ModelFile.Read(File, "watched", WatchedFeatures.Names), ModelFile.ReadScales(File), SameClaimModel.Default));

    /// <summary>The model that ships with the library.</summary>
    public static WatchedClaimModel Default => LazyDefault.Value;

    /// <summary>Probability of each statement of one subject for each claim.</summary>
    public float[][] Predict(IReadOnlyList<WordEntry[]> claims, Subject subject)
    {
        PairGraph graph = SubjectGrouper.GraphOf(subject.Profiles);
        float[] sameClaim = sameClaimModel.Predict(subject.Profiles, graph);
        return Array.ConvertAll(WatchedFeatures.Measure(claims, subject, graph, sameClaim, scales), model.Predict);
    }
}
