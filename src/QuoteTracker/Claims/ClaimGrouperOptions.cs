namespace QuoteTracker.Claims;

/// <summary>Settings of <see cref="ClaimGrouper"/>. Immutable.</summary>
public sealed record ClaimGrouperOptions
{
    private readonly double _sameClaimThreshold = 0.25;
    private readonly double _watchedThreshold = 0.16;
    private readonly double _subjectThreshold = 0.11;

    /// <summary>Least average probability of sharing a claim at which groups of statements are joined, above 0 and below 1.
    /// Higher gives more and purer claims. Default 0.25.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0 and below 1.</exception>
    public double SameClaimThreshold
    {
        get => _sameClaimThreshold;
        init => _sameClaimThreshold = Fraction(value);
    }

    /// <summary>Least probability of bearing on a watched claim at which a statement is assigned to it, above 0 and below 1.
    /// Higher gives fewer and surer assignments. Default 0.16.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0 and below 1.</exception>
    public double WatchedThreshold
    {
        get => _watchedThreshold;
        init => _watchedThreshold = Fraction(value);
    }

    /// <summary>Least average similarity (cosine of weighted words) of articles that are taken to be about one subject, above 0 and below 1.
    /// Statements of different subjects never share a found claim. Default 0.11.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0 and below 1.</exception>
    public double SubjectThreshold
    {
        get => _subjectThreshold;
        init => _subjectThreshold = Fraction(value);
    }

    internal static double Fraction(double value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(value, 1);
        return double.IsNaN(value) ? throw new ArgumentOutOfRangeException(nameof(value), value, "The value is no number.") : value;
    }
}
