namespace QuoteTracker.Speakers.Mentions;

/// <summary>Everybody and everything an article names, and where, in text order.</summary>
internal sealed class Cast(ArticleWords words, List<Mention> mentions, List<CastMember> members, MentionMap map)
{
    private readonly int[] _starts = [.. mentions.Select(mention => mention.Start)];

    public ArticleWords Words { get; } = words;

    public MentionMap Map { get; } = map;

    /// <summary>Mentions by position.</summary>
    public IReadOnlyList<Mention> Mentions { get; } = mentions;

    public IReadOnlyList<CastMember> Members => members;

    /// <summary>Index of the first mention that starts at or after a token.</summary>
    public int FirstMentionFrom(int token)
    {
        int at = Array.BinarySearch(_starts, token);
        return at >= 0 ? at : ~at;
    }

    public CastMember Add(SpeakerKind kind, string name)
    {
        var member = new CastMember(members.Count, kind, name);
        members.Add(member);
        return member;
    }
}
