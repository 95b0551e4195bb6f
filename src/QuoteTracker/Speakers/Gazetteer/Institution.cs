using System.Collections.Immutable;

namespace QuoteTracker.Speakers.Gazetteer;

/// <summary>A public institution; <see cref="CountryName"/> is <see langword="null"/> for a kind that every country has.</summary>
internal sealed record Institution(Branch Branch, string? CountryName, string Name, ImmutableArray<string> Aliases);
