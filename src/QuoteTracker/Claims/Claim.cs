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
}
