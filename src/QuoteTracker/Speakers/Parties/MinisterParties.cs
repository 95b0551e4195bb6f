using QuoteTracker.Speakers.Gazetteer;
using QuoteTracker.Speakers.Linking;
using QuoteTracker.Speakers.Names;

namespace QuoteTracker.Speakers.Parties;

/// <summary>The party that a minister, official or envoy speaks for.</summary>
internal sealed class MinisterParties(HomeCountries homes, PossessorIndex possessors, PartyTies ties, Func<int, int, PartyIdentity?> derive)
{
    public PartyIdentity? Of(int index, SpeakerCluster cluster, Office office, RolePhrase role, Country? country, int depth)
    {
        // "a vice-president of Genovax", "the federation's chief negotiator", "regional secretary of the Bottlers' Union".
        if (country is null && (office.Name.Contains("vice", StringComparison.Ordinal) || office.Name.EndsWith("negotiator", StringComparison.Ordinal) || office.Name is "secretary") && ties.FirstBody(cluster, index, depth) is { Branch: null } body)
        {
            return body;
        }

        // A body named with it comes first, unless it is a region's or a party's.
        if (ties.FirstBody(cluster, index, depth, party => party.Branch is Branch.Department or Branch.Intelligence or Branch.Police or Branch.Military or Branch.Bank or Branch.Court) is { } institution)
        {
            return institution;
        }

        bool regional = office.Name is "attorney general" or "secretary of state" or "solicitor general" or "official" or "administrator" or "commissioner" or "regulator" or "inspector";
        if (regional && country is null or { Name: "United States" } && cluster.Affiliations.Select(affiliation => Regions.Names.TryGet(NameFolding.Fold(affiliation), out Region? region) ? region : null).FirstOrDefault(region => region is not null) is { } state)
        {
            string stateName = state.PlainName;
            return office.Name is "attorney general" or "secretary of state"
                ? new PartyIdentity($"region:{state.Name}:{office.Name}", $"{stateName} {Capitalized(office.Name)}") { Aliases = [$"{stateName} {Capitalized(office.Name)}'s office", $"the {office.Name}'s office", $"the {office.Name}"] }
                : BodyParties.OfRegion(state);
        }

        if (office.Name is "official" or "administrator" or "diplomat" or "negotiator" or "regulator" or "inspector" or "secretary" or "party leader" && !IsPortfolio(office, role))
        {
            if (ties.FirstTied(cluster, index, depth) is { } tied)
            {
                return tied;
            }

            bool government = role.Contains("administration") || role.Contains("government") || role.Contains("federal") || role.Contains("cabinet") || role.Contains("ministry");
            return government && (role.Contains("ministry") ? homes.WithMinistries(cluster) : homes.Of(cluster)) is { } homeOfficial ? PartyIdentity.Government(homeOfficial) : null;
        }

        // "Roe's national security adviser": for whom Roe speaks.
        if (country is null && cluster.Affiliations.Select(affiliation => possessors.Find(affiliation, cluster)).FirstOrDefault(person => person >= 0 && person != index, -1) is >= 0 and int master && derive(master, depth + 1) is { } ofMaster)
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

        Country? served = (abroad ? role.CountryBeforeOffice : null) ?? country ?? homes.Of(cluster, office);
        if (served is null)
        {
            // "Norland's defence minister": of a state that no list knows.
            return !IsCabinet(office) ? null : ties.FirstTied(cluster, index, depth) ?? BodyParties.Unplaced(Branch.Executive);
        }

        return Department(office.Name, served) is { } department ? PartyIdentity.Of(department, served) : PartyIdentity.Government(served);
    }

    private static bool IsCabinet(Office office) => office.Name.EndsWith("minister", StringComparison.Ordinal) || (office.Name.EndsWith(" secretary", StringComparison.Ordinal) && !office.Plural);

    /// <summary>"Foreign Affairs Secretary": a secretary of something, and not of a club or party.</summary>
    private static bool IsPortfolio(Office office, RolePhrase role) => office.Name is "secretary" && role.OfficeEnd > 1
        && role.Words[role.OfficeEnd - 2] is not ("party" or "union" or "club" or "press" or "private" or "company" or "corporate" or "general" or "assistant" or "honorary" or "national" or "s" or "former" or "his" or "her" or "their");

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

    private static string Capitalized(string words) => string.Join(' ', words.Split(' ').Select(word => word is "of" ? word : char.ToUpperInvariant(word[0]) + word[1..]));
}
