using QuoteTracker.Speakers.Gazetteer;
using QuoteTracker.Speakers.Linking;
using QuoteTracker.Speakers.Names;

namespace QuoteTracker.Speakers.Parties;

/// <summary>The party that an office speaks for, by the class of the office.</summary>
internal sealed class OfficeParties(HomeCountries homes, HomeRegions regions, NamedForces forces, PossessorIndex possessors, PartyTies ties, Func<int, int, PartyIdentity?> derive)
{
    private readonly MinisterParties _ministers = new(homes, possessors, ties, derive);

    public PartyIdentity? Of(int index, SpeakerCluster cluster, Office office, RolePhrase role, int depth)
    {
        Country? country = PartyTies.FirstCountry(cluster);
        if (role.Contains("shadow") && office.Class is OfficeClass.Minister or OfficeClass.Head)
        {
            return ties.Membership(cluster) ?? OfBranch(Branch.Opposition, cluster, country);
        }

        switch (office is { Class: OfficeClass.Military, Name: "captain" } && role.IsOfficeSmall ? OfficeClass.Member : office.Class)
        {
            case OfficeClass.Head when country is null && NamesBody(office, role):
                return ties.FirstBody(cluster, index, depth);
            case OfficeClass.Head when role.KindBeforeOffice is { Branch: Branch.Court or Branch.Parliament or Branch.Bank or Branch.Police or Branch.Military } led:
                return OfBranch(led.Branch, cluster, country);
            case OfficeClass.Head:
                // "president of the club", but a capital word before "President" may be anything.
                if (office.Name is "president" && ties.FirstBody(cluster, index, depth, party => IsNamedBody(party) && !Countries.TryGet(party.Name, out _)) is { } presided && (country is null || role.Words.Length > 2 && role.Contains("of")))
                {
                    return presided;
                }

                return (country ?? homes.OfHead(cluster, office.Name)) is { } state ? PartyIdentity.Government(state)
                    : ties.FirstBody(cluster, index, depth) ?? (office.Name is "president" or "first lady" ? null : regions.Unlisted(cluster) is { } province ? BodyParties.OfProvince(province) : BodyParties.Unplaced(Branch.Executive));
            case OfficeClass.Minister:
                return _ministers.Of(index, cluster, office, role, country, depth);
            case OfficeClass.Regional:
                return OfRegionalOffice(cluster, office, role) ?? ties.FirstBody(cluster, index, depth)
                    ?? (office.Name.EndsWith("governor", StringComparison.Ordinal) && regions.Of(cluster) is { } home ? BodyParties.OfRegion(home) : null);
            case OfficeClass.Legislator when office.Name is "deputy" && role.Words.Any(word => word is "his" or "her" or "its" or "their" or "s"):
                return ties.FirstTied(cluster, index, depth);
            case OfficeClass.Legislator:
                return OfLegislator(cluster, office, role, country);
            case OfficeClass.Judge:
                return ties.FirstBody(cluster, index, depth, party => party.Branch is Branch.Court || party.Name.Contains("ourt", StringComparison.Ordinal)) ?? OfBranch(Branch.Court, cluster, country);
            case OfficeClass.Prosecutor:
                return ties.FirstBody(cluster, index, depth, party => party.Branch is not Branch.Executive) ?? OfBranch(Branch.Prosecution, cluster, country);
            case OfficeClass.Police:
                return ties.FirstBody(cluster, index, depth, party => party.Branch is not Branch.Executive) ?? OfBranch(Branch.Police, cluster, country);
            case OfficeClass.Military:
                return ties.FirstBody(cluster, index, depth, party => party.Branch is not Branch.Executive) ?? (country is null && cluster.Kind == SpeakerKind.Person && office.Name is "captain" or "commander" ? null : OfBranch(Branch.Military, cluster, country));
            case OfficeClass.Intelligence:
                return ties.FirstBody(cluster, index, depth, party => party.Branch is not Branch.Executive) ?? OfBranch(Branch.Intelligence, cluster, country);
            case OfficeClass.Independent:
                string name = char.ToUpperInvariant(office.Name[0]) + office.Name[1..];
                return new PartyIdentity($"office:{office.Name}", name + "'s office")
                {
                    Aliases = [office.Name, .. cluster.PersonName is null ? (string[])[] : [$"{PartyTies.Surname(cluster)}'s team", $"{PartyTies.Surname(cluster)}'s office", PartyTies.Surname(cluster)]],
                };
            case OfficeClass.Spokes when role.Contains("opposition"):
                return ties.Membership(cluster) ?? OfBranch(Branch.Opposition, cluster, country);
            case OfficeClass.Spokes:
            case OfficeClass.Counsel:
                return ties.FirstTied(cluster, index, depth) ?? OfForce(cluster, role, country) ?? (office.Name is "press secretary" && homes.Of(cluster, office) is { } press ? PartyIdentity.Government(press) : null) ?? (role.Kind(out _) is { } kind && (country ?? (role.Contains("ministry") ? homes.WithMinistries(cluster) : homes.Of(cluster))) is { } kindCountry ? BodyParties.OfBranch(kind.Branch, kindCountry) : null);
            case OfficeClass.Executive:
            case OfficeClass.Member:
                return OfExecutive(index, cluster, office, role, country, depth);
            default:
                return null;
        }
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

            // "the council leader": no town's name.
            if (city && key.Split(' ').All(word => Vocabulary.OrganizationWords.Contains(word) || word is "town" or "county" or "borough" or "parish" or "district"))
            {
                continue;
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
        Country? home = country is not null && (office.Countries.IsEmpty || office.Countries.Contains(country.Name, StringComparer.Ordinal)) ? country : homes.Of(cluster, office);
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

        if (role.Contains("opposition"))
        {
            return OfBranch(Branch.Opposition, cluster, home);
        }

        bool ofState = office.Name.StartsWith("state ", StringComparison.Ordinal) || role.Words.Take(role.OfficeEnd).Contains("state", StringComparer.Ordinal);
        if (ofState || (role.CountryBeforeOffice is null && !role.Contains("us") && regions.WithLegislature(cluster) is not null))
        {
            return OfStateLegislature(ofState ? regions.Of(cluster) : regions.WithLegislature(cluster));
        }

        bool campaigns = role.Office?.Name is "presidential candidate" or "candidate" or "nominee" or "hopeful" or "front runner" or "vice presidential candidate";
        return campaigns ? cluster.Kind == SpeakerKind.Person ? PartyTies.Self(cluster) : null : home is null ? null : BodyParties.Parliament(home);
    }

    private static PartyIdentity OfStateLegislature(Region? region) => region is null
        ? new PartyIdentity("legislature:", "state legislature")
        : new PartyIdentity("legislature:" + region.Name, region.PlainName + " legislature") { Aliases = [$"{region.PlainName} Senate", $"{region.PlainName} House", $"{region.PlainName} lawmakers"] };

    /// <summary>"union president", "president of the club": an office of a body, not of a state.</summary>
    private static bool NamesBody(Office office, RolePhrase role) => role.Words.Any(word => BodyNouns.Common.Contains(word) && !office.Name.Contains(word, StringComparison.Ordinal));

    private PartyIdentity? OfExecutive(int index, SpeakerCluster cluster, Office office, RolePhrase role, Country? country, int depth)
    {
        if (role.Contains("opposition"))
        {
            return OfBranch(Branch.Opposition, cluster, country);
        }

        bool bank = office.Name.Contains("central bank", StringComparison.Ordinal) || (role.Contains("central") && role.Contains("bank"));
        if (bank && (country ?? homes.Of(cluster)) is { } banked)
        {
            return BodyParties.OfBranch(Branch.Bank, banked);
        }

        if (ties.FirstBody(cluster, index, depth, party => party.Branch is not Branch.Executive) is { } body)
        {
            return body;
        }

        if (office.Name is "intelligence chief" or "chief" or "head" or "director" && role.Contains("intelligence") && (country ?? homes.Of(cluster)) is { } spied)
        {
            return BodyParties.OfBranch(Branch.Intelligence, spied);
        }

        if (country is null)
        {
            return ties.FirstTied(cluster, index, depth);
        }

        bool sport = (office.Class == OfficeClass.Member && office.Name is not ("member" or "employee" or "worker" or "staffer" or "staff member" or "union member" or "engineer" or "nurse" or "teacher" or "miner" or "steward" or "militant" or "insurgent" or "founder member" or "hacker" or "pilot" or "fighter" or "veteran")) || office.Name.Contains("coach", StringComparison.Ordinal) || office.Name is "manager" or "trainer" or "captain" or "skipper" or "sporting director" or "technical director";
        return sport
            ? new PartyIdentity("team:" + country.Name, country.Name + " team") { Aliases = [country.Name, $"the {BodyParties.Demonym(country)} team"] }
            : office.Name is "leader" or "chief executive" or "head" or "political leader" or "director" ? PartyIdentity.Government(country) : null;
    }

    /// <summary>"an air force spokeswoman" where the article names the navy of a state that no list knows: of a force of its own.</summary>
    private PartyIdentity? OfForce(SpeakerCluster cluster, RolePhrase role, Country? country) =>
        country is null && role.Kind(out string written) is { } kind && forces.Of(kind.Branch, cluster) is { } named
            ? PartyTies.Body(NameFolding.Fold(named).Contains(written, StringComparison.Ordinal) ? named : written) : null;

    private PartyIdentity OfBranch(Branch branch, SpeakerCluster cluster, Country? country) =>
        country is null && forces.Of(branch, cluster) is { } named ? PartyTies.Body(named)
        : (country ?? homes.Of(cluster)) is { } state ? BodyParties.OfBranch(branch, state)
        : BodyParties.Unplaced(branch);

    private static bool IsNamedBody(PartyIdentity party) => party.Branch is null && NameFolding.Fold(party.Name).Split(' ').Any(Vocabulary.OrganizationWords.Contains);
}
