namespace QuoteTracker.Quotes;

/// <summary>Options of <see cref="AttributionExtractor"/>. Immutable.</summary>
public sealed record AttributionExtractorOptions
{
    /// <summary>How much work to do; accurate by default.</summary>
    public ExtractionMode Mode { get; init; } = ExtractionMode.Accurate;

    /// <summary>Precision against recall, from -1 (few attributions, most of them right) to 1 (as many as can be found); 0, the default,
    /// gives the best balance of both.</summary>
    public double Recall { get; init; }
}
