using System.Collections.Immutable;
using QuoteTracker.Conflicts;
using QuoteTracker.Positions;
using QuoteTracker.Tracking;

namespace QuoteTracker.Evaluation.Cases;

/// <summary>The part of a report that is scored against a <see cref="ConflictCase"/>.</summary>
public sealed record CasePrediction
{
    /// <summary>Accepted names of each party by its id.</summary>
    public required ImmutableSortedDictionary<string, ImmutableArray<string>> Parties { get; init; }

    /// <summary>Every statement.</summary>
    public required ImmutableArray<SpokenStatement> Statements { get; init; }

    /// <summary>Every conflict.</summary>
    public ImmutableArray<FlaggedConflict> Conflicts { get; init; } = [];

    /// <summary>Every shift.</summary>
    public ImmutableArray<FlaggedShift> Shifts { get; init; } = [];

    /// <summary>Takes from a report what is scored.</summary>
    public static CasePrediction From(TrackingReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new CasePrediction
        {
            Parties = report.Parties.ToImmutableSortedDictionary(
                party => party.Id, party => party.Aliases.Insert(0, party.Name), StringComparer.Ordinal),
            Statements =
            [
                .. report.Statements.Select(tracked => new SpokenStatement(
                    tracked.Statement.Id,
                    tracked.Statement.Party?.Id,
                    tracked.Statement.Speaker is { } speaker ? speaker.Aliases.Insert(0, speaker.Name) : [],
                    tracked.ClaimId,
                    tracked.Position?.Stance,
                    tracked.Statement.Text)),
            ],
            Conflicts = [.. report.Conflicts.Select(conflict => new FlaggedConflict(conflict.PartyIds, conflict.StatementIds, conflict.Kind, conflict.Confidence))],
            Shifts = [.. report.Shifts.Select(shift => new FlaggedShift(shift.PartyId, shift.StatementIds, shift.Kind, DateOnly.FromDateTime(shift.Date.UtcDateTime)))],
        };
    }
}

/// <summary>A statement that was found.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Party">Id of its party, or none.</param>
/// <param name="Speaker">Names of its speaker; empty when there is none.</param>
/// <param name="Claim">Id of its claim, or none.</param>
/// <param name="Stance">Its position toward the claim, where there is one.</param>
/// <param name="Text">Its content.</param>
public sealed record SpokenStatement(string Id, string? Party, ImmutableArray<string> Speaker, string? Claim, Stance? Stance, string Text);

/// <summary>A conflict that was reported, with the ids of its parties and of the statements that are its evidence.</summary>
public sealed record FlaggedConflict(ImmutableArray<string> Parties, ImmutableArray<string> Statements, ConflictKind Kind, double Confidence);

/// <summary>A shift that was reported.</summary>
public sealed record FlaggedShift(string Party, ImmutableArray<string> Statements, ShiftKind Kind, DateOnly Date);
