using QuoteTracker.Speakers.Gazetteer;
using QuoteTracker.Speakers.Mentions;

namespace QuoteTracker.Speakers.Sources;

/// <summary>A noun phrase without a name at its head, taken apart.</summary>
internal sealed class Description
{
    private static readonly HashSet<string> Quantifiers = new(StringComparer.Ordinal)
    {
        "some", "many", "most", "several", "one", "two", "three", "four", "five", "number", "group", "couple", "handful", "dozens", "hundreds", "thousands", "majority", "lot", "others", "another", "any", "all", "both", "each", "few", "half",
    };

    private Description(int start, int end, int coreEnd, int head)
    {
        Start = start;
        End = end;
        CoreEnd = coreEnd;
        Head = head;
    }

    public int Start { get; }

    public int End { get; }

    /// <summary>Where the words before the first complement end.</summary>
    public int CoreEnd { get; }

    /// <summary>Token of the head noun.</summary>
    public int Head { get; }

    public Office? Office { get; private set; }

    public bool IsPlural { get; private set; }

    /// <summary>Begins with "the", "this" or a possessive, or is a bare singular as headlines have it.</summary>
    public bool IsDefinite { get; private set; }

    public bool IsDocument { get; private set; }

    /// <summary>Whether a person or body is named in it.</summary>
    public bool HasName { get; private set; }

    /// <summary>Whether common nouns or adjectives stand between the article and the head.</summary>
    public bool HasOwnModifier { get; private set; }

    public List<string> Countries { get; } = [];

    public List<string> Bodies { get; } = [];

    public List<string> Affiliations { get; } = [];

    public SpeakerKind Kind { get; private set; }

    public static Description Read(Cast cast, int start, int end)
    {
        ArticleWords words = cast.Words;
        while (start < end - 1 && words.Folded[start].Length == 0)
        {
            start++;
        }

        int coreStart = start;
        int coreEnd = CoreEndFrom(words, start, end);
        // "some of Halvorsen's advisers", "a group of lawmakers": the complement says who they are.
        if (coreEnd < end && words.Is(coreEnd, "of") && Quantifiers.Contains(words.Folded[coreEnd - 1]) && coreEnd + 1 < end)
        {
            coreStart = coreEnd + 1;
            coreEnd = CoreEndFrom(words, coreStart, end);
        }

        int head = coreEnd - 1;
        while (head > coreStart && words.Folded[head].Length == 0)
        {
            head--;
        }

        int stop = NameEnd(words, coreEnd, end);
        var description = new Description(start, stop, coreEnd, head)
        {
            Office = cast.Map.HeadOffice(coreStart, coreEnd),
        };
        string first = words.Folded[start];
        string noun = words.Folded[head];
        description.IsPlural = description.Office?.Plural ?? LooksPlural(noun, first);
        if (coreStart > start && first is not ("one" or "another" or "each"))
        {
            description.IsPlural = true;
        }

        bool possessed = first is "his" or "her" or "its" or "their" or "our" or "my";
        description.IsDefinite = coreStart == start && (first is "the" or "this" or "that" or "these" or "those" || possessed || (!description.IsPlural && first is not ("a" or "an" or "one" or "another" or "any" or "some" or "each" or "every" or "no") && !words.IsPossessive(start + 1)));
        description.IsDocument = noun is "statement" or "letter" or "email" or "emails" or "e mail" or "memo" or "tweet" or "tweets" or "post" or "speech" or "remarks" or "message" or "op ed" or "comments" or "testimony" or "interview" or "filing" or "statements" or "release" or "memorandum" or "note" or "brief" or "article" or "column" or "lawsuit" or "complaint" or "text" or "video" or "communique" or "editorial";
        cast.Map.CollectAffiliations(start, stop, description.Affiliations);
        for (int i = start; i < stop; i++)
        {
            int m = cast.Map.MentionAt(i);
            if (m < 0)
            {
                continue;
            }

            Mention mention = cast.Mentions[m];
            i = mention.End - 1;
            if (mention.Kind is MentionKind.Demonym or MentionKind.Country && mention.CountryName is { } country)
            {
                description.Countries.Add(country);
            }
            else if (mention.Kind != MentionKind.Office)
            {
                description.HasName = true;
                description.Bodies.Add(mention.Name);
            }
        }

        for (int i = start + 1; i < head; i++)
        {
            description.HasOwnModifier |= cast.Map.MentionAt(i) < 0 && words.Folded[i].Length > 0;
        }

        description.Kind = KindOf(description, noun);
        return description;
    }

    private static SpeakerKind KindOf(Description description, string noun)
    {
        bool body = (Vocabulary.OrganizationWords.Contains(noun) || BodyNouns.Common.Contains(noun)) && description.Office is null
            || Institutions.Kinds.TryGet(noun, out _) && description.Office is null or { Plural: true, Class: OfficeClass.Prosecutor };
        if (body)
        {
            return SpeakerKind.Organization;
        }

        bool anonymous = noun is "official" or "officials" or "source" or "sources" or "person" or "people" or "insider" or "insiders" or "aide" or "aides" or "diplomat" or "diplomats" or "others" or "some" or "someone" or "executive" or "executives" or "adviser" or "advisers" or "advisors";
        return description.IsPlural && !anonymous ? SpeakerKind.Group : SpeakerKind.Unnamed;
    }

    private static bool LooksPlural(string noun, string first) =>
        noun is "people" or "police" or "men" or "women" or "others" or "some" or "many" or "both" or "several" or "most" or "few" or "data" or "media" or "two" or "children" or "everyone"
        || first is "some" or "many" or "several" or "two" or "three" or "four" or "five" or "most" or "few" or "both" or "these" or "those" or "other" or "numerous" or "various"
        || (noun.Length > 3 && noun.EndsWith('s') && !noun.EndsWith("ss", StringComparison.Ordinal) && !noun.EndsWith("us", StringComparison.Ordinal) && noun is not ("news" or "press" or "congress" or "gas"));

    private static int CoreEndFrom(ArticleWords words, int start, int end)
    {
        for (int i = start + 1; i < end; i++)
        {
            if (words.IsComma(i) || words.IsMark(i, '(') || words.Folded[i] is "of" or "for" or "at" or "in" or "with" or "from" or "on" or "to" or "by" or "who" or "which" or "that" or "whose" or "close" or "familiar" or "involved" or "speaking" or "including" or "inside" or "within" or "near" or "outside" or "behind" or "about" or "briefed" or "knowledgeable")
            {
                return i;
            }
        }

        return end;
    }

    /// <summary>The description without relative clauses and what follows a comma.</summary>
    private static int NameEnd(ArticleWords words, int from, int end)
    {
        for (int i = from; i < end; i++)
        {
            if (words.IsComma(i) || words.IsMark(i, '(') || words.Folded[i] is "who" or "which" or "that" or "whose" or "speaking")
            {
                return i;
            }
        }

        return end;
    }
}
