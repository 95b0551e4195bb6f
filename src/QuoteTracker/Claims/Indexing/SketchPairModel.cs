namespace QuoteTracker.Claims.Indexing;

/// <summary>Estimates for two sketches whether their statements share a claim: a logistic regression. Immutable.</summary>
internal sealed class SketchPairModel(LogisticModel model)
{
    /// <summary>Name of the embedded file.</summary>
    public const string File = "claim-index.tsv";

    /// <summary>Name of the model in the file.</summary>
    public const string Stage = "pair";

    private static readonly Lazy<SketchPairModel> LazyDefault = new(static () => new SketchPairModel(ModelFile.Read(File, Stage, SketchFeatures.Names)));

    /// <summary>The model that ships with the library.</summary>
    public static SketchPairModel Default => LazyDefault.Value;

    /// <summary>Probability that two statements share a claim.</summary>
    public float Predict(ReadOnlySpan<uint> a, ReadOnlySpan<uint> b)
    {
        Span<float> values = stackalloc float[SketchFeatures.Names.Length];
        SketchFeatures.Measure(a, b, WordModel.Default.Dimensions, values);
        return model.Predict(values);
    }
}
