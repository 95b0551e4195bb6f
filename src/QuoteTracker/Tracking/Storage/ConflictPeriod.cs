namespace QuoteTracker.Tracking.Storage;

/// <summary>A time over which a conflict stood.</summary>
/// <param name="From">Day from which both lines were known, at midnight UTC; <see langword="null"/> when undated statements suffice.</param>
/// <param name="Until">Day on which one party left its line, at midnight UTC; <see langword="null"/> while the conflict is open.</param>
public readonly record struct ConflictPeriod(DateTimeOffset? From, DateTimeOffset? Until)
{
    /// <summary>Whether the conflict stood at a time.</summary>
    public bool Contains(DateTimeOffset time) => (From is null || From <= time) && (Until is null || time < Until);
}
