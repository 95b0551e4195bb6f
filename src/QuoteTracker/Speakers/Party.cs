using System.Collections.Immutable;

namespace QuoteTracker.Speakers;

/// <summary>A side that speakers speak for: a government, company, union, club, agency. Immutable.</summary>
public sealed record Party
{
    /// <summary>Stable identifier, derived from the name.</summary>
    public required string Id { get; init; }

    /// <summary>Canonical name.</summary>
    public required string Name { get; init; }

    /// <summary>Other names in use for it ("Norway", "Oslo", "the Norwegian side"), in ordinal order.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];
}
