namespace QuoteTracker.Speakers.Gazetteer;

/// <summary>What a phrase means among the countries. <see cref="Country"/> is <see langword="null"/> when several countries have something of this name.</summary>
internal sealed record CountrySense(Country? Country, CountryUse Use, bool UpperCaseOnly);
