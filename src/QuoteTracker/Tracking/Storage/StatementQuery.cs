namespace QuoteTracker.Tracking.Storage;

/// <summary>Which statements to find: those that meet every condition that is set. Immutable.</summary>
public sealed record StatementQuery
{
    /// <summary>Id of the speaker.</summary>
    public string? SpeakerId { get; init; }

    /// <summary>Id of the party.</summary>
    public string? PartyId { get; init; }

    /// <summary>Id of the claim.</summary>
    public string? ClaimId { get; init; }

    /// <summary>Id of the article.</summary>
    public string? ArticleId { get; init; }

    /// <summary>Made at this time or later. Leaves out undated statements.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Made before this time. Leaves out undated statements.</summary>
    public DateTimeOffset? Before { get; init; }

    /// <summary>Words that all stand in the statement, without regard to case and order; everything but letters and digits separates words.</summary>
    public string? Text { get; init; }

    /// <summary>Whether the newest come first; the oldest do otherwise. Undated statements count as the oldest; equal dates are ordered by article, within it by place.</summary>
    public bool NewestFirst { get; init; }

    /// <summary>Most statements to give, at least 1. Default 1,000.</summary>
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

    /// <summary>The last statement of the page before, or <see langword="null"/> for the first page.</summary>
    public StatementRecord? After { get; init; }
}
