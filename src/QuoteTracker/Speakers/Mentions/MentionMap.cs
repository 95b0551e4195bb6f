using QuoteTracker.Speakers.Gazetteer;

namespace QuoteTracker.Speakers.Mentions;

/// <summary>Which mention covers each token, and what a phrase with mentions in it says: its office and its affiliations.</summary>
internal sealed class MentionMap
{
    private readonly ArticleWords _words;
    private readonly IReadOnlyList<Mention> _mentions;

    /// <summary>For each token, index of the mention that covers it, or -1.</summary>
    private readonly int[] _mentionAt;

    public MentionMap(ArticleWords words, IReadOnlyList<Mention> mentions)
    {
        _words = words;
        _mentions = mentions;
        _mentionAt = new int[words.Count];
        Array.Fill(_mentionAt, -1);
        for (int m = 0; m < mentions.Count; m++)
        {
            for (int i = mentions[m].Start; i < mentions[m].End; i++)
            {
                _mentionAt[i] = m;
            }
        }
    }

    public int MentionAt(int token) => token >= 0 && token < _mentionAt.Length ? _mentionAt[token] : -1;

    /// <summary>The mention that covers a token, or <see langword="null"/>.</summary>
    public Mention? At(int token) => MentionAt(token) is >= 0 and int m ? _mentions[m] : null;

    public bool IsDash(int token) => token < _words.Count && _words.Folded[token].Length == 0 && _words.Text.Word(token) is "-" or "--" or "–" or "—";

    /// <summary>What a phrase ties its bearer to: the bodies, countries and persons named in it, those before the office first.</summary>
    public void CollectAffiliations(int start, int end, List<string> affiliations)
    {
        int last = -1;
        for (int i = start; i < end; i++)
        {
            int m = _mentionAt[i];
            if (m < 0 || m == last)
            {
                continue;
            }

            last = m;
            Mention mention = _mentions[m];
            string? name = mention.Kind switch
            {
                // "a cooperative in Zambales": a place says where, not what.
                MentionKind.Region when i > start && _words.Folded[i - 1] is "in" or "near" => null,
                MentionKind.Demonym or MentionKind.Country => mention.CountryName,
                MentionKind.Office => null,
                MentionKind.Unknown when _words.IsLoneAdjective(mention.Start, mention.End) => null,
                MentionKind.Organization when mention.CountryName is { } country && !affiliations.Contains(country, StringComparer.Ordinal) => AddBoth(affiliations, mention.Name, country),
                _ => mention.Name,
            };
            if (name is not null && !affiliations.Contains(name, StringComparer.Ordinal))
            {
                affiliations.Add(name);
            }
        }
    }

    private static string? AddBoth(List<string> affiliations, string organization, string country)
    {
        affiliations.Add(organization);
        affiliations.Add(country);
        return null;
    }

    /// <summary>The office at the head of a noun phrase: before any preposition.</summary>
    public Office? HeadOffice(int start, int end)
    {
        Office? head = null;
        int at = start;
        while (at < end)
        {
            string folded = _words.Folded[at];
            if (folded is "of" or "for" or "at" or "in" or "with" or "from" or "on" or "to" or "by" or "under" or "who" or "during")
            {
                break;
            }

            if (Offices.Phrases.Longest(_words.Folded, at, end, out int length) is { } office && !_words.IsPossessive(at + length))
            {
                at += length;
                // "a major sponsor", "the guard dog": an office only when no other noun follows.
                bool ends = at >= end || _words.Folded[at].Length == 0 || _mentionAt[at] >= 0 || Offices.EndsOffice(_words.Folded[at]);
                head = ends ? office : head;
                continue;
            }

            if (Membership.IsMemberWord(_words, at) && head is null)
            {
                head = Offices.Phrases.TryGet("lawmaker", out Office? lawmaker) ? lawmaker : null;
            }

            at++;
        }

        return head;
    }
}
