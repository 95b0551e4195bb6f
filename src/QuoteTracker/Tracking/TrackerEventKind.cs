namespace QuoteTracker.Tracking;

/// <summary>What happened in a tracker.</summary>
public enum TrackerEventKind
{
    /// <summary>An article was changed; its earlier statements are gone.</summary>
    ArticleReplaced,

    /// <summary>An article was removed.</summary>
    ArticleRemoved,

    /// <summary>A conflict is new, or open again.</summary>
    ConflictAppeared,

    /// <summary>An open conflict has other evidence, another kind or another claim id than before.</summary>
    ConflictChanged,

    /// <summary>A conflict is over: a party left its line, or its evidence is gone.</summary>
    ConflictClosed,

    /// <summary>A party changed its position.</summary>
    ShiftAppeared,

    /// <summary>A shift has another date, kind or evidence than before.</summary>
    ShiftChanged,

    /// <summary>A shift is no longer found, as its evidence is gone or other statements tell against it.</summary>
    ShiftClosed,
}
