using QuoteTracker.Speakers.Gazetteer;
using QuoteTracker.Speakers.Linking;
using QuoteTracker.Speakers.Names;

namespace QuoteTracker.Speakers.Parties;

/// <summary>Derives the party of each speaker: from office and nationality, from whom or what a spokesman speaks for, from membership, from a body's own name.</summary>
internal sealed class PartyDeriver
{
    private const int DeepestChain = 6;

    private readonly IReadOnlyList<SpeakerCluster> _clusters;
    private readonly HomeCountries _homes;
    private readonly PossessorIndex _possessors;
    private readonly PartyTies _ties;
    private readonly OfficeParties _offices;
    private readonly NamedForces _forces;
    private readonly ImpliedBodies _implied;
    private readonly HashSet<string> _bodies;
    private readonly Dictionary<int, PartyIdentity?> _derived = [];
    private readonly Dictionary<int, string> _reasons = [];
    private readonly HashSet<int> _open = [];

    public PartyDeriver(IReadOnlyList<SpeakerCluster> clusters, HomeCountries homes, HomeRegions regions)
    {
        _clusters = clusters;
        _homes = homes;
        _possessors = new PossessorIndex(clusters);
        _ties = new PartyTies(clusters, homes, _possessors, Derive);
        _forces = new NamedForces(clusters);
        _offices = new OfficeParties(homes, regions, _forces, _possessors, _ties, Derive);
        _implied = new ImpliedBodies(clusters);
        _bodies = [.. clusters.SelectMany(cluster => cluster.Affiliations.Where(affiliation => _possessors.Find(affiliation, cluster) < 0)).Select(affiliation => OrganizationName.Key(affiliation))];
    }

    public PartyIdentity? Derive(int cluster) => Derive(cluster, 0);

