using QuoteTracker.Speakers.Gazetteer;

namespace QuoteTracker.Speakers.Mentions;

/// <summary>Reads lower-case offices that stand right before a name: "Apple chief executive Tim Cook", "ambassador to the United Nations Jane Roe".</summary>
internal sealed class RolesBeforeNames(ArticleWords words, IReadOnlyList<Mention> mentions, MentionMap map)
{
    private const int LongestBefore = 10;
    private readonly ArticleWords _words = words;

    /// <summary>Lower-case words before the name or its capitalised title.</summary>
    public void Read(Mention mention, int sentenceStart)
    {
        int end = mention.FullStart;
        int first = end;
        Office? office = mention.Office;
        bool officeAtEnd = mention.Role is not null;
        if (!officeAtEnd && OfficeEndingAt(end, sentenceStart, out int officeStart) is { } before)
        {
            office = before;
            first = officeStart;
            officeAtEnd = true;
        }

        if (!officeAtEnd && ComplementedOffice(end, sentenceStart, out officeStart) is { } complemented)
        {
            office = complemented;
            first = officeStart;
            officeAtEnd = true;
        }

        // "its neighbour Estoria" is a state.
        if (!officeAtEnd || (office?.Name is "neighbor" or "neighbour" && mention.Length == 1))
        {
            return;
        }

        first = ExtendLeft(first, sentenceStart);
        if (first >= mention.FullStart && mention.Role is not null)
        {
            return;
        }

        mention.Office ??= office;
        mention.Kind = MentionKind.Person;
        map.CollectAffiliations(first, mention.FullStart, mention.Affiliations);
        mention.FullStart = first;
        if (first > 0 && _words.Folded[first - 1] is "his" or "her" or "its" or "their")
        {
            mention.Owner = first - 1;
        }

        mention.Role = _words.Written(first, mention.Start);
    }

    /// <summary>"ambassador to the United Nations Jane Roe": an office whose complement stands right before the name.</summary>
    private Office? ComplementedOffice(int end, int floor, out int start)
    {
        start = end;
        int m = map.MentionAt(end - 1);
        if (m < 0 || mentions[m].Kind == MentionKind.Person)
        {
            return null;
        }

        int before = mentions[m].Start;
        before -= before > floor && _words.Is(before - 1, "the") ? 1 : 0;
        if (before - 1 <= floor || _words.Folded[before - 1] is not ("to" or "of" or "for" or "at"))
        {
            return null;
        }

        int office = before - 1;
        int held = map.MentionAt(office - 1);
        if (held >= 0 && mentions[held] is { Kind: MentionKind.Office } title)
        {
            start = title.Start;
            return title.Office;
        }

        return OfficeEndingAt(office, floor, out start);
    }

    private Office? OfficeEndingAt(int end, int floor, out int start)
    {
        for (start = Math.Max(floor, end - 4); start < end; start++)
        {
            if (map.MentionAt(start) < 0 && Offices.Phrases.Longest(_words.Folded, start, end, out int length) is { Plural: false } office && start + length == end)
            {
                return office;
            }
        }

        return null;
    }

    /// <summary>Extends a role to the left over modifiers, names of bodies and countries, and possessors.</summary>
    private int ExtendLeft(int first, int floor)
    {
        floor = Math.Max(floor, first - LongestBefore);
        while (first > floor)
        {
            int before = first - 1;
            if (map.MentionAt(before) >= 0 && (mentions[map.MentionAt(before)].Kind != MentionKind.Person || _words.IsPossessive(first)))
            {
                first = mentions[map.MentionAt(before)].Start;
                continue;
            }

            string folded = _words.Folded[before];
            bool possessive = _words.IsPossessive(before);
            bool joins = possessive || (_words.IsPossessive(first) && folded.Length > 0) || Offices.Modifiers.Contains(folded) || Institutions.Kinds.TryGet(folded, out _)
                || Offices.Phrases.TryGet(folded, out _) || Vocabulary.OrganizationWords.Contains(folded) || (folded.Contains(' ', StringComparison.Ordinal) && !_words.IsCapital(before));
            if (!joins)
            {
                // "Pentagon arms policy aide": common nouns on the way to a name.
                int owner = before;
                while (owner > floor && before - owner < 3 && map.MentionAt(owner) < 0 && IsPlainNoun(owner))
                {
                    owner--;
                }

                if (map.MentionAt(owner) is >= 0 and int m && owner < before && mentions[m].Kind is not MentionKind.Person)
                {
                    first = mentions[m].Start;
                    continue;
                }

                break;
            }

            first = before;
        }

        return first;
    }

    private bool IsPlainNoun(int token)
    {
        string folded = _words.Folded[token];
        return folded.Length > 2 && !_words.IsCapital(token) && !Vocabulary.FunctionWords.Contains(folded)
            && !folded.EndsWith("ed", StringComparison.Ordinal) && !folded.EndsWith("ing", StringComparison.Ordinal) && !folded.EndsWith("ly", StringComparison.Ordinal);
    }
}
