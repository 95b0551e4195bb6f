namespace QuoteTracker.Tracking.Storage;

/// <summary>Which conflicts to find: those that meet every condition that is set. Immutable.</summary>
public sealed record ConflictQuery
{
    /// <summary>Id of the claim.</summary>
    public string? ClaimId { get; init; }

    /// <summary>Id of a party that takes part.</summary>
    public string? PartyId { get; init; }

    /// <summary>Time at which the conflict stood.</summary>
    public DateTimeOffset? OpenAt { get; init; }

    /// <summary>Whether only conflicts are given that stand by all that is known.</summary>
    public bool OnlyOpen { get; init; }

    /// <summary>Most conflicts to give, the gravest first, at least 1. Default 1,000.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int Limit
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 1000;
}
