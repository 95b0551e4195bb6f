using QuoteTracker.Speakers.Gazetteer;
using QuoteTracker.Speakers.Linking;
using QuoteTracker.Speakers.Names;

namespace QuoteTracker.Speakers.Parties;

/// <summary>What a speaker is tied to by the text, as parties: the bodies, persons, countries and political parties among its affiliations.</summary>
internal sealed class PartyTies(IReadOnlyList<SpeakerCluster> clusters, HomeCountries homes, PossessorIndex possessors, Func<int, int, PartyIdentity?> derive)
{
    // A person named this often, or in this many articles, without an office, is a side of the matter and speaks for himself.
    private const int ProtagonistMentions = 5;
    private const int ProtagonistArticles = 3;

    /// <summary>The party of the first body among the affiliations.</summary>
    public PartyIdentity? FirstBody(SpeakerCluster cluster, int index, int depth, Func<PartyIdentity, bool>? accept = null)
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

    public bool IsPerson(string affiliation, SpeakerCluster cluster, int index) => possessors.Find(affiliation, cluster) is >= 0 and int person && person != index;

    /// <summary>The party of the first affiliation of any kind: what a spokesman or lawyer speaks for.</summary>
    public PartyIdentity? FirstTied(SpeakerCluster cluster, int index, int depth)
    {
        foreach (string affiliation in cluster.Affiliations)
        {
            if (possessors.Find(affiliation, cluster) is >= 0 and int person && person != index)
            {
                return derive(person, depth + 1) ?? Self(clusters[person]);
            }

            if (PartyOf(affiliation, cluster) is { } party)
            {
                return party;
            }
        }

        return null;
    }

    public PartyIdentity? PartyOf(string affiliation, SpeakerCluster cluster)
    {
        string key = OrganizationName.Key(affiliation);
        PartyIdentity? party = BodyParties.Find(affiliation, homes.Of(cluster), out bool media);
        // "Commerce Ministry" without a country is nobody's in a country of departments.
        if (party is { Country.Name: "United States", Branch: Branch.Department } && affiliation.Contains("inistry", StringComparison.Ordinal) && homes.WithMinistries(cluster) is { } other)
        {
            return PartyIdentity.Government(other);
        }

        // "Union leaders": a common noun with a capital names no body.
        bool common = !key.Contains(' ', StringComparison.Ordinal) && Vocabulary.OrganizationWords.Contains(key) && char.IsUpper(affiliation[0]);
        return party is not null || media ? party : common ? null : Body(affiliation);
    }

    /// <summary>The political party among the affiliations.</summary>
    public PartyIdentity? Membership(SpeakerCluster cluster)
    {
        foreach (string affiliation in cluster.Affiliations)
        {
            if (PoliticalParties.Phrases.TryGet(NameFolding.Fold(affiliation), out IReadOnlyList<PoliticalParty>? parties))
            {
                return BodyParties.OfParty(parties, homes.Of(cluster));
            }
        }

        return null;
    }

    public static bool IsProtagonist(SpeakerCluster cluster) =>
        cluster.Entries.Max(entry => entry.Speaker.Mentions.Length) >= ProtagonistMentions
        || (cluster.Entries.Select(entry => entry.Article).Distinct().Count() >= ProtagonistArticles && cluster.Mentions >= ProtagonistMentions);

    public static Country? FirstCountry(SpeakerCluster cluster) =>
        cluster.Affiliations.Select(affiliation => Countries.TryGet(affiliation, out Country? country) ? country
            : Countries.Senses.TryGet(NameFolding.Fold(affiliation), out CountrySense? sense) && sense.Use != CountryUse.Parliament ? sense.Country : null)
            .FirstOrDefault(country => country is not null);

    public static PartyIdentity Self(SpeakerCluster cluster) => new("self:" + OrganizationName.Key(cluster.Name), cluster.Name)
    {
        Aliases = [.. cluster.Names],
    };

    public static PartyIdentity Own(SpeakerCluster cluster) => Body(cluster.Name) with { Aliases = [.. cluster.Names] };

    /// <summary>A body as a party, by its name.</summary>
    public static PartyIdentity Body(string name) => new("body:" + OrganizationName.Key(name), StripArticle(name));

    public static string Surname(SpeakerCluster cluster)
    {
        string[] words = cluster.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? cluster.Name : words[^1];
    }

    public static string StripArticle(string name) => name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) && name.Length > 4 ? name[4..] : name;
}
