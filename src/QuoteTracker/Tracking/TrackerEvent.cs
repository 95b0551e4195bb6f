namespace QuoteTracker.Tracking;

/// <summary>Something that happened in a tracker. Immutable; kept in the store with what it tells of, so that none is lost.</summary>
public sealed record TrackerEvent
{
    /// <summary>Number in the store, growing; 0 before it is stored.</summary>
    public long Sequence { get; init; }

    /// <summary>What happened.</summary>
    public required TrackerEventKind Kind { get; init; }

    /// <summary>When it was noticed. Never goes back, whatever the clock does.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Id of the article, conflict or shift.</summary>
    public required string SubjectId { get; init; }

    /// <summary>Earlier id of the conflict or shift where it has changed, else <see langword="null"/>.</summary>
    public string? PreviousId { get; init; }

    /// <summary>Id of the claim at issue; <see langword="null"/> for an article.</summary>
    public string? ClaimId { get; init; }

    /// <summary>One sentence for a person to read.</summary>
    public required string Message { get; init; }
}
