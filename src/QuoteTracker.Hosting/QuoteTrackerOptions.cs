namespace QuoteTracker.Hosting;

/// <summary>Options of a tracker in a service, such as a configuration section holds them. Validated when the host starts; the meaning of each is
/// that of the option of <see cref="Tracking.TrackerSessionOptions"/> with the same name.</summary>
public sealed class QuoteTrackerOptions
{
    /// <summary>Claims to watch.</summary>
    public IList<WatchedClaimOptions> WatchedClaims { get; } = [];

    /// <summary>Most articles analysed at a time, at least 1, or <see langword="null"/> for the number of processors.</summary>
    public int? MaxDegreeOfParallelism { get; set; }

    /// <summary>Articles of a stream that are committed together, at least 1.</summary>
    public int BatchSize { get; set; } = 32;

    /// <summary>Articles of a stream after which findings are brought up to date, at least 1.</summary>
    public int AnalyzeEvery { get; set; } = 10_000;

    /// <summary>Pause after which a storyline ends, above zero.</summary>
    public TimeSpan StorylineGap { get; set; } = TimeSpan.FromDays(30);

    /// <summary>Most articles of a storyline, at least 2.</summary>
    public int StorylineCapacity { get; set; } = 150;

    /// <summary>Share of articles that wait for analysis above which the health check reports a degraded state, 0 to 1. Default 0.2.</summary>
    public double DegradedShare { get; set; } = 0.2;
}
