using QuoteTracker.Speakers.Gazetteer;
using QuoteTracker.Speakers.Mentions;

namespace QuoteTracker.Speakers.Sources;

/// <summary>Takes the words of a source apart into the speakers they name: one, or several for "Merkel and Macron".</summary>
internal sealed class SourcePhraseReader(Cast cast)
{
    private readonly ArticleWords _words = cast.Words;

    public List<SourceHead> Read(int start, int end)
    {
        while (start < end && (_words.Folded[start].Length == 0 || _words.Folded[start] is "by" or "from" or "to" or "and" or "but" or "as" or "yet" or "meanwhile" or "however" or "still" or "also" or "then" or "later" or "now" or "though" or "although" or "while" or "where" or "when" or "because" or "if"))
        {
            start++;
        }

        while (end > start && (_words.Folded[end - 1].Length == 0 || _words.IsPossessive(end - 1)) && cast.Map.MentionAt(end - 1) < 0)
        {
            end--;
        }

        List<SourceHead> heads = [];
        if (start >= end)
        {
            return heads;
        }

        string first = _words.Folded[start];
        if (Pronouns.IsRelative(first) && end - start > 1 && cast.Map.MentionAt(start + 1) >= 0)
        {
            // "who Ford claims": the subject, not the relative pronoun, is the source.
            return Read(start + 1, end);
        }

        if (Pronouns.IsRelative(first) && (end - start == 1 || first is "who" or "which"))
        {
            heads.Add(new SourceHead(SourceHeadKind.Relative, start, start + 1));
            return heads;
        }

        bool bare = end - start == 1 || !IsNounLike(start + 1) || _words.Folded[start + 1] is "himself" or "herself" or "themselves" or "itself" or "both" or "all" or "also";
        if (_words.IsPronoun(start, Pronouns.IsPersonal) && (bare || first is "he" or "she" or "they" or "it" or "i" or "we"))
        {
            heads.Add(new SourceHead(SourceHeadKind.Pronoun, start, start + 1));
            int and = start + 1;
            if (and + 1 < end && _words.Is(and, "and"))
            {
                heads.AddRange(Read(and + 1, end));
            }

            return heads;
        }

        int from = start;
        foreach (int cut in Cuts(start, end))
        {
            if (Head(from, cut) is { } head)
            {
                heads.Add(head);
            }

            from = cut + 1;
            while (from < end && (_words.Folded[from].Length == 0 || _words.Is(from, "and") || _words.Is(from, "or")))
            {
                from++;
            }
        }

        if (from < end && Head(from, end) is { } last)
        {
            heads.Add(last);
        }

        return heads;
    }

    private bool IsNounLike(int token) => _words.Folded[token].Length > 0 && !Vocabulary.FunctionWords.Contains(_words.Folded[token]);

    /// <summary>The places of "and" and of the commas of a list that separate speakers.</summary>
    private List<int> Cuts(int start, int end)
    {
        List<int> cuts = [];
        int part = start;
        for (int i = start + 1; i + 1 < end; i++)
        {
            bool and = _words.Is(i, "and") || _words.Is(i, "or") || (_words.IsMark(i, '&') && cast.Map.MentionAt(i) < 0);
            bool comma = _words.IsComma(i) && HasLaterAnd(i, end);
            if ((!and && !comma) || cast.Map.MentionAt(i) >= 0)
            {
                continue;
            }

            int right = i + 1;
            if (comma && _words.Is(right, "and"))
            {
                continue;
            }

            Mention? after = MentionStartingAt(right, end);
            if (after is null && and && _words.Is(right, "the"))
            {
                after = MentionStartingAt(right + 1, end);
            }

            bool person = after is { Kind: MentionKind.Person };
            bool leftPerson = PersonWithin(part, i) is not null;
            bool separates = after is not null && !after.IsPossessor && !IsComplement(part, i) && (person
                ? leftPerson || !comma || DescribesMany(part, i)
                : and && !leftPerson && !HasComma(part, i) && EndsInName(i));
            if (!separates && and && after is null)
            {
                separates = !HasComma(part, i) && !IsComplement(part, i) && IsDescriptionPair(part, i, end);
            }

            if (separates)
            {
                cuts.Add(i);
                part = right;
            }
        }

        return cuts;
    }

    private bool HasLaterAnd(int from, int end)
    {
        for (int i = from + 1; i < Math.Min(end, from + 40); i++)
        {
            if (_words.Is(i, "and") && cast.Map.MentionAt(i) < 0)
            {
                return true;
            }
        }

        return false;
    }

