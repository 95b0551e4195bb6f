using System.Collections.Immutable;

namespace QuoteTracker.Speakers.Gazetteer;

/// <summary>A state or province of a country.</summary>
internal sealed record Region(string Name, ImmutableArray<string> Abbreviations, ImmutableArray<string> Demonyms, string Capital, string CountryName)
{
    /// <summary>The name without what tells it from a country.</summary>
    public string PlainName => Name.Replace(" (U.S. state)", "", StringComparison.Ordinal);
}
