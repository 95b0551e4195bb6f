namespace QuoteTracker.Speakers.Gazetteer;

/// <summary>A news outlet or agency, with the country it writes for first, if one is known.</summary>
internal sealed record Outlet(string Name, string? CountryName);