    private Mention? MentionStartingAt(int token, int end)
    {
        for (int i = token; i < Math.Min(end, token + 8); i++)
        {
            int m = cast.Map.MentionAt(i);
            if (m >= 0)
            {
                Mention mention = cast.Mentions[m];
                return mention.FullStart <= token && mention.Start >= token ? mention : null;
            }
        }

        return null;
    }

    /// <summary>Whether what stands before "and" is the complement of a noun: "a spokesman for Merkel and Macron".</summary>
    private bool IsComplement(int start, int end)
    {
        for (int i = end - 1; i >= start; i--)
        {
            int m = cast.Map.MentionAt(i);
            if (m >= 0)
            {
                i = Math.Max(start, cast.Mentions[m].FullStart);
                if (i > start && _words.Folded[i - 1] is "of" or "for" or "between" or "with" or "from" or "by" or "to" or "at" or "in" && PersonWithin(start, i) is null)
                {
                    return true;
                }

                if (i > start && PersonWithin(start, i) is null && _words.Folded[i - 1] is "the" && i - 1 > start && _words.Folded[i - 2] is "of" or "for" or "between" or "with" or "from" or "by" or "to" or "at")
                {
                    return true;
                }

                return false;
            }
        }

        return false;
    }

    private static bool DescribesMany(int start, int end) => end > start;

    private bool EndsInName(int end) => cast.Map.MentionAt(end - 1) >= 0;

    private bool IsDescriptionPair(int start, int and, int end)
    {
        // "prosecutors and defence lawyers": two plurals, or two articles.
        bool articles = _words.Folded[start] is "the" or "a" or "an" or "his" or "her" or "its" or "their" && _words.Folded[and + 1] is "the" or "a" or "an" or "his" or "her";
        return articles && cast.Map.HeadOffice(start, and) is not null && cast.Map.HeadOffice(and + 1, end) is not null;
    }

    private bool HasComma(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (_words.IsComma(i))
            {
                return true;
            }
        }

