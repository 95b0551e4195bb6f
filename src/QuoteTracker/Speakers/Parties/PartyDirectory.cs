using System.Collections.Immutable;
using QuoteTracker.Speakers.Gazetteer;
using QuoteTracker.Speakers.Linking;
using QuoteTracker.Speakers.Names;

namespace QuoteTracker.Speakers.Parties;

/// <summary>Names the parties of a set, joins what is one, applies the user's book and gives ids.</summary>
internal sealed class PartyDirectory
{
    // A second state's government with at least this share of all governments' statements makes the matter international.
    private const double ForeignShare = 0.1;
    private readonly PartyBook _book;
    private readonly PartyIdentity?[] _identities;
    private readonly IReadOnlyList<SpeakerCluster> _clusters;

    public PartyDirectory(IReadOnlyList<SpeakerCluster> clusters, IReadOnlyList<PartyIdentity?> derived, PartyDeriver deriver, PartyBook book, PartyLevel level)
    {
        _book = book;
        _clusters = clusters;
        bool departments = level == PartyLevel.Department || (level == PartyLevel.Automatic && !IsInternational(clusters, derived));
        _identities = [.. derived.Select(identity => Fold(identity, departments))];
        (Parties, PartyIds) = Build();
        Reasons = [.. Enumerable.Range(0, clusters.Count).Select(c => book.TryGetPin(clusters[c].Names, out PartyDefinition? pinned)
            ? pinned is null ? "The parties file says that it speaks for nobody." : $"The parties file pins it to {pinned.Name}."
            : deriver.Reason(c) + (derived[c] is { } found && Defined(found) is { } defined ? $" The parties file counts {found.Name} as {defined.Name}." : ""))];
    }

    /// <summary>For each cluster why it has its party, or none.</summary>
    public ImmutableArray<string> Reasons { get; }

    /// <summary>The parties, ordered by id.</summary>
    public ImmutableArray<Party> Parties { get; }

    /// <summary>For each cluster the id of its party, or <see langword="null"/>.</summary>
    public ImmutableArray<string?> PartyIds { get; }

    private static bool IsInternational(IReadOnlyList<SpeakerCluster> clusters, IReadOnlyList<PartyIdentity?> derived)
    {
        var statements = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int c = 0; c < clusters.Count; c++)
        {
            if (derived[c] is { Country: { } country, Branch: Branch.Executive or Branch.Department })
            {
                statements[country.Name] = statements.GetValueOrDefault(country.Name) + clusters[c].Statements;
            }
        }

        int[] counts = [.. statements.Values.OrderDescending()];
        return counts.Length > 1 && counts[1] >= 2 && counts[1] >= ForeignShare * counts.Sum();
    }

    /// <summary>Lets a department speak for its government, unless the book knows it by name or departments are parties here.</summary>
    private PartyIdentity? Fold(PartyIdentity? identity, bool departments)
    {
        if (identity is not { Branch: Branch.Department, Country: { } country } || departments || Defined(identity) is not null)
        {
            return identity;
        }

        return PartyIdentity.Government(country) with { Aliases = [identity.Name, .. identity.Aliases.Where(alias => alias.Contains(' ', StringComparison.Ordinal))] };
    }

    private PartyDefinition? Defined(PartyIdentity identity)
    {
        foreach (string name in (IEnumerable<string>)[identity.Name, .. identity.Aliases])
        {
            if (_book.Find(name) is { } party)
            {
                return party;
            }
        }

        return null;
    }

    private (ImmutableArray<Party>, ImmutableArray<string?>) Build()
    {
        var members = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        var definitions = new Dictionary<string, PartyDefinition>(StringComparer.Ordinal);
        for (int c = 0; c < _identities.Length; c++)
        {
            string? key = KeyOf(c, definitions);
            if (key is not null)
            {
                if (!members.TryGetValue(key, out List<int>? list))
                {
                    members.Add(key, list = []);
                }

                list.Add(c);
            }
        }

        var slugs = new Slug();
        var ids = new string?[_identities.Length];
        List<Party> parties = [];
        foreach ((string key, List<int> clusters) in members)
        {
            Party party = definitions.TryGetValue(key, out PartyDefinition? definition) ? Defined(definition, clusters) : Derived(clusters);
            if (!clusters.Exists(cluster => _clusters[cluster].Statements > 0))
            {
                continue;
            }

            party = party with { Id = slugs.Next(party.Name) };
            parties.Add(party);
            foreach (int cluster in clusters)
            {
                ids[cluster] = party.Id;
            }
        }

        return ([.. parties.OrderBy(party => party.Id, StringComparer.Ordinal)], [.. ids]);
    }

    private string? KeyOf(int cluster, Dictionary<string, PartyDefinition> definitions)
    {
        PartyDefinition? definition;
        if (_book.TryGetPin(_clusters[cluster].Names, out definition))
        {
            if (definition is null)
            {
                return null;
            }
        }
        else if (_identities[cluster] is not { } identity)
        {
            return null;
        }
        else
        {
            definition = Defined(identity);
            if (definition is null)
            {
                return identity.Key;
            }
        }

        string key = "defined:" + OrganizationName.Key(definition.Name);
        definitions.TryAdd(key, definition);
        return key;
    }

    private Party Defined(PartyDefinition definition, List<int> clusters) => new()
    {
        Id = "",
        Name = definition.Name,
        Aliases = Distinct(definition.Name, [.. definition.Aliases, .. _book.Parties.Where(part => part.PartOf is not null && ReferenceEquals(_book.Find(part.Name), definition)).Select(part => part.Name), .. BodyNames(clusters)]),
    };

    private Party Derived(List<int> clusters)
    {
        PartyIdentity identity = clusters.Select(cluster => _identities[cluster]!).MinBy(identity => identity.Name, StringComparer.Ordinal)!;
        IEnumerable<string> aliases = clusters.SelectMany(cluster => _identities[cluster]!.Aliases.Append(_identities[cluster]!.Name)).Concat(BodyNames(clusters));
        if (identity is { Branch: Branch.Executive, Country: { } country })
        {
            aliases = aliases.Concat(GovernmentNames.Of(country, clusters.Select(cluster => _clusters[cluster])));
        }

        // Bodies go with the article as often as without: "the FBI", "the Justice Department".
        bool withArticle = identity.Branch is not null || identity.Key.StartsWith("body:", StringComparison.Ordinal);
        List<string> names = [.. aliases];
        if (withArticle)
        {
            names.AddRange(names.Append(identity.Name).Where(TakesArticle).Select(name => "the " + name).ToArray());
        }

        return new Party { Id = "", Name = identity.Name, Aliases = Distinct(identity.Name, names) };
    }

    private static bool TakesArticle(string name) => !name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) && !name.Contains('\'', StringComparison.Ordinal)
        && (Vocabulary.OrganizationWords.Contains(NameFolding.Fold(name.AsSpan(name.LastIndexOf(' ') + 1))) || (name.Length is > 1 and <= 5 && !name.Any(char.IsLower)));

    private IEnumerable<string> BodyNames(List<int> clusters) => clusters.Where(cluster => _clusters[cluster].Kind is SpeakerKind.Organization or SpeakerKind.Group).SelectMany(cluster => _clusters[cluster].Names);

    private static ImmutableArray<string> Distinct(string name, IEnumerable<string> aliases) =>
        [.. aliases.Where(alias => !string.Equals(alias, name, StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
