namespace QuoteTracker.Storage.Sqlite;

/// <summary>Options of a <see cref="SqliteTrackerStore"/>. Immutable.</summary>
public sealed record SqliteTrackerStoreOptions
{
    /// <summary>Time to wait for another process that holds the file, from 1 second to an hour. Default 30 seconds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public TimeSpan LockTimeout
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.FromSeconds(1));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, TimeSpan.FromHours(1));
            field = value;
        }
    } = TimeSpan.FromSeconds(30);

    /// <summary>Whether the file is only read. It must be there, with the current schema.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>Whether a commit waits until the medium has it (default), so that it survives a loss of power; otherwise it survives the death of the
    /// process only, and commits are faster.</summary>
    public bool SurvivesPowerLoss { get; init; } = true;

    /// <summary>Largest size of the database file in bytes, at least 1 MB, or <see langword="null"/> for no limit but that of the medium. What would exceed it fails with
    /// <see cref="Tracking.Storage.StoreFailure.Full"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1,000,000.</exception>
    public long? MaximumSize
    {
        get;
        init
        {
            field = value is null or >= 1_000_000 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A store takes a million bytes at least.");
        }
    }
}
