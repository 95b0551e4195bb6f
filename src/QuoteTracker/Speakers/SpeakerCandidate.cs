namespace QuoteTracker.Speakers;

/// <summary>Somebody a source may stand for. Immutable.</summary>
/// <param name="Speaker">Index into <see cref="ResolvedArticle.Speakers"/>.</param>
/// <param name="Probability">Estimated probability, 0 to 1.</param>
public sealed record SpeakerCandidate(int Speaker, double Probability);
