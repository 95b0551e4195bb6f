namespace QuoteTracker.Tracking;

/// <summary>What became of an article that was given to a tracker.</summary>
public enum IngestStatus
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>The same article with the same content was there.</summary>
    Unchanged,

    /// <summary>Its content differs from that of the article with its id, whose statements it replaces.</summary>
    Replaced,

    /// <summary>It cannot be kept; a diagnostic says why.</summary>
    Rejected,
}