        return false;
    }

    private Mention? PersonWithin(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            int m = cast.Map.MentionAt(i);
            if (m >= 0 && cast.Mentions[m] is { Kind: MentionKind.Person, IsPossessor: false } person)
            {
                return person;
            }
        }

        return null;
    }

    private SourceHead? Head(int start, int end)
    {
        while (start < end && _words.Folded[start].Length == 0)
        {
            start++;
        }

        if (start >= end)
        {
            return null;
        }

        int core = CoreEnd(start, end);
        int head = core - 1;
        while (head > start && _words.Folded[head].Length == 0)
        {
            head--;
        }

        // A person anywhere at the top level: with titles before, or in apposition to a description.
        for (int i = start; i < end; i++)
        {
            int m = cast.Map.MentionAt(i);
            if (m < 0)
            {
                if (_words.Folded[i] is "who" or "whose" or "which")
                {
                    break;
                }

                continue;
            }

            Mention mention = cast.Mentions[m];
            i = mention.End - 1;
            if (mention.Kind == MentionKind.Person && !mention.IsPossessor && IsTopLevel(mention, start))
            {
                return new SourceHead(SourceHeadKind.Name, start, end, mention);
            }
        }

        int at = cast.Map.MentionAt(head);
        if (at >= 0)
        {
            Mention mention = cast.Mentions[at];
            if (mention.Kind == MentionKind.PoliticalParty && _words.Is(start, "the") && Membership.IsMemberWord(_words, head))
            {
                return new SourceHead(SourceHeadKind.Description, start, end);
            }

            if (mention.Kind is not (MentionKind.Office or MentionKind.Demonym) || (mention.Kind == MentionKind.Demonym && _words.Folded[head].EndsWith('s') && !IsNounLike(Math.Min(head + 1, _words.Count - 1))))
            {
                return new SourceHead(SourceHeadKind.Name, start, end, mention);
            }

            if (mention.Kind == MentionKind.Demonym && _words.Is(start, "the") && mention.Start == start + 1 && mention.End == core && IsOnePerson(_words.Folded[head]))
            {
                return new SourceHead(SourceHeadKind.Description, start, end);
            }

            if (mention.Kind == MentionKind.Demonym && _words.Is(mention.Start - 1, "the"))
            {
                return new SourceHead(SourceHeadKind.Name, start, end, mention);
            }
        }

        // "The refereeing body, PGRB", "the doctors' union, the BMA": the name after the comma.
        int name = core + 1 < end && _words.Folded[core + 1] is "the" ? core + 2 : core + 1;
        if (_words.IsComma(core) && name < end && cast.Map.At(name) is { Kind: MentionKind.Organization, IsPossessor: false } apposed && apposed.Start == name
            && (apposed.End >= end || _words.Folded[apposed.End].Length == 0) && (cast.Map.HeadOffice(start, core) is null))
        {
            if (BodyNouns.Common.Contains(_words.Folded[head]) && apposed.Member >= 0)
            {
                cast.Members[apposed.Member].AddAlias(_words.Written(_words.Folded[start] is "the" or "a" or "an" ? start + 1 : start, core));
            }

            return new SourceHead(SourceHeadKind.Name, start, end, apposed);
        }

        // A number alone is left over by a mistaken span.
        if (end - start == 1 && _words.Text.Tokens[start].PartOfSpeech == Text.PartOfSpeech.CardinalNumber)
        {
            return null;
        }

        return IsDescription(start, core) ? new SourceHead(SourceHeadKind.Description, start, end) : null;
    }

    /// <summary>Whether a word for people of a country can stand for one of them: "the German", but not "the Dutch".</summary>
    private static bool IsOnePerson(string demonym) => demonym.EndsWith("an", StringComparison.Ordinal)
        || demonym is "briton" or "spaniard" or "swede" or "dane" or "finn" or "pole" or "turk" or "scot" or "serb" or "croat" or "czech" or "slovak" or "greek" or "argentine" or "israeli" or "iraqi" or "pakistani";

    /// <summary>Whether the words describe somebody: articles and conjunctions alone, left over by a mistaken span, do not.</summary>
    private bool IsDescription(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            string folded = _words.Folded[i];
            if (folded.Length > 0 && (!Vocabulary.FunctionWords.Contains(folded) || folded is "others" or "some" or "many" or "most" or "several" or "one" or "both" or "all" or "another" or "other" or "everyone" or "nobody" or "few" or "two" or "three" or "four"
                or "people" or "officials" or "sources" or "analysts" or "experts" or "critics" or "supporters" or "opponents" or "investigators" or "prosecutors" or "lawmakers" or "senators" or "reporters" or "police" or "such" or "those" or "these" or "any" or "neither" or "either"
                || (_words.IsCapital(i) && folded is "may" or "will" or "march" or "june" or "august" or "april")))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsTopLevel(Mention mention, int start)
    {
        // "Rovers chairman Alan Sugrue", "An Orion spokeswoman": what an office follows at once owns the office.
        if (mention.End < _words.Count && cast.Map.MentionAt(mention.End) < 0 && !_words.IsCapital(mention.End)
            && Offices.Phrases.Longest(_words.Folded, mention.End, Math.Min(_words.Count, mention.End + 4), out _) is { Plural: false })
        {
            return false;
        }

        int before = mention.FullStart - 1;
        if (mention.FullStart <= start || before < start)
        {
            return true;
        }

        string folded = _words.Folded[before];
        if (folded is "of" or "for" or "with" or "from" or "by" or "to" or "at" or "in" or "on" or "about" or "between" or "against" or "and" or "under" or "near" or "including" or "like" or "around" or "behind")
        {
            return false;
        }

        // "the mayor's spokesman, Lars Eide": a comma, or a description right before the name. "the Lindqvist report" is no person.
        return mention.End >= _words.Count || cast.Map.MentionAt(mention.End) >= 0 || !IsCommonNounAfter(mention);
    }

    private bool IsCommonNounAfter(Mention mention)
    {
        int after = mention.End;
        return _words.Folded[after].Length > 0 && !Vocabulary.FunctionWords.Contains(_words.Folded[after]) && !_words.IsPossessive(after) && _words.Is(mention.FullStart - 1, "the");
    }

    /// <summary>Where the noun phrase's own words end: before a preposition, comma or relative pronoun.</summary>
    private int CoreEnd(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            int m = cast.Map.MentionAt(i);
            if (m >= 0)
            {
                i = Math.Min(end, cast.Mentions[m].End) - 1;
                continue;
            }

            if (i > start && (_words.IsComma(i) || _words.IsMark(i, '(') || _words.Folded[i] is "of" or "for" or "at" or "in" or "with" or "from" or "on" or "to" or "by" or "who" or "which" or "that" or "whose" or "close" or "familiar" or "involved" or "speaking" or "including" or "citing"))
            {
                return i;
            }
        }

        return end;
    }
}
