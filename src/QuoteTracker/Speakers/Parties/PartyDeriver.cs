using QuoteTracker.Speakers.Gazetteer;
using QuoteTracker.Speakers.Linking;
using QuoteTracker.Speakers.Names;

namespace QuoteTracker.Speakers.Parties;

/// <summary>Derives the party of each speaker: from office and nationality, from whom or what a spokesman speaks for, from membership, from a body's own name.</summary>
internal sealed class PartyDeriver
{
    private const int DeepestChain = 6;

    // A person named this often, or in this many articles, without an office, is a side of the matter and speaks for himself.
    private const int ProtagonistMentions = 5;
    private const int ProtagonistArticles = 3;
    private readonly IReadOnlyList<SpeakerCluster> _clusters;
    private readonly HomeCountries _homes;
    private readonly PossessorIndex _possessors;
    private readonly Dictionary<int, PartyIdentity?> _derived = [];
    private readonly HashSet<int> _open = [];

    public PartyDeriver(IReadOnlyList<SpeakerCluster> clusters, HomeCountries homes)
    {
        _clusters = clusters;
        _homes = homes;
        _possessors = new PossessorIndex(clusters);
    }

    public PartyIdentity? Derive(int cluster) => Derive(cluster, 0);

    private PartyIdentity? Derive(int index, int depth)
    {
        if (_derived.TryGetValue(index, out PartyIdentity? known))
        {
            return known;
        }

        // Two who are said to speak for one another speak for nobody else.
        if (depth > DeepestChain || !_open.Add(index))
        {
            return null;
        }

        SpeakerCluster cluster = _clusters[index];
        PartyIdentity? party = cluster.Kind switch
        {
            SpeakerKind.Person => OfPerson(index, cluster, depth),
            SpeakerKind.Organization => OfBody(cluster, depth),
            _ => OfDescription(cluster, depth),
        };
        _open.Remove(index);
        _derived[index] = party;
        return party;
    }

    private PartyIdentity? OfPerson(int index, SpeakerCluster cluster, int depth)
    {
        bool silent = false;
        bool bystander = false;
        foreach (string role in cluster.Roles)
        {
            RolePhrase phrase = RolePhrase.Parse(role);
            if (phrase.Office is not { } office)
            {
                continue;
            }

            if (office.Class is OfficeClass.Expert or OfficeClass.Journalist or OfficeClass.Bystander)
            {
                // "a frequent critic" tells no profession.
                silent |= office.Name is not ("critic" or "observer" or "watcher");
                bystander |= office.Class == OfficeClass.Bystander;
                continue;
            }

            if (office.Class is OfficeClass.Legislator or OfficeClass.Executive or OfficeClass.Member && Membership(cluster) is { } membership)
            {
                return membership;
            }

            if (office.Class == OfficeClass.Party)
            {
                return Self(cluster);
            }

            if (OfOffice(index, cluster, office, phrase, depth) is { } party)
            {
                return party;
            }
        }

        if (silent)
        {
            return bystander && IsProtagonist(cluster) ? Self(cluster) : null;
        }

        return Membership(cluster) ?? (IsProtagonist(cluster) ? Self(cluster) : null);
    }

    /// <summary>The political party among the affiliations.</summary>
    private PartyIdentity? Membership(SpeakerCluster cluster)
    {
        foreach (string affiliation in cluster.Affiliations)
        {
            if (PoliticalParties.Phrases.TryGet(NameFolding.Fold(affiliation), out IReadOnlyList<PoliticalParty>? parties))
            {
                return BodyParties.OfParty(parties, _homes.Of(cluster));
            }
        }

        return null;
    }

    private static bool IsNamedBody(PartyIdentity party) => party.Branch is null && NameFolding.Fold(party.Name).Split(' ').Any(Vocabulary.OrganizationWords.Contains);

    private static bool IsProtagonist(SpeakerCluster cluster) =>
        cluster.Entries.Max(entry => entry.Speaker.Mentions.Length) >= ProtagonistMentions
        || (cluster.Entries.Select(entry => entry.Article).Distinct().Count() >= ProtagonistArticles && cluster.Mentions >= ProtagonistMentions);

    private static PartyIdentity Self(SpeakerCluster cluster) => new("self:" + OrganizationName.Key(cluster.Name), cluster.Name)
    {
        Aliases = [.. cluster.Names],
    };

