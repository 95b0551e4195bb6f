using System.Collections.Immutable;

namespace QuoteTracker.Speakers;

/// <summary>Who stands behind the source of one attribution.</summary>
/// <param name="Attribution">Index into the article's attributions.</param>
/// <param name="Speakers">Indices into <see cref="ResolvedArticle.Speakers"/>: none when the text names no source, several for a joint source.</param>
/// <param name="Confidence">Estimated probability that the resolution is right, 0 to 1.</param>
/// <param name="Explanation">Why, in one sentence for a person to read.</param>
public sealed record ResolvedSource(int Attribution, ImmutableArray<int> Speakers, double Confidence, string Explanation);
