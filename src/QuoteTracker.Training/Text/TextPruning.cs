namespace QuoteTracker.Training.Text;

/// <summary>Magnitudes up to which trained weights are dropped; larger ones make smaller, slightly worse models.</summary>
/// <param name="Tags">For parts of speech.</param>
/// <param name="Entities">For entities.</param>
/// <param name="Moves">For the parser's moves.</param>
/// <param name="Relations">For relations.</param>
internal sealed record TextPruning(float Tags, float Entities, float Moves, float Relations)
{
    /// <summary>The thresholds of the shipped model: 2.6 MB, about 0.1 point below the unpruned weights.</summary>
    public static TextPruning Shipped { get; } = new(0.5f, 0.7f, 1.5f, 1f);
}