    private PartyIdentity? OfOffice(int index, SpeakerCluster cluster, Office office, RolePhrase role, int depth)
    {
        Country? country = FirstCountry(cluster);
        switch (office.Class)
        {
            case OfficeClass.Head:
                // "president of the club", but a capital word before "President" may be anything.
                if (office.Name is "president" && FirstBody(cluster, index, depth, party => IsNamedBody(party) && !Countries.TryGet(party.Name, out _)) is { } presided && (country is null || role.Words.Length > 2 && role.Contains("of")))
                {
                    return presided;
                }

                return (country ?? _homes.OfHead(cluster, office.Name)) is { } state ? PartyIdentity.Government(state) : FirstBody(cluster, index, depth);
            case OfficeClass.Minister:
                return OfMinister(index, cluster, office, role, country, depth);
            case OfficeClass.Regional:
                return OfRegionalOffice(cluster, office, role) ?? FirstBody(cluster, index, depth);
            case OfficeClass.Legislator:
                return OfLegislator(cluster, office, role, country);
            case OfficeClass.Judge:
                return FirstBody(cluster, index, depth, party => party.Branch is Branch.Court || party.Name.Contains("ourt", StringComparison.Ordinal)) ?? OfBranch(Branch.Court, cluster, country);
            case OfficeClass.Prosecutor:
                return FirstBody(cluster, index, depth, party => party.Branch is not Branch.Executive) ?? OfBranch(Branch.Prosecution, cluster, country);
            case OfficeClass.Police:
                return FirstBody(cluster, index, depth, party => party.Branch is not Branch.Executive) ?? OfBranch(Branch.Police, cluster, country);
            case OfficeClass.Military:
                return FirstBody(cluster, index, depth, party => party.Branch is not Branch.Executive) ?? (country is null && cluster.Kind == SpeakerKind.Person && office.Name is "captain" or "commander" ? null : OfBranch(Branch.Military, cluster, country));
            case OfficeClass.Intelligence:
                return FirstBody(cluster, index, depth, party => party.Branch is not Branch.Executive) ?? OfBranch(Branch.Intelligence, cluster, country);
            case OfficeClass.Independent:
                string name = char.ToUpperInvariant(office.Name[0]) + office.Name[1..];
                return new PartyIdentity($"office:{office.Name}", name + "'s office")
                {
                    Aliases = [office.Name, .. cluster.PersonName is null ? (string[])[] : [$"{Surname(cluster)}'s team", $"{Surname(cluster)}'s office", Surname(cluster)]],
                };
            case OfficeClass.Spokes:
            case OfficeClass.Counsel:
                return FirstTied(cluster, index, depth) ?? (office.Name is "press secretary" && _homes.Of(cluster, office) is { } press ? PartyIdentity.Government(press) : null) ?? (role.Kind(out _) is { } kind && (country ?? (role.Contains("ministry") ? _homes.WithMinistries(cluster) : _homes.Of(cluster))) is { } kindCountry ? BodyParties.OfBranch(kind.Branch, kindCountry) : null);
            case OfficeClass.Executive:
            case OfficeClass.Member:
                return OfExecutive(index, cluster, office, role, country, depth);
            default:
                return null;
        }
    }

