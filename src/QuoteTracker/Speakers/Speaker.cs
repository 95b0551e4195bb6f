using System.Collections.Immutable;

namespace QuoteTracker.Speakers;

/// <summary>A person, body, group or unnamed source, one across articles. Immutable.</summary>
public sealed record Speaker
{
    /// <summary>Stable identifier, derived from the name.</summary>
    public required string Id { get; init; }

    /// <summary>Canonical name.</summary>
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    public required SpeakerKind Kind { get; init; }

    /// <summary>Title, office or description, or <see langword="null"/>.</summary>
    public string? Role { get; init; }

    /// <summary>Id of the <see cref="Party"/> it speaks for, or <see langword="null"/> when it speaks for nobody else.</summary>
    public string? PartyId { get; init; }

    /// <summary>Other names in use for it, in ordinal order.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];
}
