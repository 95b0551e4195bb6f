using System.Collections.Immutable;

namespace QuoteTracker.Tracking.Storage;

/// <summary>A step of an analysis, which a store applies whole or not at all. Immutable.</summary>
public sealed record AnalysisChange
{
    /// <summary>The store's revision that the analysis started from; the store refuses the change when it has moved on.</summary>
    public required long ExpectedRevision { get; init; }

    /// <summary>Storylines whose findings are taken out.</summary>
    public ImmutableArray<string> Removed { get; init; } = [];

    /// <summary>Findings that are put in; those of the same storylines are replaced, their articles no longer wait.</summary>
    public ImmutableArray<StorylineFindings> Findings { get; init; } = [];

    /// <summary>What happened, in order; the store numbers it.</summary>
    public ImmutableArray<TrackerEvent> Events { get; init; } = [];

    /// <summary>Settings of the analysis when this is its last step, else <see langword="null"/>.</summary>
    public string? Settings { get; init; }

    /// <summary>Marks up to this number are cleared, see <see cref="PendingAnalysis.LastMark"/>; 0 clears none.</summary>
    public long ClearMarks { get; init; }
}
