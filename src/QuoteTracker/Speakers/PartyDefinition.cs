using System.Collections.Immutable;

namespace QuoteTracker.Speakers;

/// <summary>A party as the user wants it. Immutable.</summary>
public sealed record PartyDefinition
{
    /// <summary>Its name; not empty.</summary>
    public required string Name { get; init; }

    /// <summary>Other names in use for it. A party that would be derived under the name or one of these becomes this party:
    /// that names, merges ("City Hall" with the alias "fire department") and splits off ("Coast Guard" beside its government).</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Name of the defined party that this one is counted as part of, or <see langword="null"/>.</summary>
    public string? PartOf { get; init; }

    /// <summary>Names of speakers who speak for it whatever the articles say.</summary>
    public ImmutableArray<string> Speakers { get; init; } = [];
}
