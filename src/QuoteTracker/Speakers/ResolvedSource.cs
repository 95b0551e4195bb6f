using System.Collections.Immutable;
using QuoteTracker.Text;

namespace QuoteTracker.Speakers;

/// <summary>Who stands behind the source of one attribution. Immutable.</summary>
/// <param name="Attribution">Index into the article's attributions.</param>
/// <param name="Speakers">Indices into <see cref="ResolvedArticle.Speakers"/>: none when the text names no source, several for a joint source.</param>
/// <param name="Confidence">Estimated probability that the resolution is right, 0 to 1.</param>
/// <param name="Explanation">Why, in one sentence for a person to read.</param>
public sealed record ResolvedSource(int Attribution, ImmutableArray<int> Speakers, double Confidence, string Explanation)
{
    /// <summary>Who else it may be, the likeliest first, at most three; empty where a name settles it. Their probabilities and the confidence sum to 1 at most.</summary>
    public ImmutableArray<SpeakerCandidate> Alternatives { get; init; } = [];

    /// <summary>What the choice rests on: the words of the source, and the mention it goes back to.</summary>
    public ImmutableArray<TextSpan> Evidence { get; init; } = [];
}
