namespace QuoteTracker.Training.Quotes;

/// <summary>A sequence to learn from.</summary>
/// <param name="Base">Features of the passage.</param>
/// <param name="From">Place of the passage at which the sequence starts.</param>
/// <param name="Extra">Further features of the sequence's places, in a space of their own.</param>
/// <param name="Observed">Classes that choose transition scores.</param>
/// <param name="Labels">The right labels.</param>
internal sealed record ChainExample(FeatureMatrix Base, int From, FeatureMatrix? Extra, int[] Observed, byte[] Labels);
