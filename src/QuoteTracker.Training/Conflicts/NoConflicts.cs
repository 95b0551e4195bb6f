using QuoteTracker.Conflicts;
using QuoteTracker.Positions;

namespace QuoteTracker.Training.Conflicts;

/// <summary>Finds nothing: lessons need what comes before conflicts, and no model of conflicts that may not be there yet.</summary>
internal sealed class NoConflicts : IConflictDetector
{
    /// <inheritdoc/>
    public ConflictFindings Detect(IReadOnlyList<PositionedClaim> claims) => new([], []);
}