    private PartyIdentity? OfMinister(int index, SpeakerCluster cluster, Office office, RolePhrase role, Country? country, int depth)
    {
        // A body named with it comes first, unless it is a region's or a party's.
        if (FirstBody(cluster, index, depth, party => party.Branch is Branch.Department or Branch.Intelligence or Branch.Police or Branch.Military or Branch.Bank or Branch.Court) is { } institution)
        {
            return institution;
        }

        bool regional = office.Name is "attorney general" or "secretary of state" or "solicitor general" or "official" or "administrator" or "commissioner" or "regulator" or "inspector";
        if (regional && country is null or { Name: "United States" } && cluster.Affiliations.Select(affiliation => Regions.Names.TryGet(NameFolding.Fold(affiliation), out Region? region) ? region : null).FirstOrDefault(region => region is not null) is { } state)
        {
            string stateName = state.Name.Replace(" (U.S. state)", "", StringComparison.Ordinal);
            return office.Name is "attorney general" or "secretary of state"
                ? new PartyIdentity($"region:{state.Name}:{office.Name}", $"{stateName} {Capitalized(office.Name)}") { Aliases = [$"{stateName} {Capitalized(office.Name)}'s office", $"the {office.Name}'s office", $"the {office.Name}"] }
                : BodyParties.OfRegion(state);
        }

        if (office.Name is "official" or "administrator" or "diplomat" or "negotiator" or "regulator" or "inspector" or "secretary" or "party leader")
        {
            if (FirstTied(cluster, index, depth) is { } tied)
            {
                return tied;
            }

            bool government = role.Contains("administration") || role.Contains("government") || role.Contains("federal") || role.Contains("cabinet") || role.Contains("ministry");
            return government && (role.Contains("ministry") ? _homes.WithMinistries(cluster) : _homes.Of(cluster)) is { } homeOfficial ? PartyIdentity.Government(homeOfficial) : null;
        }

        // "Roe's national security adviser": for whom Roe speaks.
        if (country is null && cluster.Affiliations.Select(affiliation => _possessors.Find(affiliation, cluster)).FirstOrDefault(person => person >= 0 && person != index, -1) is >= 0 and int master && Derive(master, depth + 1) is { } ofMaster)
        {
            if (ofMaster is not { Country: { } masterState, Branch: Branch.Executive })
            {
                return ofMaster;
            }

            country = masterState;
        }

        // "ambassador to France": the country after the office is not the one served.
        bool abroad = office.Name is "ambassador" or "envoy" or "special envoy" or "special representative" or "high commissioner" or "consul" or "consul general";
        if (abroad && role.CountryBeforeOffice is null && (country is null || role.Words.Skip(role.OfficeEnd).Any(word => word is "to" or "for" or "in")))
        {
            country = cluster.Affiliations.Select(affiliation => Countries.TryGet(affiliation, out Country? found) ? found : null).LastOrDefault(found => found is not null && !role.NamesAfterOffice(found));
        }

        Country? served = (abroad ? role.CountryBeforeOffice : null) ?? country ?? _homes.Of(cluster, office);
        if (served is null)
        {
            return null;
        }

        return Department(office.Name, served) is { } department ? PartyIdentity.Of(department, served) : PartyIdentity.Government(served);
    }

    /// <summary>The department that a minister heads, where the state's departments have names: "attorney general", "treasury secretary".</summary>
    private static Institution? Department(string office, Country country)
    {
        if (country.Name is not "United States")
        {
            return null;
        }

        string? name = office switch
        {
            "secretary of state" => "state department",
            "attorney general" or "solicitor general" => "justice department",
            "defense secretary" or "defence secretary" => "defense department",
            _ when office.EndsWith(" secretary", StringComparison.Ordinal) => office[..^10] + " department",
            _ => null,
        };
        return name is not null && Institutions.Named.TryGet(name, out Institution? department) && string.Equals(department.CountryName, country.Name, StringComparison.Ordinal) ? department : null;
    }

    private static PartyIdentity? OfRegionalOffice(SpeakerCluster cluster, Office office, RolePhrase role)
    {
        bool city = office.Name.Contains("mayor", StringComparison.Ordinal) || office.Name.Contains("city", StringComparison.Ordinal) || office.Name.StartsWith("council", StringComparison.Ordinal) || office.Name is "alderman" or "selectman" || role.Contains("city");
        foreach (string affiliation in cluster.Affiliations)
        {
            string key = NameFolding.Fold(affiliation);
            if (!city && Regions.Names.TryGet(key, out Region? region))
            {
                return BodyParties.OfRegion(region);
            }

            if (city && !Regions.Names.TryGet(key, out _) && !PoliticalParties.Phrases.TryGet(key, out _) && (!Countries.Senses.TryGet(key, out CountrySense? sense) || sense.Use == CountryUse.Capital))
            {
                return BodyParties.OfCity(affiliation);
            }
        }

        return null;
    }

    private PartyIdentity? OfLegislator(SpeakerCluster cluster, Office office, RolePhrase role, Country? country)
    {
        // "Rep. Doe of Georgia": where the office tells the country, the place is a region of it.
        Country? home = country is not null && (office.Countries.IsEmpty || office.Countries.Contains(country.Name, StringComparer.Ordinal)) ? country : _homes.Of(cluster, office);
        foreach (string affiliation in cluster.Affiliations)
        {
            if (PoliticalParties.Phrases.TryGet(NameFolding.Fold(affiliation), out IReadOnlyList<PoliticalParty>? parties))
            {
                return BodyParties.OfParty(parties, home);
            }
        }

        for (int i = 0; i < role.Words.Length; i++)
        {
            if (PoliticalParties.Phrases.Longest(role.Words, i, role.Words.Length, out _) is { } parties && role.Words[i].Length > 2 && role.Words[i] is not ("conservative" or "liberal" or "national" or "labor" or "green"))
            {
                return BodyParties.OfParty(parties, home);
            }
        }

        if (role.Contains("opposition") && home is not null)
        {
            return BodyParties.OfBranch(Branch.Opposition, home);
        }

        bool campaigns = role.Office?.Name is "presidential candidate" or "candidate" or "nominee" or "hopeful" or "front runner" or "vice presidential candidate";
        return campaigns ? cluster.Kind == SpeakerKind.Person ? Self(cluster) : null : home is null ? null : BodyParties.Parliament(home);
    }

