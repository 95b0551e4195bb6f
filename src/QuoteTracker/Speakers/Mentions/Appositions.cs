using QuoteTracker.Speakers.Gazetteer;
using QuoteTracker.Speakers.Names;

namespace QuoteTracker.Speakers.Mentions;

/// <summary>Reads what a comma or bracket parts from a name: "Scott Kennedy, an expert at ...", "the mayor's spokesman, Lars Eide,", "(D-Calif.)", "who is the ...".</summary>
internal sealed class Appositions(ArticleWords words, IReadOnlyList<Mention> mentions, MentionMap map)
{
    private const int LongestApposition = 28;
    private readonly ArticleWords _words = words;

    public void ReadAfter(Mention mention, int sentenceEnd)
    {
        int at = mention.End;
        while (at + 1 < sentenceEnd && PersonName.IsDecoration(_words.Folded[at]) && _words.IsUpper(at))
        {
            at++;
        }

        if (at + 1 >= sentenceEnd)
        {
            return;
        }

        // "Doug Roe of Georgia, the top Republican", "Omer Can of Turkey's ruling party".
        if (_words.Is(at, "of") && (map.MentionAt(at + 1) >= 0 || (_words.Is(at + 1, "the") && map.MentionAt(at + 2) >= 0)))
        {
            int complementEnd = Math.Min(AppositionEnd(at + 1, sentenceEnd), at + 9);
            map.CollectAffiliations(at + 1, complementEnd, mention.Affiliations);
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

                if (membership.CountryName is { } country)
                {
                    mention.Affiliations.Add(country);
                }

                mention.FullEnd = at + 1 + length;
                mention.Kind = MentionKind.Person;
                mention.Office ??= Offices.Phrases.TryGet("lawmaker", out Office? lawmaker) ? lawmaker : null;
                mention.Role ??= _words.Written(at + 1, at + 1 + length);
                return;
            }
        }

        int start = -1;
        if (_words.IsComma(at) || _words.IsMark(at, '(') || map.IsDash(at))
        {
            start = at + 1;
            // "Tim Cook, 55, chief executive of ..."
            if (start + 1 < sentenceEnd && _words.Folded[start].Length is 1 or 2 && char.IsAsciiDigit(_words.Folded[start][0]) && _words.IsComma(start + 1))
            {
                start += 2;
            }

            // "Ann Lee KC, prosecuting, said".
            if (_words.Is(start, "prosecuting"))
            {
                Prosecute(mention);
                return;
            }

            if (_words.Is(start, "who") && start + 1 < sentenceEnd)
            {
                if (OfficeOfVerb(_words.Folded[start + 1]) is { } led)
                {
                    ReadOffice(mention, start + 1, Math.Min(AppositionEnd(start + 1, sentenceEnd), start + 14), led);
                    return;
                }

                start += _words.Folded[start + 1] is "is" or "was" or "s" ? 2 : 0;
            }

            // "Lucy Marsh, of Save Our Libraries,": the body stands alone.
            if (start + 1 < sentenceEnd && _words.Folded[start] is "of" or "from" or "for" or "with" && (map.MentionAt(start + 1) >= 0 || _words.Folded[start + 1] is "the"))
            {
                int complement = AppositionEnd(start, sentenceEnd);
                map.CollectAffiliations(start + 1, complement, mention.Affiliations);
                mention.FullEnd = complement;
                return;
            }
        }
        else if (_words.Is(at, "is") || _words.Is(at, "was") || _words.Is(at, "became"))
        {
            start = _words.Folded[at + 1] is "the" or "a" or "an" ? at + 1 : -1;
        }

        // "Ann Lee, chairman of ..., met our reporter": a verb goes on with the sentence.
        if (start < 0 || start >= sentenceEnd || (_words.IsComma(at) && _words.Text.Tokens[start].PartOfSpeech is Text.PartOfSpeech.VerbPast or Text.PartOfSpeech.VerbPresentThird or Text.PartOfSpeech.Modal))
        {
            return;
        }

