using System.Collections.Immutable;
using QuoteTracker.Claims;

namespace QuoteTracker.Tracking;

/// <summary>Options of a <see cref="TrackerSession"/>; each is validated when set and all are copied when the session is opened.</summary>
public sealed class TrackerSessionOptions
{
    /// <summary>The pipeline, or <see langword="null"/> for <see cref="TrackingPipeline.Default"/>.</summary>
    public TrackingPipeline? Pipeline { get; set; }

    /// <summary>Claims stated by the user, with distinct ids that no database finds odd (no NUL, at most 512 characters); none by default.</summary>
    /// <exception cref="ArgumentException">Two claims have one id, or an id is empty, too long or unusable.</exception>
    public ImmutableArray<WatchedClaim> WatchedClaims
    {
        get;
        set
        {
            var ids = new HashSet<string>(StringComparer.Ordinal);
            foreach (WatchedClaim claim in value)
            {
                if (!Sessions.UsableId.Is(claim.Id) || !ids.Add(claim.Id))
                {
                    throw new ArgumentException($"The watched claim id \"{claim.Id}\" is taken or cannot be used.", nameof(value));
                }
            }

            field = value;
        }
    } = [];

    /// <summary>Most articles analysed at a time, at least 1. The default is the number of processors. The state does not depend on it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int MaxDegreeOfParallelism { get; set => field = AtLeast(value, 1); } = Environment.ProcessorCount;

    /// <summary>Articles of a stream that are committed together, at least 1. Default 32. The state does not depend on it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int BatchSize { get; set => field = AtLeast(value, 1); } = 32;

    /// <summary>Articles of a stream after which claims, conflicts and shifts are brought up to date before its end, at least 1. Default 10,000:
    /// a long storyline is analysed as a whole each time. The state at the end does not depend on it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int AnalyzeEvery { get; set => field = AtLeast(value, 1); } = 10_000;

    /// <summary>A storyline ends when nothing is added to it for this long, above zero. Statements of different storylines share watched claims
    /// only. Default 30 days.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above zero or exceeds ten years.</exception>
    public TimeSpan StorylineGap
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, TimeSpan.FromDays(3653));
            field = value;
        }
    } = TimeSpan.FromDays(30);

    /// <summary>Most articles of one storyline, at least 2; bounds the work that a new article causes. Default 150.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 2.</exception>
    public int StorylineCapacity { get; set => field = AtLeast(value, 2); } = 150;

    /// <summary>Least similarity (cosine of weighted words) of an article to a storyline that it joins, from 0 to below 1. Default 0.12.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not between 0 and 1.</exception>
    public double StorylineSimilarity
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(value, 1);
            field = value;
        }
    } = 0.12;

    /// <summary>Times that an analysis is tried again when other writers change the store meanwhile, at least 0. Default 20.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 0.</exception>
    public int AnalysisRetries { get; set => field = AtLeast(value, 0); } = 20;

    /// <summary>Names settings of own stages. When it, the stages or the library's version differ from those that a store was analysed with,
    /// the next analysis does everything anew. Default empty.</summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public string SettingsName
    {
        get;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = "";

    /// <summary>The clock that dates events. The default is <see cref="TimeProvider.System"/>.</summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public TimeProvider TimeProvider
    {
        get;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = TimeProvider.System;

    internal TrackerSessionOptions Copy() => (TrackerSessionOptions)MemberwiseClone();

    private static int AtLeast(int value, int least)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, least);
        return value;
    }
}
