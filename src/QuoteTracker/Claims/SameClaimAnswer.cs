namespace QuoteTracker.Claims;

/// <summary>The answer to a <see cref="SameClaimQuestion"/>.</summary>
/// <param name="Same">Whether they share a claim.</param>
/// <param name="Confidence">Estimated probability that this is right, 0 to 1.</param>
public sealed record SameClaimAnswer(bool Same, double Confidence);
