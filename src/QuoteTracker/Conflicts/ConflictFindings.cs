using System.Collections.Immutable;

namespace QuoteTracker.Conflicts;

/// <summary>What the last stage found.</summary>
/// <param name="Conflicts">Conflicts that stand, the gravest first.</param>
/// <param name="Shifts">Shifts by date.</param>
public sealed record ConflictFindings(ImmutableArray<Conflict> Conflicts, ImmutableArray<Shift> Shifts)
{
    /// <summary>Conflicts that ended since a party changed its line, each with <see cref="Conflict.Until"/>, by that date.</summary>
    public ImmutableArray<Conflict> Ended { get; init; } = [];

    /// <summary>Parties that agree, in the order of the claims.</summary>
    public ImmutableArray<Agreement> Agreements { get; init; } = [];
}
