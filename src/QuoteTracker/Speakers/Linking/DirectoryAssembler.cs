using System.Collections.Immutable;
using QuoteTracker.Speakers.Names;
using QuoteTracker.Speakers.Parties;
using QuoteTracker.Text;

namespace QuoteTracker.Speakers.Linking;

/// <summary>Makes the public directory of clusters that have parties: ids, roles over time, what joined the articles' speakers.</summary>
internal sealed class DirectoryAssembler(IReadOnlyList<ResolvedArticle> articles, IReadOnlyList<SpeakerEntry> entries, ConstrainedSets sets)
{
    private const int MostEvidence = 5;

    public SpeakerDirectory Assemble(IReadOnlyList<SpeakerCluster> clusters, PartyDirectory parties)
    {
        ILookup<int, EntryMerge> merges = sets.Merges.ToLookup(merge => sets.Find(merge.One));
        var roots = new Dictionary<SpeakerEntry, int>(ReferenceEqualityComparer.Instance);
        for (int e = 0; e < entries.Count; e++)
        {
            roots.Add(entries[e], sets.Find(e));
        }

        var slugs = new Slug();
        List<(Speaker Speaker, SpeakerCluster Cluster)> speakers = [];
        for (int c = 0; c < clusters.Count; c++)
        {
            if (clusters[c].Statements > 0)
            {
                speakers.Add((Describe(clusters[c], slugs.Next(clusters[c].Name), parties.PartyIds[c], parties.Reasons[c], merges[roots[clusters[c].Entries[0]]]), clusters[c]));
            }
        }

        speakers.Sort(static (one, other) => string.CompareOrdinal(one.Speaker.Id, other.Speaker.Id));
        var links = new int[articles.Count][];
        for (int a = 0; a < links.Length; a++)
        {
            links[a] = new int[articles[a].Speakers.Length];
            Array.Fill(links[a], -1);
        }

        for (int s = 0; s < speakers.Count; s++)
        {
            foreach (SpeakerEntry entry in speakers[s].Cluster.Entries)
            {
                links[entry.Article][entry.Index] = s;
            }
        }

        return new SpeakerDirectory([.. speakers.Select(pair => pair.Speaker)], parties.Parties, [.. links.Select(ImmutableArray.Create)]);
    }

    private Speaker Describe(SpeakerCluster cluster, string id, string? party, string reason, IEnumerable<EntryMerge> merges) => new()
    {
        Id = id,
        Name = cluster.Name,
        Kind = cluster.Kind,
        Role = cluster.Role,
        PartyId = party,
        Aliases = [.. cluster.Names.Where(name => !string.Equals(name, cluster.Name, StringComparison.Ordinal)).Order(StringComparer.Ordinal)],
        Roles = Roles(cluster),
        Merges = [.. merges.Select(Describe)],
        PartyReason = reason,
        PartyEvidence = [.. cluster.Entries.SelectMany(Evidence).Take(MostEvidence)],
    };

    private ImmutableArray<SpeakerRole> Roles(SpeakerCluster cluster) =>
    [
        .. cluster.Entries.Where(entry => entry.Speaker.Role is not null)
            .GroupBy(entry => NameFolding.Fold(entry.Speaker.Role!), StringComparer.Ordinal)
            .Select(Role)
            .OrderBy(role => role.First is null).ThenBy(role => role.First).ThenBy(role => role.Text, StringComparer.Ordinal),
    ];

    private SpeakerRole Role(IEnumerable<SpeakerEntry> uses)
    {
        DateTimeOffset[] dates = [.. uses.Select(entry => articles[entry.Article].Article.Article.Published).OfType<DateTimeOffset>()];
        return new SpeakerRole(
            uses.Select(entry => entry.Speaker.Role!).Order(StringComparer.Ordinal).First(),
            dates.Length == 0 ? null : dates.Min(),
            dates.Length == 0 ? null : dates.Max(),
            [.. uses.SelectMany(Evidence).Take(MostEvidence)]);
    }

    private static IEnumerable<TextEvidence> Evidence(SpeakerEntry entry) =>
        (entry.Speaker.RoleMentions.IsEmpty ? entry.Speaker.Mentions.Take(1) : entry.Speaker.RoleMentions).Select(span => new TextEvidence(entry.ArticleId, span));

    private SpeakerMerge Describe(EntryMerge merge) => new(entries[merge.One].Speaker.Name, Place(merge.One), entries[merge.Other].Speaker.Name, Place(merge.Other), merge.Reason);

    private TextEvidence Place(int entry) => new(entries[entry].ArticleId, entries[entry].Speaker.Mentions is [var first, ..] ? first : new TextSpan(0, 0));
}
