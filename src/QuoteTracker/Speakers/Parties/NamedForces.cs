using QuoteTracker.Speakers.Gazetteer;
using QuoteTracker.Speakers.Linking;
using QuoteTracker.Speakers.Names;

namespace QuoteTracker.Speakers.Parties;

/// <summary>Finds the police force or army with a name of its own that an article speaks of: "police" and "Detective Jane Roe" are of it where it is the only one.</summary>
internal sealed class NamedForces
{
    private readonly Dictionary<(int Article, Branch Branch), SortedDictionary<string, string>> _named = [];

    public NamedForces(IReadOnlyList<SpeakerCluster> clusters)
    {
        foreach (SpeakerEntry entry in clusters.SelectMany(cluster => cluster.Entries))
        {
            foreach (string name in entry.Speaker.Kind == SpeakerKind.Organization ? entry.Speaker.Affiliations.Append(entry.Speaker.Name) : entry.Speaker.Affiliations)
            {
                Add(entry.Article, name);
            }
        }
    }

    /// <summary>The one named force of a branch in the articles of a speaker; <see langword="null"/> when there is none, or more than one.</summary>
    public string? Of(Branch branch, SpeakerCluster speaker)
    {
        if (branch is not (Branch.Police or Branch.Military))
        {
            return null;
        }

        string[] names = [.. speaker.Entries.Select(entry => entry.Article).Distinct()
            .SelectMany(article => _named.TryGetValue((article, branch), out SortedDictionary<string, string>? found) ? found : [])
            .DistinctBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value).Take(2)];
        return names.Length == 1 ? names[0] : null;
    }

    private void Add(int article, string name)
    {
        string key = OrganizationName.Key(name.Replace("'s ", " ", StringComparison.Ordinal));
        string[] words = key.Split(' ');
        if (words.Length < 2 || KindOf(words) is not { Branch: Branch.Police or Branch.Military } kind || BodyParties.Find(name, null, out bool media) is { Country: not null } || media)
        {
            return;
        }

        if (!_named.TryGetValue((article, kind.Branch), out SortedDictionary<string, string>? names))
        {
            _named.Add((article, kind.Branch), names = new SortedDictionary<string, string>(StringComparer.Ordinal));
        }

        names.TryAdd(key, name);
    }

    /// <summary>"Westmere Police", "navy of Tarvania": the kind that the name ends in, or that stands before "of".</summary>
    private static Institution? KindOf(string[] words)
    {
        for (int i = 1; i < words.Length; i++)
        {
            if (Institutions.Kinds.Longest(words, i, words.Length, out int length) is { } last && i + length == words.Length)
            {
                return last;
            }
        }

        return Institutions.Kinds.Longest(words, 0, words.Length, out int first) is { } kind && first < words.Length - 1 && words[first] is "of" ? kind : null;
    }
}
