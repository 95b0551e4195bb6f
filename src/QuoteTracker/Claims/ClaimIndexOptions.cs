namespace QuoteTracker.Claims;

/// <summary>Settings of <see cref="ClaimIndex"/>. Immutable.</summary>
public sealed record ClaimIndexOptions
{
    private readonly double _suggestedThreshold = 0.15;
    private readonly double _confidentThreshold = 0.4;

    /// <summary>Least mean probability of sharing a claim with its statements at which a statement is assigned to it, above 0 and below 1.
    /// Higher gives more and purer claims. Default 0.15.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0 and below 1.</exception>
    public double SuggestedThreshold
    {
        get => _suggestedThreshold;
        init => _suggestedThreshold = ClaimGrouperOptions.Fraction(value);
    }

    /// <summary>Least mean probability at which an assignment is confident, above 0 and below 1. Default 0.4.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0 and below 1.</exception>
    public double ConfidentThreshold
    {
        get => _confidentThreshold;
        init => _confidentThreshold = ClaimGrouperOptions.Fraction(value);
    }
}
