using System.Collections.Immutable;
using QuoteTracker.Claims;
using QuoteTracker.Conflicts;
using QuoteTracker.Tracking;

namespace QuoteTracker.Reports.Layout;

/// <summary>A claim with all that a report tells of it.</summary>
/// <param name="Number">Its place on the page, from 1.</param>
/// <param name="Claim">The claim.</param>
/// <param name="Statements">Its statements, repeated ones left out, by date.</param>
/// <param name="Positions">Where the parties stand: those that affirm first, by name.</param>
/// <param name="Conflicts">Conflicts over it, the gravest first.</param>
/// <param name="Shifts">Shifts on it, by date.</param>
/// <param name="Agreements">Parties that agree on it.</param>
internal sealed record ClaimOutline(
    int Number,
    Claim Claim,
    ImmutableArray<TrackedStatement> Statements,
    ImmutableArray<PartyPosition> Positions,
    ImmutableArray<Conflict> Conflicts,
    ImmutableArray<Shift> Shifts,
    ImmutableArray<Agreement> Agreements)
{
    public bool IsNotable => Claim.Watched || !Conflicts.IsEmpty || !Shifts.IsEmpty;

    /// <summary>First and last date of its statements, or nothing when none is dated.</summary>
    public (DateTimeOffset First, DateTimeOffset Last)? Period
    {
        get
        {
            DateTimeOffset[] dates = [.. Statements.Select(statement => statement.Statement.Date).OfType<DateTimeOffset>()];
            return dates.Length == 0 ? null : (dates.Min(), dates.Max());
        }
    }
}
