using QuoteTracker.Speakers.Gazetteer;

namespace QuoteTracker.Speakers.Parties;

/// <summary>A party as derived from the text, before parties are named and joined.</summary>
/// <param name="Key">Equal for equal parties.</param>
/// <param name="Name">What people would call it.</param>
internal sealed record PartyIdentity(string Key, string Name)
{
    /// <summary>The state it is, or is a part of.</summary>
    public Country? Country { get; init; }

    /// <summary>Which part of the state; <see langword="null"/> for other parties.</summary>
    public Branch? Branch { get; init; }

    /// <summary>Other names, as far as the word lists and the words of the text give them.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    public static PartyIdentity Government(Country country) => new("government:" + country.Name, country.Name)
    {
        Country = country,
        Branch = Gazetteer.Branch.Executive,
    };

    public static PartyIdentity Of(Institution institution, Country country) => new($"{institution.Branch}:{country.Name}:{institution.Name}", institution.Name)
    {
        Country = country,
        Branch = institution.Branch,
        Aliases = institution.Aliases,
    };
}