    /// <summary>Why <see cref="Derive(int)"/> gave what it gave, in one sentence.</summary>
    public string Reason(int cluster)
    {
        PartyIdentity? party = Derive(cluster);
        return _reasons.TryGetValue(cluster, out string? reason) ? reason
            : party is null ? "The texts tie it to no side."
            : _clusters[cluster].Kind switch
            {
                SpeakerKind.Person => "The texts name what it belongs to.",
                SpeakerKind.Organization => $"The name \"{_clusters[cluster].Name}\" is a name of this party.",
                _ => $"The description \"{_clusters[cluster].Name}\" names the side.",
            };
    }

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
                _reasons[index] = $"The role \"{role}\" speaks for nobody else.";
                silent |= office.Name is not ("critic" or "observer" or "watcher");
                bystander |= office.Class == OfficeClass.Bystander;
                continue;
            }

            // "its former engineer" speaks for it no more.
            if (office.Class == OfficeClass.Member && phrase.IsFormer)
            {
                _reasons[index] = $"As \"{role}\" the speaker has left the body and is a side of its own.";
                return PartyTies.Self(cluster);
            }

            if (office.Class is OfficeClass.Legislator or OfficeClass.Executive or OfficeClass.Member && _ties.Membership(cluster) is { } membership)
            {
                _reasons[index] = $"The texts call the speaker one of the party, in the role \"{role}\".";
                return membership;
            }

            if (office.Class == OfficeClass.Party)
            {
                _reasons[index] = $"As \"{role}\" the speaker is a side of the matter.";
                return PartyTies.Self(cluster);
            }

            // "chief inspector" is of the inspectors of the article before it is of any police.
            if (office.Class == OfficeClass.Police && phrase.IsOfficeSmall && OfGroup(index, cluster, depth) is { } inspectors)
            {
                return inspectors;
            }

            if (_offices.Of(index, cluster, office, phrase, depth) is { } party)
            {
                _reasons[index] = $"The role \"{role}\" speaks for this party.";
                return party;
            }

            if (OfImplied(index, cluster, office, phrase, depth) is { } implied)
            {
                _reasons[index] = $"The role \"{role}\" is one of the body that the text names near it.";
                return implied;
            }
        }

        if (OfGroup(index, cluster, depth) is { } group)
        {
            return group;
        }

        if (silent && !(bystander && PartyTies.IsProtagonist(cluster)))
        {
            return null;
        }

        if (!silent && _ties.Membership(cluster) is { } member)
        {
            _reasons[index] = "The texts call the speaker one of the party.";
            return member;
        }

        _reasons[index] = "The texts tie the speaker to no side: a side of its own.";
        return OfNamedBody(cluster) ?? PartyTies.Self(cluster);
    }

    /// <summary>"Environment inspectors said ... chief inspector Jane Roe": one of those who spoke together.</summary>
    private PartyIdentity? OfGroup(int index, SpeakerCluster cluster, int depth)
    {
        foreach (string role in cluster.Roles)
        {
            RolePhrase phrase = RolePhrase.Parse(role);
            if (phrase.Office is { Class: OfficeClass.Minister or OfficeClass.Police or OfficeClass.Prosecutor or OfficeClass.Party or OfficeClass.Executive or OfficeClass.Spokes } && _implied.FindGroup(cluster, phrase) is >= 0 and int group && group != index)
            {
                _reasons[index] = $"The role \"{role}\" is of those who speak together as \"{_clusters[group].Name}\".";
                return Derive(group, depth + 1);
            }
        }

        return null;
    }

    // An officer of something that is not said again: the managing director after the company spoke.
    private PartyIdentity? OfImplied(int index, SpeakerCluster cluster, Office office, RolePhrase phrase, int depth)
    {
        if (office.Class is OfficeClass.Military or OfficeClass.Police && _implied.FindForce(cluster) is >= 0 and int force)
        {
            return Derive(force, depth + 1);
        }

        if (office.Class is not (OfficeClass.Executive or OfficeClass.Spokes or OfficeClass.Head or OfficeClass.Regional) || phrase.IsFormer || office.Name is "agent")
        {
            return null;
        }

        int body = _implied.Find(cluster, phrase, onlyNamedKind: office.Class is OfficeClass.Head or OfficeClass.Regional);
        return body < 0 || body == index ? null : Derive(body, depth + 1);
    }

    // What others are said to work for is a body, though its own name alone did not show it.
    private PartyIdentity? OfNamedBody(SpeakerCluster cluster) =>
        cluster.Names.FirstOrDefault(name => _bodies.Contains(OrganizationName.Key(name))) is { } body
            ? PartyTies.Body(body) with { Aliases = [.. cluster.Names] }
            : null;

    private PartyIdentity? OfBody(SpeakerCluster cluster, int depth)
    {
        Country? home = _homes.Of(cluster);
        bool media = false;
        if (Institutions.Kinds.TryGet(OrganizationName.Key(cluster.Name), out Institution? kind) && _forces.Of(kind.Branch, cluster) is { } force)
        {
            return PartyTies.Body(force) with { Aliases = [.. cluster.Names] };
        }

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

        return PartyTies.Own(cluster);
    }

    /// <summary>"the Holt administration", "Halvorsen's government", "Weber's team".</summary>
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

        return Derive(person, depth + 1) is { } party ? party with { Aliases = [.. party.Aliases, cluster.Name] } : PartyTies.Self(_clusters[person]);
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
                OfficeClass.Party => cluster.Kind == SpeakerKind.Group ? _ties.Membership(cluster) ?? PartyTies.Own(cluster) : _ties.FirstTied(cluster, index, depth),
                _ => _offices.Of(index, cluster, office, phrase, depth) ?? OfImplied(index, cluster, office, phrase, depth)
                    ?? (cluster.Kind == SpeakerKind.Group && office.Name is "inspector" or "regulator" or "investigator" or "negotiator" ? PartyTies.Own(cluster) : null),
            };
        }

        bool insiders = phrase.Contains("close") || phrase.Contains("officials") || phrase.Contains("allies") || phrase.Contains("side") || phrase.Contains("authorities") || phrase.Contains("camp");
        if (cluster.Kind == SpeakerKind.Unnamed)
        {
            bool about = phrase.Contains("familiar") || phrase.Contains("sources") || phrase.Contains("source") || phrase.Contains("report") || phrase.Contains("reports") || phrase.Contains("documents") || phrase.Contains("critics");
            return insiders || !about ? _ties.FirstTied(cluster, index, depth) : null;
        }

        if (BodyParties.Find(cluster.Name, _homes.Of(cluster), out bool media) is { } found)
        {
            return found;
        }

        return media || phrase.Words.Length == 0 || phrase.Words[^1] is "critics" or "observers" or "reports" or "others" or "some" or "many" or "people" or "women" or "men" or "users" or "residents" or "media"
            ? null
            : _ties.FirstTied(cluster, index, depth);
    }

    private int IndexOf(SpeakerCluster cluster) => _possessors.IndexOf(cluster);
}
