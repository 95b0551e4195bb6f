namespace QuoteTracker.Speakers.Linking;

/// <summary>Sets of entries that are one speaker. Joins two sets unless the user's book keeps a member of one apart from a member of the other, and remembers why it joined them.</summary>
internal sealed class ConstrainedSets
{
    private readonly IReadOnlyList<SpeakerEntry> _entries;
    private readonly PartyBook _book;
    private readonly DisjointSets _sets;
    private readonly List<EntryMerge> _merges = [];

    /// <summary>For each root, the names in its set that the book keeps apart from others.</summary>
    private readonly Dictionary<int, HashSet<string>> _guarded = [];

    public ConstrainedSets(IReadOnlyList<SpeakerEntry> entries, PartyBook book)
    {
        _entries = entries;
        _book = book;
        _sets = new DisjointSets(entries.Count);
        for (int e = 0; e < entries.Count && book.SeparatesSpeakers; e++)
        {
            if (book.IsKeptApart(entries[e].Speaker.Name))
            {
                _guarded.Add(e, [entries[e].Speaker.Name]);
            }
        }
    }

    /// <summary>The joins made, in order.</summary>
    public IReadOnlyList<EntryMerge> Merges => _merges;

    public int Find(int entry) => _sets.Find(entry);

    /// <summary>Whether two entries' sets can be one.</summary>
    public bool MayJoin(int one, int other)
    {
        (int first, int second) = (_sets.Find(one), _sets.Find(other));
        return first == second || !_guarded.TryGetValue(first, out HashSet<string>? names) || !_guarded.TryGetValue(second, out HashSet<string>? others)
            || names.All(name => others.All(against => _book.MayBeSame(name, against)));
    }

    /// <summary>Joins two entries' sets.</summary>
    /// <returns>Whether they are one now.</returns>
    public bool Join(int one, int other, string reason)
    {
        (int first, int second) = (_sets.Find(one), _sets.Find(other));
        if (first == second)
        {
            return true;
        }

        if (!MayJoin(first, second))
        {
            return false;
        }

        _sets.Union(first, second);
        int root = _sets.Find(first);
        if (_guarded.Remove(root == first ? second : first, out HashSet<string>? moved))
        {
            if (_guarded.TryGetValue(root, out HashSet<string>? kept))
            {
                kept.UnionWith(moved);
            }
            else
            {
                _guarded.Add(root, moved);
            }
        }

        _merges.Add(new EntryMerge(one, other, reason));
        return true;
    }
}
