using QuoteTracker.Positions;

namespace QuoteTracker.Conflicts;

/// <summary>Sixth stage: finds conflicts between parties and shifts of one party. Implementations are thread-safe and deterministic.</summary>
public interface IConflictDetector
{
    /// <summary>Finds conflicts and shifts.</summary>
    /// <param name="claims">Claims with the positions of their statements.</param>
    /// <returns>What was found; empty lists when nothing was.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="claims"/> is <see langword="null"/>.</exception>
    ConflictFindings Detect(IReadOnlyList<PositionedClaim> claims);
}
