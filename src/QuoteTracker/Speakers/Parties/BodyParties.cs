using QuoteTracker.Speakers.Gazetteer;
using QuoteTracker.Speakers.Names;

namespace QuoteTracker.Speakers.Parties;

/// <summary>Which party the name of a body, country or group is.</summary>
internal static class BodyParties
{
    /// <summary>Looks a name up in the word lists: countries and their seats, institutions, political parties, outlets, regions.</summary>
    /// <returns>The party; <see langword="null"/> with <paramref name="isMedia"/> for an outlet.</returns>
    public static PartyIdentity? Find(string name, Country? home, out bool isMedia)
    {
        string key = OrganizationName.Key(name.Replace("'s ", " ", StringComparison.Ordinal));
        isMedia = Vocabulary.Media.TryGet(key, out _) || key.EndsWith(" news agency", StringComparison.Ordinal) || key.EndsWith(" newspaper", StringComparison.Ordinal);
        if (isMedia || key.Length == 0)
        {
            return null;
        }

        if (home is not null && PoliticalParties.Phrases.TryGet(key, out IReadOnlyList<PoliticalParty>? ofHome) && ofHome.Any(party => string.Equals(party.CountryName, home.Name, StringComparison.Ordinal)))
        {
            return OfParty(ofHome, home);
        }

        if (Countries.Senses.TryGet(key, out CountrySense? sense))
        {
            Country? country = sense.Country ?? home;
            return country is null ? null : sense.Use == CountryUse.Parliament ? Parliament(country, name) : PartyIdentity.Government(country);
        }

        if (home is not null && Institutions.Shared(home.Name, key) is { } own)
        {
            return PartyIdentity.Of(own, home);
        }

        if (Institutions.Named.TryGet(key, out Institution? institution) && (institution.CountryName is not null || home is not null))
        {
            return institution.CountryName is { } of ? PartyIdentity.Of(institution, CountryOf(of))
                : institution.Branch is Branch.Department ? PartyIdentity.Government(home!) with { Aliases = [name] }
                : OfBranch(institution.Branch, home!, name);
        }

        if (PoliticalParties.Phrases.TryGet(key, out IReadOnlyList<PoliticalParty>? parties))
        {
            return OfParty(parties, home);
        }

        if (Regions.Names.TryGet(key, out Region? region))
        {
            return OfRegion(region);
        }

        return FromWords(name, key, home);
    }

    public static PartyIdentity OfRegion(Region region)
    {
        string name = region.PlainName;
        return new PartyIdentity("region:" + region.Name, "State of " + name)
        {
            Aliases = [name, $"{name} government", "the governor", "the state", $"{name} officials", $"{name} governor"],
        };
    }

    /// <summary>A region that no list knows, as the text writes it: "province of Ostrava".</summary>
    public static PartyIdentity OfProvince(string written) => new("region:" + OrganizationName.Key(written), written)
    {
        Aliases = [written[(written.IndexOf(" of ", StringComparison.Ordinal) + 4)..], "the " + written[..written.IndexOf(' ', StringComparison.Ordinal)]],
    };

    public static PartyIdentity OfCity(string city) => new("city:" + OrganizationName.Key(city), "City of " + city)
    {
        Aliases = [city, $"{city} officials", $"{city} city officials", "city officials", "the city", "the mayor", $"{city} mayor"],
    };

    public static PartyIdentity? OfParty(IReadOnlyList<PoliticalParty> parties, Country? home)
    {
        PoliticalParty? party = parties.Count == 1 ? parties[0]
            : parties.FirstOrDefault(party => string.Equals(party.CountryName, home?.Name, StringComparison.Ordinal)) ?? parties[0];
        return new PartyIdentity($"party:{party.CountryName}:{party.Name}", party.Name) { Country = null, Aliases = [.. party.Members.Where(member => member.Length > 1), .. party.Aliases] };
    }

    public static PartyIdentity Parliament(Country country, string? name = null)
    {
        bool us = country.Parliaments.Contains("Congress", StringComparer.Ordinal);
        us &= string.Equals(country.Name, "United States", StringComparison.Ordinal);
        string parliament = us ? "U.S. Congress" : country.Parliaments.FirstOrDefault(IsOnlyOfOneCountry) ?? (country.Parliaments.IsEmpty ? $"{Demonym(country)} parliament" : $"{Demonym(country)} {country.Parliaments[0]}");
        return new PartyIdentity($"{Branch.Parliament}:{country.Name}", parliament)
        {
            Country = country,
            Branch = Branch.Parliament,
            Aliases = [.. country.Parliaments, $"{Demonym(country)} parliament", $"{Demonym(country)} lawmakers", "lawmakers", "senators", "members of parliament", .. us ? (string[])["U.S. lawmakers", "U.S. Congress members", "Congress", "members of Congress", "U.S. senators"] : [], .. name is null ? (string[])[] : [name]],
        };
    }

