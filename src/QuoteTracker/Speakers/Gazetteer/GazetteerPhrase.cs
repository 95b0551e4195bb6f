namespace QuoteTracker.Speakers.Gazetteer;

/// <summary>A known phrase at a place of the text: its number of tokens and, for exactly one of the kinds, what it means.</summary>
internal sealed record GazetteerPhrase(
    int Length,
    CountrySense? Country = null,
    Institution? Institution = null,
    IReadOnlyList<PoliticalParty>? Parties = null,
    Outlet? Media = null,
    Region? Region = null,
    Office? Office = null,
    Title? Title = null);
