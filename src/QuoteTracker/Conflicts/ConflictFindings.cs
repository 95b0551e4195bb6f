using System.Collections.Immutable;

namespace QuoteTracker.Conflicts;

/// <summary>What the last stage found.</summary>
/// <param name="Conflicts">Conflicts, the gravest first.</param>
/// <param name="Shifts">Shifts by date.</param>
public sealed record ConflictFindings(ImmutableArray<Conflict> Conflicts, ImmutableArray<Shift> Shifts);
