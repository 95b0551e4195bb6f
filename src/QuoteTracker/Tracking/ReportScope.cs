namespace QuoteTracker.Tracking;

/// <summary>Which articles a report covers: those that meet every condition that is set. Immutable.</summary>
public sealed record ReportScope
{
    /// <summary>Published at this time or later. Leaves out undated articles.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Published before this time. Leaves out undated articles.</summary>
    public DateTimeOffset? Before { get; init; }

    /// <summary>Most articles, the newest being kept, at least 1. Default 10,000: a report holds all its articles in memory.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int MaxArticles
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 10_000;
}