        int end = AppositionEnd(start, sentenceEnd);
        if (!LeadsToAnotherPerson(start, end) && map.HeadOffice(start, end) is { } office)
        {
            ReadOffice(mention, start, end, office);
        }
    }

    private static void Prosecute(Mention mention)
    {
        mention.Kind = MentionKind.Person;
        mention.Role ??= "prosecutor";
        mention.Office ??= Offices.Phrases.TryGet("prosecutor", out Office? office) ? office : null;
    }

    private void ReadOffice(Mention mention, int start, int end, Office office)
    {
        if (mention.Office is null || mention.Office.Class == office.Class || mention.Role is null)
        {
            mention.Office ??= office;
            mention.Role ??= TrimArticle(start, end);
        }

        mention.Kind = MentionKind.Person;
        mention.FullEnd = end;
        map.CollectAffiliations(start, end, mention.Affiliations);
        AddPossessedNoun(start, end, mention);
    }

    /// <summary>"who heads the agency", "who plays for Lazio": the office that a verb tells.</summary>
    private static Office? OfficeOfVerb(string folded)
    {
        string? office = folded switch
        {
            "heads" or "leads" or "runs" or "chairs" or "directs" or "manages" or "headed" or "led" or "ran" or "chaired" or "coaches" or "coached" or "founded" or "owns" => "head",
            "represents" or "represented" or "defends" => "representative",
            "plays" or "played" => "player",
            _ => null,
        };
        return office is not null && Offices.Phrases.TryGet(office, out Office? known) ? known : null;
    }

    /// <summary>An office in front of the name and a comma: "the head of the exchange, Jane Roe, said".</summary>
    public void ReadBefore(Mention mention, int sentenceStart, int sentenceEnd)
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

        if (comma - start == 1 && _words.Is(start, "prosecuting") && mention.Office is null)
        {
            Prosecute(mention);
            return;
        }

        bool opens = _words.Folded[start] is "the" or "a" or "an" or "his" or "her" or "its" or "their" || _words.IsCapital(start) || Offices.Modifiers.Contains(_words.Folded[start]) || Offices.Phrases.TryGet(_words.Folded[start], out _);
        if (!opens || HasVerb(start, comma) || map.HeadOffice(start, comma) is not { Plural: false } office || map.MentionAt(comma - 1) is var last && last >= 0 && mentions[last].Kind == MentionKind.Person && !IsComplementOf(start, mentions[last].Start))
        {
            return;
        }

        mention.Kind = MentionKind.Person;
        mention.Office ??= office;
        mention.Role ??= TrimArticle(start, comma);
        mention.FullStart = start;
        map.CollectAffiliations(start, comma, mention.Affiliations);
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

            if (map.MentionAt(i) is >= 0 and int m && mentions[m].Kind == MentionKind.Person && !_words.IsPossessive(mentions[m].End))
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
            if (_words.IsComma(at) || _words.IsMark(at, ';') || _words.IsMark(at, ':') || _words.IsMark(at, ')') || _words.IsMark(at, '.') || map.IsDash(at) || IsQuote(at)
                || folded is "who" or "which" or "that" or "whose" or "said" or "says" or "told" or "tells" or "wrote" or "tweeted" or "added" or "has" or "had" or "was" or "were" or "is" or "will" or "also")
            {
                break;
            }

            at++;
        }

        return at;
    }

    private bool IsClauseWord(int token) => _words.Folded[token] is "said" or "says" or "told" or "and" or "but" or "that" or "when" or "while" or "as" or "because" or "who" or "which" or "is" or "was" or "has" or "had"
        || map.IsDash(token) || IsQuote(token) || _words.IsMark(token, ':') || _words.IsMark(token, ';') || _words.IsMark(token, '(') || _words.IsMark(token, ')');

    /// <summary>"the company's chief executive", "its spokesman": a common noun or pronoun that owns the office is kept for the resolver.</summary>
    private void AddPossessedNoun(int start, int end, Mention mention)
    {
        for (int i = start; i < end; i++)
        {
            if (_words.Folded[i] is "his" or "her" or "its" or "their")
            {
                mention.Owner = i;
                return;
            }
        }

        for (int i = start; i + 1 < end; i++)
        {
            if (_words.IsPossessive(i + 1) && map.MentionAt(i) < 0 && _words.Folded[i].Length > 0)
            {
                mention.Affiliations.Add("the " + _words.Folded[i]);
                return;
            }
        }

        for (int i = start; i < end; i++)
        {
            if (_words.Folded[i] is "of" or "for" or "at" && _words.Is(i + 1, "the") && i + 2 < end && map.MentionAt(i + 2) < 0 && Vocabulary.OrganizationWords.Contains(_words.Folded[i + 2]))
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

    private bool IsQuote(int token) => _words.Folded[token].Length == 0 && _words.Text.Word(token)[0] is '"' or '“' or '”' or '«' or '»' or '`';
}
