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

    /// <summary>All roles that the articles give it, the earliest first, undated ones last.</summary>
    public ImmutableArray<SpeakerRole> Roles { get; init; } = [];

    /// <summary>Which articles' speakers were joined into this one, and why; empty when one article has it.</summary>
    public ImmutableArray<SpeakerMerge> Merges { get; init; } = [];

    /// <summary>Why it speaks for its party, or for nobody, in one sentence for a person to read; empty when not known.</summary>
    public string PartyReason { get; init; } = "";

    /// <summary>Where the articles say what it speaks for: the words of a role, else the first mention; at most five places.</summary>
    public ImmutableArray<TextEvidence> PartyEvidence { get; init; } = [];
}
