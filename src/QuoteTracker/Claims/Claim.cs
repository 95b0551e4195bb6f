using System.Collections.Immutable;

namespace QuoteTracker.Claims;

/// <summary>A proposition that statements are about: the same event, participants, place and time. Polarity is no part of it. Immutable.</summary>
public sealed record Claim
{
    /// <summary>Stable identifier; for a watched claim the user's.</summary>
    public required string Id { get; init; }

    /// <summary>The claim in words; for a watched claim the user's.</summary>
    public required string Text { get; init; }

    /// <summary>Whether the user stated the claim.</summary>
    public bool Watched { get; init; }

    /// <summary>Ids of the statements that bear on it, by date, then in the order given.</summary>
    public ImmutableArray<string> StatementIds { get; init; } = [];

    /// <summary>Estimated probability that its statements share one claim, 0 to 1.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>Whether the grouping is a suggestion for people to check: several statements were put together that share one claim less likely than not,
    /// by <see cref="Confidence"/>. Otherwise it is confident.</summary>
    public bool IsSuggested => StatementIds.Length > (Watched ? 0 : 1) && Confidence < ConfidentFrom;

    /// <summary>What happens or is the case: the head of the predicate in its dictionary form, with particle and object where it has them ("meet",
    /// "sign contract", "be ready"), or <see langword="null"/> when not known.</summary>
    public string? Event { get; init; }

    /// <summary>Names of the people, bodies, groups and places that take part, those of <see cref="Text"/> first, in its order; empty when none is named.</summary>
    public ImmutableArray<string> Participants { get; init; } = [];

    /// <summary>When it happens, or <see langword="null"/> when the statements name no time.</summary>
    public ClaimTime? Time { get; init; }

    /// <summary>Id of the earliest statement, or <see langword="null"/> when it has none.</summary>
    public string? FirstStatementId { get; init; }

    /// <summary>Id of the latest dated statement, the last in order where none is dated, or <see langword="null"/> when it has none.</summary>
    public string? LatestStatementId { get; init; }

    private const double ConfidentFrom = 0.5;
}
