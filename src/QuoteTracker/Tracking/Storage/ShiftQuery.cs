namespace QuoteTracker.Tracking.Storage;

/// <summary>Which shifts to find: those that meet every condition that is set. Immutable.</summary>
public sealed record ShiftQuery
{
    /// <summary>Id of the claim.</summary>
    public string? ClaimId { get; init; }

    /// <summary>Id of the party.</summary>
    public string? PartyId { get; init; }

    /// <summary>At this time or later.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Before this time.</summary>
    public DateTimeOffset? Before { get; init; }

    /// <summary>Most shifts to give, the oldest first, at least 1. Default 1,000.</summary>
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
