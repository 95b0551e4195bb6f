namespace QuoteTracker.Tracking.Storage;

/// <summary>Why a store could not do what it was asked.</summary>
public enum StoreFailure
{
    /// <summary>It cannot be reached or opened.</summary>
    Unavailable,

    /// <summary>Its schema is newer than this version of the library knows.</summary>
    NewerSchema,

    /// <summary>It is damaged, or no store at all.</summary>
    Damaged,

    /// <summary>It may not be written.</summary>
    ReadOnly,

    /// <summary>There is no room left for it.</summary>
    Full,

    /// <summary>Another process holds it longer than the configured time.</summary>
    Locked,

    /// <summary>Another writer changed it meanwhile; what was asked can be asked again.</summary>
    Concurrency,
}
