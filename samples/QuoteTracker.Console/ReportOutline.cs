using System.Collections.Immutable;
using QuoteTracker.Claims;
using QuoteTracker.Conflicts;
using QuoteTracker.Tracking;

namespace QuoteTracker.ConsoleApp;

/// <summary>A claim with what there is to show of it.</summary>
internal sealed record ClaimOutline(Claim Claim, ImmutableArray<Conflict> Conflicts, ImmutableArray<Shift> Shifts, ImmutableArray<TrackedStatement> Statements);

/// <summary>A report in the order a person reads it: claims in dispute first, then claims that several statements share, then the rest.</summary>
internal sealed class ReportOutline
{
    private readonly Dictionary<string, string> _parties;

    public ReportOutline(TrackingReport report)
    {
        _parties = report.Parties.ToDictionary(party => party.Id, party => party.Name, StringComparer.Ordinal);
        Dictionary<string, TrackedStatement> statements = report.Statements.ToDictionary(statement => statement.Statement.Id, StringComparer.Ordinal);
        ILookup<string, Conflict> conflicts = report.Conflicts.ToLookup(conflict => conflict.ClaimId, StringComparer.Ordinal);
        ILookup<string, Shift> shifts = report.Shifts.ToLookup(shift => shift.ClaimId, StringComparer.Ordinal);
        ClaimOutline[] all =
        [
            .. from claim in report.Claims
               select new ClaimOutline(claim, [.. conflicts[claim.Id]], [.. shifts[claim.Id]], [.. claim.StatementIds.Select(id => statements[id])]),
        ];
        Claims =
        [
            .. from outline in all
               where outline.Claim.Watched || outline.Statements.Length > 1
               orderby outline.Conflicts.Length > 0 || outline.Shifts.Length > 0 descending,
                   outline.Claim.Watched descending,
                   outline.Statements.Length descending
               select outline,
        ];
        var shown = Claims.SelectMany(outline => outline.Claim.StatementIds).ToHashSet(StringComparer.Ordinal);
        Others = [.. report.Statements.Where(statement => !shown.Contains(statement.Statement.Id))];
    }

    /// <summary>Claims that are watched or that several statements share.</summary>
    public ImmutableArray<ClaimOutline> Claims { get; }

    /// <summary>Statements that stand alone.</summary>
    public ImmutableArray<TrackedStatement> Others { get; }

    public string PartyName(string id) => _parties[id];
}
