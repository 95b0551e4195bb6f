namespace QuoteTracker.Positions;

/// <summary>A stance with its certainty.</summary>
/// <param name="Stance">Where the speaker stands.</param>
/// <param name="Certainty">How sure the speaker is.</param>
/// <param name="Confidence">Estimated probability that the stance was read rightly, 0 to 1.</param>
public sealed record Position(Stance Stance, Certainty Certainty, double Confidence);
