using System.Collections.Immutable;

namespace QuoteTracker.Speakers.Gazetteer;

/// <summary>A political party or movement.</summary>
internal sealed record PoliticalParty(string CountryName, string Name, ImmutableArray<string> Members, ImmutableArray<string> Aliases);
