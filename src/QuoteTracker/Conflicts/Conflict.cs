using System.Collections.Immutable;

namespace QuoteTracker.Conflicts;

/// <summary>Two parties, or two speakers of one party, whose positions on one claim cannot both hold at one time. Immutable.</summary>
public sealed record Conflict
{
    /// <summary>Stable identifier, derived from claim and parties.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the claim.</summary>
    public required string ClaimId { get; init; }

    /// <summary>Contradiction, discrepancy or disagreement.</summary>
    public required ConflictKind Kind { get; init; }

    /// <summary>Ids of the two parties, the one with the stronger affirmation first; for a disagreement the same id twice.</summary>
    public required ImmutableArray<string> PartyIds { get; init; }

    /// <summary>Weight from 0 to 1: grows with certainty, directness and recency.</summary>
    public required double Severity { get; init; }

    /// <summary>Ids of the statements that are the evidence, at least one of each party, in the order of the parties.</summary>
    public required ImmutableArray<string> StatementIds { get; init; }

    /// <summary>One sentence for a person to read.</summary>
    public required string Explanation { get; init; }

    /// <summary>Estimated probability that the conflict is real, 0 to 1.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>Day on which one party left its line, at midnight UTC, for a conflict that ended; <see langword="null"/> while it stands.</summary>
    public DateTimeOffset? Until { get; init; }
}
