using System.Collections.Immutable;
using QuoteTracker.Positions;

namespace QuoteTracker.Conflicts;

/// <summary>Parties whose latest positions on one claim are the same. Immutable.</summary>
public sealed record Agreement
{
    /// <summary>Stable identifier, derived from claim and stance.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the claim.</summary>
    public required string ClaimId { get; init; }

    /// <summary>What they say of it: that it is so, that it is not, or that it is not confirmed.</summary>
    public required Stance Stance { get; init; }

    /// <summary>Ids of the parties, at least two, the surest first.</summary>
    public required ImmutableArray<string> PartyIds { get; init; }

    /// <summary>Ids of the statements that are the evidence, the strongest of each party, in the order of the parties.</summary>
    public required ImmutableArray<string> StatementIds { get; init; }
}
