namespace QuoteTracker.Training.Quotes;

/// <summary>An article with its attributions.</summary>
/// <param name="Name">Its name in the corpus.</param>
/// <param name="Text">Its text.</param>
/// <param name="Attributions">What its first annotator marked.</param>
internal sealed record QuoteArticle(string Name, string Text, IReadOnlyList<GoldAttribution> Attributions);