    private PartyIdentity? OfExecutive(int index, SpeakerCluster cluster, Office office, RolePhrase role, Country? country, int depth)
    {
        if (role.Contains("opposition") && (country ?? _homes.Of(cluster)) is { } opposed)
        {
            return BodyParties.OfBranch(Branch.Opposition, opposed);
        }

        bool bank = office.Name.Contains("central bank", StringComparison.Ordinal) || (role.Contains("central") && role.Contains("bank"));
        if (bank && (country ?? _homes.Of(cluster)) is { } banked)
        {
            return BodyParties.OfBranch(Branch.Bank, banked);
        }

        if (FirstBody(cluster, index, depth, party => party.Branch is not Branch.Executive) is { } body)
        {
            return body;
        }

        if (office.Name is "intelligence chief" or "chief" or "head" or "director" && role.Contains("intelligence") && (country ?? _homes.Of(cluster)) is { } spied)
        {
            return BodyParties.OfBranch(Branch.Intelligence, spied);
        }

        if (country is null)
        {
            return FirstTied(cluster, index, depth);
        }

        bool sport = office.Class == OfficeClass.Member || office.Name.Contains("coach", StringComparison.Ordinal) || office.Name is "manager" or "trainer" or "captain" or "skipper" or "sporting director" or "technical director";
        return sport
            ? new PartyIdentity("team:" + country.Name, country.Name + " team") { Aliases = [country.Name, $"the {BodyParties.Demonym(country)} team"] }
            : office.Name is "leader" or "chief executive" or "head" or "political leader" or "director" ? PartyIdentity.Government(country) : null;
    }

    private PartyIdentity? OfBranch(Branch branch, SpeakerCluster cluster, Country? country) =>
        (country ?? _homes.Of(cluster)) is { } state ? BodyParties.OfBranch(branch, state) : null;

    private PartyIdentity? OfBody(SpeakerCluster cluster, int depth)
    {
        Country? home = _homes.Of(cluster);
        bool media = false;
        foreach (string name in cluster.Names.OrderByDescending(name => name.Length).ThenBy(name => name, StringComparer.Ordinal))
        {
            if (BodyParties.Find(name, home, out bool isMedia) is { } found)
            {
                return found;
            }

            media |= isMedia;
        }

        if (media)
        {
            return null;
        }

        if (OfPossession(cluster, depth) is { } possessed)
        {
            return possessed;
        }

        return new PartyIdentity("body:" + OrganizationName.Key(cluster.Name), StripArticle(cluster.Name)) { Aliases = [.. cluster.Names] };
    }

    /// <summary>"the Trump administration", "Putin's government", "Mueller's team", "Boris Johnson's office".</summary>
    private PartyIdentity? OfPossession(SpeakerCluster cluster, int depth)
    {
        string[] words = OrganizationName.Key(cluster.Name.Replace("'s", " 's", StringComparison.Ordinal).Replace("’s", " 's", StringComparison.Ordinal)).Split(' ');
        if (words.Length < 2 || words[^1] is not ("administration" or "government" or "regime" or "cabinet" or "office" or "team" or "campaign" or "camp" or "aides" or "advisers" or "allies" or "officials" or "lawyers" or "legal team" or "leadership"))
        {
            return null;
        }

        string owner = string.Join(' ', words[..^1].Where(word => word is not "s"));
        int person = _possessors.Find(owner, cluster);
        if (person < 0)
        {
            return null;
        }

        return Derive(person, depth + 1) is { } party ? party with { Aliases = [.. party.Aliases, cluster.Name] } : Self(_clusters[person]);
    }

