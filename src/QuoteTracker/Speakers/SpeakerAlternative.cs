namespace QuoteTracker.Speakers;

/// <summary>Somebody else whom a statement may belong to. Immutable.</summary>
/// <param name="Name">Name in the article.</param>
/// <param name="Probability">Estimated probability, 0 to 1.</param>
public sealed record SpeakerAlternative(string Name, double Probability);
