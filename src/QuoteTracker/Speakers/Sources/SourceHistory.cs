namespace QuoteTracker.Speakers.Sources;

/// <summary>The sources resolved so far, in text order: what a later "he", "they" or missing source may go back to.</summary>
internal sealed class SourceHistory
{
    private readonly List<(int Token, int Attribution, IReadOnlyList<int> Members)> _entries = [];

    public void Add(int token, int attribution, IReadOnlyList<int> members)
    {
        if (members.Count > 0)
        {
            _entries.Add((token, attribution, members));
        }
    }

    /// <summary>The last source, or <see langword="null"/>.</summary>
    public (int Token, int Attribution, IReadOnlyList<int> Members)? Last => _entries.Count == 0 ? null : _entries[^1];

    /// <summary>The last source of several speakers within the given number of entries.</summary>
    public IReadOnlyList<int>? LastJoint(int depth)
    {
        for (int i = _entries.Count - 1; i >= 0 && i >= _entries.Count - depth; i--)
        {
            if (_entries[i].Members.Count > 1)
            {
                return _entries[i].Members;
            }
        }

        return null;
    }

    /// <summary>How many sources ago a member spoke: 0 for the last one, -1 if not among the last eight.</summary>
    public int Age(int member)
    {
        for (int i = _entries.Count - 1, age = 0; i >= 0 && age < 8; i--, age++)
        {
            if (_entries[i].Members.Contains(member))
            {
                return age;
            }
        }

        return -1;
    }

    /// <summary>Token of the member's last source, or -1.</summary>
    public int LastToken(int member)
    {
        for (int i = _entries.Count - 1; i >= 0 && i >= _entries.Count - 12; i--)
        {
            if (_entries[i].Members.Contains(member))
            {
                return _entries[i].Token;
            }
        }

        return -1;
    }
}