    private PartyIdentity? OfDescription(SpeakerCluster cluster, int depth)
    {
        RolePhrase phrase = RolePhrase.Parse(cluster.Name);
        int index = IndexOf(cluster);
        if (phrase.Office is { } office)
        {
            return office.Class switch
            {
                OfficeClass.Expert or OfficeClass.Journalist or OfficeClass.Bystander => null,
                OfficeClass.Party => cluster.Kind == SpeakerKind.Group ? Own(cluster) : FirstTied(cluster, index, depth),
                _ => OfOffice(index, cluster, office, phrase, depth),
            };
        }

        bool insiders = phrase.Contains("close") || phrase.Contains("officials") || phrase.Contains("allies") || phrase.Contains("side") || phrase.Contains("authorities") || phrase.Contains("camp");
        if (cluster.Kind == SpeakerKind.Unnamed)
        {
            bool about = phrase.Contains("familiar") || phrase.Contains("sources") || phrase.Contains("source") || phrase.Contains("report") || phrase.Contains("reports") || phrase.Contains("documents") || phrase.Contains("critics");
            return insiders || !about ? FirstTied(cluster, index, depth) : null;
        }

        if (BodyParties.Find(cluster.Name, _homes.Of(cluster), out bool media) is { } found)
        {
            return found;
        }

        return media || phrase.Words.Length == 0 || phrase.Words[^1] is "critics" or "observers" or "reports" or "others" or "some" or "many" or "people" or "women" or "men" or "users" or "residents" or "media"
            ? null
            : FirstTied(cluster, index, depth);
    }

    private static PartyIdentity Own(SpeakerCluster cluster) => new("body:" + OrganizationName.Key(cluster.Name), StripArticle(cluster.Name)) { Aliases = [.. cluster.Names] };

    private int IndexOf(SpeakerCluster cluster) => _possessors.IndexOf(cluster);

    private static Country? FirstCountry(SpeakerCluster cluster) =>
        cluster.Affiliations.Select(affiliation => Countries.TryGet(affiliation, out Country? country) ? country
            : Countries.Senses.TryGet(NameFolding.Fold(affiliation), out CountrySense? sense) && sense.Use != CountryUse.Parliament ? sense.Country : null)
            .FirstOrDefault(country => country is not null);

    /// <summary>The party of the first body among the affiliations.</summary>
    private PartyIdentity? FirstBody(SpeakerCluster cluster, int index, int depth, Func<PartyIdentity, bool>? accept = null)
    {
        foreach (string affiliation in cluster.Affiliations)
        {
            if (Countries.TryGet(affiliation, out _) || IsPerson(affiliation, cluster, index))
            {
                continue;
            }

            PartyIdentity? party = PartyOf(affiliation, cluster);
            if (party is not null && (accept is null || accept(party)))
            {
                return party;
            }
        }

        return null;
    }

    private bool IsPerson(string affiliation, SpeakerCluster cluster, int index) => _possessors.Find(affiliation, cluster) is >= 0 and int person && person != index;

    /// <summary>The party of the first affiliation of any kind: what a spokesman or lawyer speaks for.</summary>
    private PartyIdentity? FirstTied(SpeakerCluster cluster, int index, int depth)
    {
        foreach (string affiliation in cluster.Affiliations)
        {
            if (_possessors.Find(affiliation, cluster) is >= 0 and int person && person != index)
            {
                return Derive(person, depth + 1) ?? Self(_clusters[person]);
            }

            if (PartyOf(affiliation, cluster) is { } party)
            {
                return party;
            }
        }

        return null;
    }

    private PartyIdentity? PartyOf(string affiliation, SpeakerCluster cluster)
    {
        PartyIdentity? party = BodyParties.Find(affiliation, _homes.Of(cluster), out bool media);
        // "Commerce Ministry" without a country is nobody's in a country of departments.
        if (party is { Country.Name: "United States", Branch: Branch.Department } && affiliation.Contains("inistry", StringComparison.Ordinal) && _homes.WithMinistries(cluster) is { } other)
        {
            return PartyIdentity.Government(other);
        }

        return party is not null || media ? party : new PartyIdentity("body:" + OrganizationName.Key(affiliation), StripArticle(affiliation));
    }

    private static string StripArticle(string name) => name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) && name.Length > 4 ? name[4..] : name;

    private static string Capitalized(string words) => string.Join(' ', words.Split(' ').Select(word => word is "of" ? word : char.ToUpperInvariant(word[0]) + word[1..]));

    private static string Surname(SpeakerCluster cluster)
    {
        string[] words = cluster.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? cluster.Name : words[^1];
    }
}
