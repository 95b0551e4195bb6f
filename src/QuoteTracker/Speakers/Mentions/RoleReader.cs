using QuoteTracker.Speakers.Gazetteer;

namespace QuoteTracker.Speakers.Mentions;

/// <summary>Reads what the words around a name say of its bearer: lower-case offices before it ("Apple chief executive Tim Cook"), appositions on either side
/// ("Putin's spokesman, Dmitry Peskov,", "Scott Kennedy, an expert at ..."), party and state in brackets ("D-Calif."), "who is the ...".</summary>
internal sealed class RoleReader
{
    private const int LongestBefore = 10;
    private const int LongestApposition = 28;
    private readonly ArticleWords _words;
    private readonly List<Mention> _mentions;

    /// <summary>For each token, index of the mention that covers it, or -1.</summary>
    private readonly int[] _mentionAt;

    public RoleReader(ArticleWords words, List<Mention> mentions)
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

    public void ReadAll()
    {
        for (int m = 0; m < _mentions.Count; m++)
        {
            if (_mentions[m].Kind is MentionKind.Person or MentionKind.Unknown)
            {
                Read(_mentions[m]);
                if (m > 0)
                {
                    ShareInList(_mentions[m - 1], _mentions[m]);
                }
            }
        }
    }

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
                MentionKind.Demonym or MentionKind.Country => mention.CountryName,
                MentionKind.Office => null,
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

    private void Read(Mention mention)
    {
        int sentenceStart = _words.SentenceRange(mention.Start).Start;
        int sentenceEnd = _words.SentenceRange(mention.Start).End;
        if (mention.FullStart < mention.Start)
        {
            CollectAffiliations(mention.FullStart, mention.Start, mention.Affiliations);
        }

        ReadBefore(mention, sentenceStart);
        ReadPartyBefore(mention);
        if (!mention.IsPossessor)
        {
            ReadAfter(mention, sentenceEnd);
        }

        if (mention.Role is null || mention.Office is null || mention.Affiliations.Count == 0)
        {
            ReadAppositionBefore(mention, sentenceStart, sentenceEnd);
        }
    }

    /// <summary>Lower-case words before the name or its capitalised title.</summary>
    private void ReadBefore(Mention mention, int sentenceStart)
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

