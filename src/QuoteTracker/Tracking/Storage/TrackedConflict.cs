using System.Collections.Immutable;
using QuoteTracker.Conflicts;

namespace QuoteTracker.Tracking.Storage;

/// <summary>A conflict with the times over which it stood. Immutable.</summary>
/// <param name="Conflict">The conflict as it is, or as it last was.</param>
/// <param name="Periods">By time, at least one, without overlap.</param>
public sealed record TrackedConflict(Conflict Conflict, ImmutableArray<ConflictPeriod> Periods)
{
    /// <summary>Whether the conflict stands by all that is known.</summary>
    public bool IsOpen => Periods[^1].Until is null;
}
