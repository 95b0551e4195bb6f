using QuoteTracker.Speakers.Gazetteer;
using QuoteTracker.Speakers.Linking;
using QuoteTracker.Speakers.Names;
using QuoteTracker.Text;

namespace QuoteTracker.Speakers.Parties;

/// <summary>Finds the body that an office belongs to where the text leaves it to the reader: in "Orla Foods said … Managing director Ana Ruiz said"
/// it is the body named before, in "union president Carla Boone" the union that the article names.</summary>
internal sealed class ImpliedBodies
{
    // A body named farther before the speaker, in UTF-16 units, is no longer what the office belongs to: about three paragraphs.
    private const int Reach = 700;

    private readonly IReadOnlyList<SpeakerCluster> _clusters;
    private readonly Dictionary<int, List<(int Start, int Cluster)>> _mentions = [];
    private readonly Dictionary<(int Article, string People), int> _groups = [];

    public ImpliedBodies(IReadOnlyList<SpeakerCluster> clusters)
    {
        _clusters = clusters;
        for (int c = 0; c < clusters.Count; c++)
        {
            if (clusters[c] is { Kind: SpeakerKind.Group, Statements: > 0 } && RolePhrase.Parse(clusters[c].Name) is { Words.Length: > 0 } group)
            {
                int end = Array.FindIndex(group.Words, word => word is "of" or "in" or "at" or "from");
                string head = group.Words[Math.Max(0, (end < 0 ? group.Words.Length : end) - 1)];
                foreach (SpeakerEntry entry in clusters[c].Entries)
                {
                    _groups.TryAdd((entry.Article, head), c);
                }
            }

            if (!IsBody(clusters[c]))
            {
                continue;
            }

            foreach (SpeakerEntry entry in clusters[c].Entries)
            {
                if (!_mentions.TryGetValue(entry.Article, out List<(int Start, int Cluster)>? list))
                {
                    _mentions.Add(entry.Article, list = []);
                }

                foreach (TextSpan mention in entry.Speaker.Mentions)
                {
                    list.Add((mention.Start, c));
                }
            }
        }

        foreach (List<(int Start, int Cluster)> list in _mentions.Values)
        {
            list.Sort();
        }
    }

    /// <summary>Index of the body's cluster, or -1.</summary>
    /// <param name="speaker">Who holds the office.</param>
    /// <param name="role">The office as written.</param>
    /// <param name="onlyNamedKind">Whether the office must name the kind of body ("council president"): a mayor or head of state is no officer of the body named last.</param>
    public int Find(SpeakerCluster speaker, RolePhrase role, bool onlyNamedKind)
    {
        string[] kinds = [.. role.Words.Take(role.OfficeEnd).Where(BodyNouns.Common.Contains)];
        foreach (SpeakerEntry entry in speaker.Entries)
        {
            if (entry.Speaker.Mentions.IsEmpty || !_mentions.TryGetValue(entry.Article, out List<(int Start, int Cluster)>? bodies))
            {
                continue;
            }

            int place = entry.Speaker.Mentions[0].Start;
            int found = kinds.Length > 0 ? OfKind(kinds, bodies, place) : onlyNamedKind ? -1 : LastBefore(bodies, place);
            if (found >= 0)
            {
                return found;
            }
        }

        return -1;
    }

    /// <summary>Index of the last police force or army that spoke before somebody ("The coastguard said ... Commander Jane Roe"), or -1.</summary>
    public int FindForce(SpeakerCluster speaker)
    {
        foreach (SpeakerEntry entry in speaker.Entries)
        {
            if (!entry.Speaker.Mentions.IsEmpty && _mentions.TryGetValue(entry.Article, out List<(int Start, int Cluster)>? bodies))
            {
                int found = LastBefore([.. bodies.Where(body => Institutions.Kinds.TryGet(OrganizationName.Key(_clusters[body.Cluster].Name), out Institution? kind) && kind.Branch is Branch.Police or Branch.Military)], entry.Speaker.Mentions[0].Start);
                if (found >= 0)
                {
                    return found;
                }
            }
        }

        return -1;
    }

    /// <summary>Index of the cluster of people whom a role is one of ("chief inspector" of "inspectors"), or -1.</summary>
    public int FindGroup(SpeakerCluster speaker, RolePhrase role)
    {
        foreach (SpeakerEntry entry in speaker.Entries)
        {
            foreach (string word in role.Words.Take(role.OfficeEnd).Reverse())
            {
                if (_groups.TryGetValue((entry.Article, word + "s"), out int group))
                {
                    return group;
                }
            }
        }

        return -1;
    }

    private static bool IsBody(SpeakerCluster cluster) => cluster.Kind == SpeakerKind.Organization && cluster.Statements > 0;

    private int OfKind(string[] kinds, List<(int Start, int Cluster)> bodies, int place) => bodies
        .Where(body => _clusters[body.Cluster].Names.Any(name => OrganizationName.Key(name).Split(' ').Any(word => kinds.Contains(word, StringComparer.Ordinal))))
        .OrderBy(body => Math.Abs(body.Start - place)).ThenBy(body => body.Start)
        .Select(body => body.Cluster)
        .FirstOrDefault(-1);

    private static int LastBefore(List<(int Start, int Cluster)> bodies, int place)
    {
        int last = -1;
        foreach ((int start, int cluster) in bodies)
        {
            if (start > place)
            {
                break;
            }

            last = place - start <= Reach ? cluster : -1;
        }

        return last;
    }
}