        if (!officeAtEnd)
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
        CollectAffiliations(first, mention.FullStart, mention.Affiliations);
        mention.FullStart = first;
        mention.Role = _words.Written(first, mention.Start);
    }

    /// <summary>"ambassador to the United Nations Jane Roe": an office whose complement stands right before the name.</summary>
    private Office? ComplementedOffice(int end, int floor, out int start)
    {
        start = end;
        int m = MentionAt(end - 1);
        if (m < 0 || _mentions[m].Kind == MentionKind.Person)
        {
            return null;
        }

        int before = _mentions[m].Start;
        before -= before > floor && _words.Is(before - 1, "the") ? 1 : 0;
        if (before - 1 <= floor || _words.Folded[before - 1] is not ("to" or "of" or "for" or "at"))
        {
            return null;
        }

        int office = before - 1;
        int held = MentionAt(office - 1);
        if (held >= 0 && _mentions[held] is { Kind: MentionKind.Office } title)
        {
            start = title.Start;
            return title.Office;
        }

        return OfficeEndingAt(office, floor, out start);
    }

    /// <summary>"Republican Jane Roe", "Democrats Jane Roe and John Doe".</summary>
    private void ReadPartyBefore(Mention mention)
    {
        if (MentionAt(mention.FullStart - 1) is >= 0 and int m && _mentions[m].Kind == MentionKind.PoliticalParty && mention.Length > 1)
        {
            mention.Affiliations.Add(_mentions[m].Name);
            mention.Office ??= Offices.Phrases.TryGet("lawmaker", out Office? lawmaker) ? lawmaker : null;
            mention.Kind = MentionKind.Person;
            mention.FullStart = _mentions[m].Start;
            mention.Role ??= _mentions[m].Name;
        }
    }

    /// <summary>"Sens. Jane Roe and John Doe", "Republicans Jane Roe, John Doe and Ann Lee": what stands before a list holds for all of it.</summary>
    private void ShareInList(Mention former, Mention mention)
    {
        bool plural = former.Title is { Text: "Sens." or "Reps." or "Govs." or "Senators" } || (former.Role is { } role && former.Office?.Class == OfficeClass.Legislator && role.EndsWith('s') && !role.Contains(' ', StringComparison.Ordinal));
        if (!plural || mention.Office is not null || mention.Kind != MentionKind.Person || former.Kind != MentionKind.Person)
        {
            return;
        }

        for (int i = former.End; i < mention.FullStart; i++)
        {
            if (!_words.IsComma(i) && !_words.Is(i, "and"))
            {
                return;
            }
        }

        mention.Title ??= former.Title;
        mention.Office = former.Office;
        mention.Role ??= former.Role;
        mention.Affiliations.AddRange(former.Affiliations.Where(affiliation => !mention.Affiliations.Contains(affiliation, StringComparer.Ordinal)));
    }

    private Office? OfficeEndingAt(int end, int floor, out int start)
    {
        for (start = Math.Max(floor, end - 4); start < end; start++)
        {
            if (_mentionAt[start] < 0 && Offices.Phrases.Longest(_words.Folded, start, end, out int length) is { Plural: false } office && start + length == end)
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
            if (_mentionAt[before] >= 0 && (_mentions[_mentionAt[before]].Kind != MentionKind.Person || _words.IsPossessive(first)))
            {
                first = _mentions[_mentionAt[before]].Start;
                continue;
            }

            string folded = _words.Folded[before];
            bool possessive = _words.IsPossessive(before);
            bool joins = possessive || (_words.IsPossessive(first) && folded.Length > 0) || Offices.Modifiers.Contains(folded) || Institutions.Kinds.TryGet(folded, out _)
                || Offices.Phrases.TryGet(folded, out _) || Vocabulary.OrganizationWords.Contains(folded) || (folded.Contains(' ', StringComparison.Ordinal) && !_words.IsCapital(before));
            if (!joins)
            {
                // "Kremlin foreign policy aide": common nouns on the way to a name.
                int owner = before;
                while (owner > floor && before - owner < 3 && MentionAt(owner) < 0 && IsPlainNoun(owner))
                {
                    owner--;
                }

                if (MentionAt(owner) is >= 0 and int m && owner < before && _mentions[m].Kind is not MentionKind.Person)
                {
                    first = _mentions[m].Start;
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

    private void ReadAfter(Mention mention, int sentenceEnd)
    {
        int at = mention.End;
        if (at + 1 >= sentenceEnd)
        {
            return;
        }

        // "Doug Roe of Georgia, the top Republican", "Omer Can of Turkey's ruling party".
        if (_words.Is(at, "of") && (MentionAt(at + 1) >= 0 || (_words.Is(at + 1, "the") && MentionAt(at + 2) >= 0)))
        {
            int complementEnd = Math.Min(AppositionEnd(at + 1, sentenceEnd), at + 9);
            CollectAffiliations(at + 1, complementEnd, mention.Affiliations);
            at = complementEnd;
            mention.FullEnd = at;
            if (at + 1 >= sentenceEnd)
            {
                return;
            }
        }

        if (_words.IsMark(at, '(') || _words.IsMark(at, '[') || (_words.IsComma(at) && at + 1 < sentenceEnd))
        {
            if (Membership.Read(_words, at + 1, sentenceEnd, out int length) is { } membership)
            {
                mention.Affiliations.Add(membership.PartyName);
                if (membership.RegionName is { } region)
                {
                    mention.Affiliations.Add(region);
                }

                mention.Affiliations.Add("United States");
                mention.FullEnd = at + 1 + length;
                mention.Kind = MentionKind.Person;
                mention.Office ??= Offices.Phrases.TryGet("lawmaker", out Office? lawmaker) ? lawmaker : null;
                mention.Role ??= _words.Written(at + 1, at + 1 + length);
                return;
            }
        }

        int start = -1;
        if (_words.IsComma(at) || _words.IsMark(at, '(') || IsDash(at))
        {
            start = at + 1;
            // "Tim Cook, 55, chief executive of ..."
            if (start + 1 < sentenceEnd && _words.Folded[start].Length is 1 or 2 && char.IsAsciiDigit(_words.Folded[start][0]) && _words.IsComma(start + 1))
            {
                start += 2;
            }

            if (_words.Is(start, "who") && start + 1 < sentenceEnd && _words.Folded[start + 1] is "is" or "was" or "s")
            {
                start += 2;
            }
        }
        else if (_words.Is(at, "is") || _words.Is(at, "was") || _words.Is(at, "became"))
        {
            start = _words.Folded[at + 1] is "the" or "a" or "an" ? at + 1 : -1;
        }

        if (start < 0 || start >= sentenceEnd)
        {
            return;
        }

        int end = AppositionEnd(start, sentenceEnd);
        if (!LeadsToAnotherPerson(start, end) && HeadOffice(start, end) is { } office)
        {
            bool isNew = mention.Office is null;
            if (isNew || mention.Office!.Class == office.Class || mention.Role is null)
            {
                mention.Office ??= office;
                string role = TrimArticle(start, end);
                mention.Role = mention.Role is null ? role : mention.Role;
            }

            mention.Kind = MentionKind.Person;
            mention.FullEnd = end;
            CollectAffiliations(start, end, mention.Affiliations);
            AddPossessedNoun(start, end, mention);
        }
    }

    /// <summary>An office in front of the name and a comma: "the head of the exchange, Jane Roe, said".</summary>
    private void ReadAppositionBefore(Mention mention, int sentenceStart, int sentenceEnd)
    {
        int comma = mention.FullStart - 1;
        if (comma <= sentenceStart || !_words.IsComma(comma) || (mention.End < sentenceEnd && !_words.IsComma(mention.End) && mention.Role is not null))
        {
            return;
        }

        int floor = Math.Max(sentenceStart, comma - LongestApposition);
        int start = comma;
        while (start > floor && !_words.IsComma(start - 1) && !IsClauseWord(start - 1))
        {
            start--;
        }

        bool opens = _words.Folded[start] is "the" or "a" or "an" or "his" or "her" or "its" or "their" || _words.IsCapital(start) || Offices.Modifiers.Contains(_words.Folded[start]) || Offices.Phrases.TryGet(_words.Folded[start], out _);
        if (!opens || HasVerb(start, comma) || HeadOffice(start, comma) is not { Plural: false } office || MentionAt(comma - 1) is var last && last >= 0 && _mentions[last].Kind == MentionKind.Person && !IsComplementOf(start, _mentions[last].Start))
        {
            return;
        }

        mention.Kind = MentionKind.Person;
        mention.Office ??= office;
        mention.Role ??= TrimArticle(start, comma);
        mention.FullStart = start;
        CollectAffiliations(start, comma, mention.Affiliations);
        AddPossessedNoun(start, comma, mention);
    }

    private bool HasVerb(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (_words.Folded[i] is "will" or "would" or "could" or "can" or "may" or "are" or "were" or "have" or "be" or "been" or "did" or "does" or "after" or "he" or "she" or "they" or "it")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"..., first lady Jane Roe": titles of the next person in a list, not an apposition.</summary>
    private bool LeadsToAnotherPerson(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (_words.Folded[i] is "of" or "for" or "to" or "at" or "with" or "in" or "by" or "from" or "under" || _words.IsPossessive(i))
            {
                return false;
            }

            if (MentionAt(i) is >= 0 and int m && _mentions[m].Kind == MentionKind.Person && !_words.IsPossessive(_mentions[m].End))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsComplementOf(int start, int token) => token > start && (_words.Is(token - 1, "for") || _words.Is(token - 1, "of") || _words.Is(token - 1, "to"));

    /// <summary>Where an apposition ends: at a comma, dash, bracket, relative pronoun or reporting verb.</summary>
    private int AppositionEnd(int start, int sentenceEnd)
    {
        int limit = Math.Min(sentenceEnd, start + LongestApposition);
        int at = start;
        while (at < limit)
        {
            string folded = _words.Folded[at];
            if (_words.IsComma(at) || _words.IsMark(at, ';') || _words.IsMark(at, ':') || _words.IsMark(at, ')') || _words.IsMark(at, '.') || IsDash(at) || IsQuote(at)
                || folded is "who" or "which" or "that" or "whose" or "said" or "says" or "told" or "tells" or "wrote" or "tweeted" or "added" or "has" or "had" or "was" or "were" or "is" or "will" or "also")
            {
                break;
            }

            at++;
        }

        return at;
    }

    private bool IsClauseWord(int token) => _words.Folded[token] is "said" or "says" or "told" or "and" or "but" or "that" or "when" or "while" or "as" or "because" or "who" or "which" or "is" or "was" or "has" or "had"
        || IsDash(token) || IsQuote(token) || _words.IsMark(token, ':') || _words.IsMark(token, ';') || _words.IsMark(token, '(') || _words.IsMark(token, ')');

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

    /// <summary>"the company's chief executive", "its spokesman": a common noun or pronoun that owns the office is kept for the resolver.</summary>
    private void AddPossessedNoun(int start, int end, Mention mention)
    {
        for (int i = start; i + 1 < end; i++)
        {
            if (_words.IsPossessive(i + 1) && _mentionAt[i] < 0 && _words.Folded[i].Length > 0)
            {
                mention.Affiliations.Add("the " + _words.Folded[i]);
                return;
            }
        }

        for (int i = start; i < end; i++)
        {
            if (_words.Folded[i] is "of" or "for" or "at" && _words.Is(i + 1, "the") && i + 2 < end && _mentionAt[i + 2] < 0 && Vocabulary.OrganizationWords.Contains(_words.Folded[i + 2]))
            {
                mention.Affiliations.Add("the " + _words.Folded[i + 2]);
                return;
            }
        }
    }

    private string TrimArticle(int start, int end)
    {
        while (start < end && _words.Folded[start] is "the" or "a" or "an" or "")
        {
            start++;
        }

        return _words.Written(start, end);
    }

    private bool IsDash(int token) => _words.Folded[token].Length == 0 && _words.Text.Word(token) is "-" or "--" or "–" or "—";

    private bool IsQuote(int token) => _words.Folded[token].Length == 0 && _words.Text.Word(token)[0] is '"' or '“' or '”' or '«' or '»' or '`';
}