    private static bool IsOnlyOfOneCountry(string parliament) => Countries.Senses.TryGet(NameFolding.Fold(parliament), out CountrySense? sense) && sense.Country is not null;

    /// <summary>A branch of a state that the text does not tell: no state in particular, and none that the news is mostly about.</summary>
    public static PartyIdentity Unplaced(Branch branch, string? written = null)
    {
        Branch side = branch is Branch.Department ? Branch.Executive : branch;
        string word = WordFor(side);
        return new PartyIdentity($"{side}:", word) { Branch = side, Aliases = ["the " + word, .. written is null || string.Equals(written, word, StringComparison.Ordinal) ? (string[])[] : [written]] };
    }

    /// <summary>A branch of a state that has no name of its own in the lists: "Turkish police".</summary>
    public static PartyIdentity OfBranch(Branch branch, Country country, string? written = null)
    {
        if (branch is Branch.Executive)
        {
            return PartyIdentity.Government(country);
        }

        if (branch is Branch.Parliament)
        {
            return Parliament(country, written);
        }

        if (branch is Branch.Department)
        {
            return new PartyIdentity($"{branch}:{country.Name}:{OrganizationName.Key(written ?? "ministry")}", written ?? $"{Demonym(country)} ministry") { Country = country, Branch = branch };
        }

        // A state's intelligence service, or court, is one party, whatever the text calls it.
        foreach (string known in Institutions.Named.KeysOf(institution => institution.Branch == branch && string.Equals(institution.CountryName, country.Name, StringComparison.Ordinal)))
        {
            if (branch is Branch.Intelligence or Branch.Military && Institutions.Named.TryGet(known, out Institution? institution))
            {
                PartyIdentity named = PartyIdentity.Of(institution, country);
                return written is null ? named : named with { Aliases = [.. named.Aliases, written] };
            }
        }

        string word = WordFor(branch);
        return new PartyIdentity($"{branch}:{country.Name}", $"{Demonym(country)} {word}")
        {
            Country = country,
            Branch = branch,
            Aliases = [word, $"the {word}", $"the {Demonym(country)} {word}", .. written is null ? (string[])[] : [written]],
        };
    }

    private static string WordFor(Branch branch) => branch switch
    {
        Branch.Executive or Branch.Department => "government",
        Branch.Parliament => "parliament",
        Branch.Court => "courts",
        Branch.Police => "police",
        Branch.Prosecution => "prosecutors",
        Branch.Military => "military",
        Branch.Intelligence => "intelligence",
        Branch.Opposition => "opposition",
        _ => "central bank",
    };

    public static string Demonym(Country country) => country.Demonyms.IsEmpty ? country.Name : string.Equals(country.Name, "United States", StringComparison.Ordinal) ? "U.S." : country.Demonyms[0];

    public static Country CountryOf(string name) =>
        Countries.TryGet(name, out Country? country) ? country : throw new InvalidOperationException($"institutions.tsv names the country {name}, which countries.tsv does not hold.");

    /// <summary>"Russian Foreign Ministry", "Venezuelan opposition", "the government": a country's word and a kind of institution.</summary>
    private static PartyIdentity? FromWords(string name, string key, Country? home)
    {
        string[] words = key.Split(' ');
        Country? country = null;
        int rest = 0;
        for (int i = 0; i < words.Length; i++)
        {
            if (Countries.Senses.Longest(words, i, words.Length, out int length) is { Country: { } found, Use: not CountryUse.Parliament })
            {
                country = found;
                rest = i == 0 ? length : 0;
                break;
            }
        }

        int from = rest < words.Length && words[Math.Min(rest, words.Length - 1)] is "s" ? rest + 1 : rest;
        Institution? kind = null;
        for (int i = from; i < words.Length && kind is null; i++)
        {
            kind = Institutions.Kinds.Longest(words, i, words.Length, out int length) is { } found && i + length == words.Length ? found : null;
        }

        bool ministry = words[^1] is "ministry" && home is not { Name: "United States" };
        bool bare = country is null && kind is not null && from == 0 && (ministry || Institutions.Kinds.TryGet(key, out _));
        if (bare)
        {
            country = home;
        }

        if (kind is not null && country is null && bare && words[^1] is not ("guard" or "coastguard" or "office" or "gendarmerie") && (kind.Branch is not Branch.Department || words[^1] is "ministry"))
        {
            return Unplaced(kind.Branch, name);
        }

        if (country is null || kind is null)
        {
            return null;
        }

        // "Bank of America", "American Airlines" are no institutions: the kind must be what the name ends in, and a department keeps its name.
        return kind.Branch is Branch.Department ? OfBranch(Branch.Department, country, bare && !ministry ? null : name) : OfBranch(kind.Branch, country, bare ? null : name);
    }
}
