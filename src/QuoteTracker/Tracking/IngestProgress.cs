namespace QuoteTracker.Tracking;

/// <summary>How far the ingestion of a stream is.</summary>
/// <param name="Added">New articles committed.</param>
/// <param name="Unchanged">Articles that were there.</param>
/// <param name="Replaced">Articles whose content had changed.</param>
/// <param name="Rejected">Articles that cannot be kept.</param>
/// <param name="Elapsed">Time since the beginning.</param>
public sealed record IngestProgress(long Added, long Unchanged, long Replaced, long Rejected, TimeSpan Elapsed)
{
    /// <summary>Articles read so far.</summary>
    public long Total => Added + Unchanged + Replaced + Rejected;

    /// <summary>Articles a minute since the beginning; 0 before any time has passed.</summary>
    public double PerMinute => Elapsed > TimeSpan.Zero ? Total / Elapsed.TotalMinutes : 0;
}
