using System.Collections.Immutable;
using QuoteTracker.Positions;

namespace QuoteTracker.Conflicts;

/// <summary>A party's change of position on a claim. Immutable.</summary>
public sealed record Shift
{
    /// <summary>Stable identifier, derived from claim, party and date.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the claim.</summary>
    public required string ClaimId { get; init; }

    /// <summary>Id of the party.</summary>
    public required string PartyId { get; init; }

    /// <summary>Reversal, softening or confirmation.</summary>
    public required ShiftKind Kind { get; init; }

    /// <summary>Stance before.</summary>
    public required Stance From { get; init; }

    /// <summary>Stance after.</summary>
    public required Stance To { get; init; }

    /// <summary>Date of the first statement with the new stance.</summary>
    public required DateTimeOffset Date { get; init; }

    /// <summary>Ids of the last statement before and the first after.</summary>
    public required ImmutableArray<string> StatementIds { get; init; }
}
