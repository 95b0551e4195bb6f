using System.Collections.Immutable;
using QuoteTracker.Conflicts;
using QuoteTracker.Positions;
using QuoteTracker.Speakers;
using QuoteTracker.Tracking;

namespace QuoteTracker.Reports.Layout;

/// <summary>Where a party stands on a claim.</summary>
/// <param name="Party">The party.</param>
/// <param name="Stance">Its stance: after its last shift, else the one that its statements carry most.</param>
/// <param name="Statements">Its statements on the claim, by date.</param>
/// <param name="Shifts">Its shifts, by date.</param>
internal sealed record PartyPosition(Party Party, Stance Stance, ImmutableArray<TrackedStatement> Statements, ImmutableArray<Shift> Shifts)
{
    /// <summary>"affirms", "denies, then affirms".</summary>
    public string Label => Shifts.IsEmpty ? ReportWording.Verb(Stance) : $"{ReportWording.Verb(Shifts[^1].From)}, then {ReportWording.Verb(Stance)}";

    public static PartyPosition Of(Party party, ImmutableArray<TrackedStatement> statements, ImmutableArray<Shift> shifts)
    {
        Stance stance = shifts is [.., var last]
            ? last.To
            : statements.Select(statement => statement.Position!)
                .GroupBy(position => position.Stance)
                .OrderByDescending(group => group.Sum(position => position.Confidence))
                .ThenBy(group => group.Key)
                .First().Key;
        return new PartyPosition(party, stance, statements, shifts);
    }
}
