using QuoteTracker.Speakers.Linking;
using QuoteTracker.Speakers.Names;

namespace QuoteTracker.Speakers.Parties;

/// <summary>Finds the person that an affiliation or possessive names: among those of the same articles first, then the one bearer of the name in the set.</summary>
internal sealed class PossessorIndex
{
    private readonly IReadOnlyList<SpeakerCluster> _clusters;
    private readonly Dictionary<string, List<int>> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<SpeakerCluster, int> _indices = [];

    public PossessorIndex(IReadOnlyList<SpeakerCluster> clusters)
    {
        _clusters = clusters;
        for (int c = 0; c < clusters.Count; c++)
        {
            _indices.Add(clusters[c], c);
            if (clusters[c].Kind != SpeakerKind.Person)
            {
                continue;
            }

            IEnumerable<string> keys = clusters[c].Names.Select(name => NameFolding.Fold(name));
            if (clusters[c].PersonName is { } person)
            {
                keys = keys.Append(person.Last);
            }

            foreach (string key in keys.Distinct(StringComparer.Ordinal))
            {
                if (!_byName.TryGetValue(key, out List<int>? bearers))
                {
                    _byName.Add(key, bearers = []);
                }

                bearers.Add(c);
            }
        }
    }

    public int IndexOf(SpeakerCluster cluster) => _indices[cluster];

    /// <summary>Index of the cluster, or -1.</summary>
    public int Find(string name, SpeakerCluster asker)
    {
        string key = NameFolding.Fold(name);
        if (key.StartsWith("president ", StringComparison.Ordinal) || key.StartsWith("minister ", StringComparison.Ordinal))
        {
            key = key[(key.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        }

        if (!_byName.TryGetValue(key, out List<int>? bearers))
        {
            return -1;
        }

        if (bearers.Count == 1)
        {
            return bearers[0];
        }

        HashSet<int> articles = [.. asker.Entries.Select(entry => entry.Article)];
        int[] near = [.. bearers.Where(bearer => _clusters[bearer].Entries.Any(entry => articles.Contains(entry.Article)))];
        return (near.Length > 0 ? near : bearers.ToArray()).OrderByDescending(bearer => _clusters[bearer].Mentions).ThenBy(bearer => _clusters[bearer].Name, StringComparer.Ordinal).First();
    }
}
