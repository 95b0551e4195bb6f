using QuoteTracker.Speakers.Gazetteer;
using QuoteTracker.Speakers.Names;
using QuoteTracker.Text;

namespace QuoteTracker.Speakers.Mentions;

/// <summary>Cuts a run of capitalised words into names: "Norwegian | Deputy Finance Minister | Ingrid Halvorsen", "Senate Transport Committee | Chairman | Paul Weber".</summary>
internal sealed class RunSegmenter(ArticleWords words)
{
    private readonly List<Piece> _pieces = [];

    /// <summary>Names that the text once calls a company or the like: "rival Van Loon".</summary>
    public HashSet<string> DeclaredBodies { get; } = new(StringComparer.Ordinal);

    public void Segment(int start, int end, List<Mention> mentions)
    {
        Cut(start, end);
        int at = 0;
        while (at < _pieces.Count)
        {
            at = Take(at, mentions);
        }
    }

    /// <summary>Splits the run into known phrases and stretches of other words.</summary>
    private void Cut(int start, int end)
    {
        _pieces.Clear();
        int at = start;
        int plain = start;
        while (at < end)
        {
            GazetteerPhrase? phrase = PhraseFinder.Longest(words, at, end);
            if (phrase is null || IsPartOfPersonName(at, phrase, plain, end))
            {
                at++;
                continue;
            }

            // "Foreign Minister", "Deputy Prime Minister": capitalised words that modify an office go with it.
            int from = at;
            if (phrase.Office is not null && phrase.Title is null)
            {
                while (from > plain && Offices.Modifiers.Contains(words.Folded[from - 1]))
                {
                    from--;
                }

                // "Union Water Resources Minister", "Foreign Affairs Secretary": what stands before is the portfolio.
                if (phrase.Office.Class == OfficeClass.Minister && (phrase.Office.Name.EndsWith("minister", StringComparison.Ordinal) || phrase.Office.Name.EndsWith("secretary", StringComparison.Ordinal)) && IsPortfolio(plain, from))
                {
                    from = plain;
                }
            }
            else if (phrase.Title?.Office is { Class: OfficeClass.Legislator } && at > plain && words.Is(at - 1, "state"))
            {
                from--;
            }

            AddPlain(plain, from);
            _pieces.Add(new Piece(from, at + phrase.Length, phrase));
            at += phrase.Length;
            plain = at;
        }

        AddPlain(plain, end);
    }

    private void AddPlain(int start, int end)
    {
        if (end > start)
        {
            _pieces.Add(new Piece(start, end, null));
        }
    }

    /// <summary>"Jordan Henderson", "Virginia Woolf", "Jack Major", "Bill Justice": a known word inside a person's name.</summary>
    private bool IsPartOfPersonName(int at, GazetteerPhrase phrase, int plain, int end)
    {
        if (phrase.Length > 1 || phrase.Title is not null && at == plain)
        {
            return false;
        }

        bool givenBefore = at > plain && (GivenNames.IsGivenName(words.Folded[at - 1]) || words.Folded[at - 1].Length == 1) && !words.Is(at - 1, "president");
        if (givenBefore && at + 1 == end && phrase.Institution is null)
        {
            return true;
        }

        bool given = GivenNames.IsGivenName(words.Folded[at]) && (phrase.Country is { Use: not CountryUse.Demonym } || phrase.Region is not null || phrase.Office is not null || phrase.Media is not null);
        return given && at + 1 < end && words.IsCapital(at + 1) && PhraseFinder.Longest(words, at + 1, end) is null
            && !Vocabulary.OrganizationWords.Contains(words.Folded[at + 1]);
    }

    private int Take(int at, List<Mention> mentions)
    {
        // An organisation's name reaches from the start of its stretch to its last organisation word.
        int organizationEnd = OrganizationEnd(at, out int lastToken);
        if (organizationEnd > at)
        {
            int start = _pieces[at].Phrase is null ? WithoutCompanyNoun(_pieces[at].Start, Math.Min(_pieces[at].End, lastToken)) : _pieces[at].Start;
            Mention organization = Add(mentions, start, lastToken, MentionKind.Organization);
            organization.CountryName = CountryWithin(at, organizationEnd);
            if (lastToken < _pieces[organizationEnd - 1].End)
            {
                _pieces[organizationEnd - 1] = _pieces[organizationEnd - 1] with { Start = lastToken };
                return organizationEnd - 1;
            }

            return organizationEnd;
        }

        Piece piece = _pieces[at];
        if (piece.Phrase is null)
        {
            piece = piece with { Start = WithoutCompanyNoun(piece.Start, piece.End) };
            bool beforeOffice = at + 1 < _pieces.Count && _pieces[at + 1].Phrase is { Office: not null } or { Title: not null };
            Mention mention = Add(mentions, piece.Start, WithoutDecorations(piece.Start, piece.End), beforeOffice ? MentionKind.Organization : KindOfPlain(piece.Start, piece.End));
            if (at > 0 && _pieces[at - 1].Phrase is { } before && (before.Office is not null || before.Title is not null) && !beforeOffice)
            {
                mention.Kind = MentionKind.Person;
                Entitle(mention, at);
            }

            return at + 1;
        }

        // "Doctors Without Borders", "Mothers Against Drunk Driving".
        if (piece.Phrase is { Title: null, Office.Plural: true } && at + 1 < _pieces.Count && _pieces[at + 1] is { Phrase: null } rest && rest.Start == piece.End && words.Folded[rest.Start] is "without" or "against" or "for")
        {
            Add(mentions, piece.Start, rest.End, MentionKind.Organization);
            return at + 2;
        }

        if (piece.Phrase.Office is not null || piece.Phrase.Title is not null)
        {
            // Before a name it becomes the name's title; alone it stands for somebody.
            bool beforeName = at + 1 < _pieces.Count && OrganizationEnd(at + 1, out _) == at + 1 && (_pieces[at + 1].Phrase is null or { Office: not null } or { Title: not null });
            if (!beforeName && piece.Phrase.Office is { } office)
            {
                Mention alone = Add(mentions, piece.Start, piece.End, MentionKind.Office);
                alone.Office = office;
                alone.CountryName = at > 0 ? CountryOf(_pieces[at - 1].Phrase) : null;
                alone.FullStart = at > 0 && alone.CountryName is not null ? _pieces[at - 1].Start : alone.Start;
            }

            return at + 1;
        }

        MentionKind kind = piece.Phrase switch
        {
            { Country.Use: CountryUse.Demonym } => MentionKind.Demonym,
            { Country.Use: CountryUse.Parliament } => MentionKind.Organization,
            { Country: not null } => MentionKind.Country,
            { Institution: not null } => MentionKind.Organization,
            { Media: not null } => MentionKind.Media,
            { Parties: not null } => MentionKind.PoliticalParty,
            _ => MentionKind.Region,
        };
        Mention known = Add(mentions, piece.Start, piece.End, kind);
        known.CountryName = CountryOf(piece.Phrase);
        return at + 1;
    }

    /// <summary>Index after the last piece of an organisation's name that starts at a piece; the same index when none does.</summary>
    private int OrganizationEnd(int at, out int lastToken)
    {
        int end = at;
        lastToken = 0;
        for (int p = at; p < _pieces.Count; p++)
        {
            Piece piece = _pieces[p];
            bool office = piece.Phrase is { Title: not null } or { Office: not null };
            if (office && !OfficeStartsOrganization(p))
            {
                break;
            }

            for (int i = piece.Start; i < piece.End; i++)
            {
                bool isWord = Vocabulary.OrganizationWords.Contains(words.Folded[i]);
                bool alone = piece.Phrase is not null && p == at && p + 1 == _pieces.Count;
                if (isWord && !alone && !(i == _pieces[at].Start && p == at && piece.Phrase is null && i + 1 == piece.End) && !(piece.Phrase is not null && i < piece.End - 1))
                {
                    // A company form or complement after the word belongs to the name: "Bank of England", "Group Ltd".
                    end = p + 1;
                    lastToken = i + 1;
                }
            }

            if (end == p + 1 && piece.Phrase is null && IsComplement(lastToken, piece.End))
            {
                lastToken = piece.End;
                if (words.Is(lastToken - 1, "of") || words.Is(lastToken - 1, "for"))
                {
                    // "the National Union of Teachers".
                    bool people = p + 1 < _pieces.Count && _pieces[p + 1].Start == lastToken && _pieces[p + 1].Phrase is { Title: null, Office.Plural: true };
                    (end, lastToken) = people ? (p + 2, _pieces[p + 1].End) : (end, lastToken - 1);
                }
            }
            else if (end == p + 1 && p + 1 < _pieces.Count && lastToken == piece.End && (words.Is(_pieces[p + 1].Start - 1, "of") || words.Is(_pieces[p + 1].Start - 1, "the")))
            {
                end = p + 2;
                lastToken = _pieces[p + 1].End;
            }
        }

        // "Supreme Court of Kenya", "Center for Coastal Studies": the complement belongs to the name, up to an office.
        if (end > at && (words.Is(lastToken, "of") || words.Is(lastToken, "for")) && lastToken < _pieces[^1].End)
        {
            int next = end - (lastToken < _pieces[end - 1].End ? 1 : 0);
            while (next < _pieces.Count && _pieces[next].Phrase is not ({ Title: not null } or { Office: not null }))
            {
                lastToken = _pieces[next].End;
                next++;
            }

            if (next < _pieces.Count && lastToken == _pieces[next].Start && _pieces[next].Phrase is { Title: null, Office.Plural: true })
            {
                lastToken = _pieces[next].End;
                next++;
            }

            if (words.Is(lastToken - 1, "of") || words.Is(lastToken - 1, "for"))
            {
                lastToken--;
            }

            return next;
        }

        if (end == at + 1 && _pieces[at].Phrase is { } single && (single.Institution is not null || single.Country is not null || single.Media is not null || single.Parties is not null || single.Region is not null))
        {
            return at;
        }

        // "Scott Post": two words of which the first is a given name are a person unless the tagger says otherwise.
        if (end == at + 1 && _pieces[at].Phrase is null && lastToken - _pieces[at].Start == 2 && lastToken == _pieces[at].End
            && GivenNames.IsGivenName(words.Folded[_pieces[at].Start]) && words.Text.Tokens[lastToken - 1].Entity == EntityKind.Person)
        {
            return at;
        }

        return end;
    }

    // "General Council of ...", "Nurses Union".
    private bool OfficeStartsOrganization(int piece) =>
        (_pieces[piece].Phrase is { Title: null, Office.Plural: true } && piece + 1 < _pieces.Count && _pieces[piece + 1].Start == _pieces[piece].End
            && Vocabulary.OrganizationWords.Contains(words.Folded[_pieces[piece + 1].Start + (words.IsPossessive(_pieces[piece + 1].Start) ? 1 : 0)]))
        || StartsWithGeneral(piece);

    private bool StartsWithGeneral(int piece) => piece + 1 < _pieces.Count && words.Is(_pieces[piece].End, "of") && _pieces[piece].Phrase?.Title is null && words.Is(_pieces[piece].Start, "general");

    private bool IsComplement(int from, int to) =>
        from < to && (words.Is(from, "of") || words.Is(from, "for") || words.IsMark(from, '&') || Vocabulary.CompanyForms.Contains(words.Folded[from]));

    /// <summary>Whether words before "Minister" tell what of: none of them is a given name or a person's.</summary>
    private bool IsPortfolio(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (GivenNames.IsGivenName(words.Folded[i]) || words.Text.Tokens[i].Entity == EntityKind.Person)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"Naomi Feld KC", "Ann Lee PhD": letters after a name that are no part of it.</summary>
    private int WithoutDecorations(int start, int end)
    {
        while (end - start > 2 && PersonName.IsDecoration(words.Folded[end - 1]) && (words.IsUpper(end - 1) || words.Text.Word(end - 1)[^1] is 'D' or '.'))
        {
            end--;
        }

        return end;
    }

    /// <summary>"Chipmaker Arden Micro": a noun that says what the body is, with a capital because it opens the sentence.</summary>
    private int WithoutCompanyNoun(int start, int end) =>
        end - start > 1 && (words.IsSentenceStart(start) || words.Text.Word(start - 1) is "-" or "--" or "–" or "—") && !words.IsUpper(start) && BodyNouns.BeforeNames.Contains(words.Folded[start])
        && (words.Text.Tokens[start].PartOfSpeech is PartOfSpeech.Noun || words.IsAlsoLowerCase(start) || words.Folded[start] is "developer" or "retailer" or "insurer" or "lender" or "supermarket" or "grocer" or "brewer" or "housebuilder" || words.Folded[start].EndsWith("maker", StringComparison.Ordinal)) ? start + 1 : start;

    private MentionKind KindOfPlain(int start, int end)
    {
        // "the charity Open Door", "ferry operator Blue Line".
        if (start > 0 && BodyNouns.BeforeNames.Contains(words.Folded[start - 1]) && (!GivenNames.IsGivenName(words.Folded[start]) || PersonName.IsParticle(words.Folded[start])) && words.SentenceOf(start - 1) == words.SentenceOf(start))
        {
            DeclaredBodies.Add(words.Written(start, end));
            return MentionKind.Organization;
        }

        int person = 0;
        int organization = 0;
        int place = 0;
        for (int i = start; i < end; i++)
        {
            switch (words.Text.Tokens[i].Entity)
            {
                case EntityKind.Person: person++; break;
                case EntityKind.Organization: organization++; break;
                case EntityKind.Location: place++; break;
            }
        }

        // One word may go back to a name in full, so the cast decides.
        if (end - start == 1)
        {
            return MentionKind.Unknown;
        }

        bool given = GivenNames.IsGivenName(words.Folded[start]);
        if (given && end - start <= 5)
        {
            return organization > 0 && organization == end - start && GivenNames.GenderOf(words.Folded[start]) == Gender.Unknown ? MentionKind.Organization : MentionKind.Person;
        }

        if (person > 0 && person >= organization && person >= place)
        {
            return MentionKind.Person;
        }

        if (organization > 0)
        {
            return organization >= place ? MentionKind.Organization : MentionKind.Region;
        }

        if (place > 0)
        {
            return MentionKind.Region;
        }

        return end - start <= 4 && !words.Headlines[words.SentenceOf(start)] && !HasSmallWord(start, end) ? MentionKind.Person : MentionKind.Unknown;
    }

    private bool HasSmallWord(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (words.IsMark(i, '&') || words.Is(i, "of") || words.Is(i, "for"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Gives a person the titles, offices and nationalities before the name.</summary>
    private void Entitle(Mention person, int at)
    {
        int first = at - 1;
        while (first > 0 && _pieces[first - 1].Phrase is not null && _pieces[first - 1].End == _pieces[first].Start)
        {
            first--;
        }

        // The name of a body before the office, as in "Apple CEO Tim Cook".
        if (first > 0 && _pieces[first].Phrase is { Office: not null } && _pieces[first - 1].Phrase is null)
        {
            first--;
        }

        person.FullStart = _pieces[first].Start;
        bool hasOffice = false;
        for (int p = at - 1; p >= first; p--)
        {
            GazetteerPhrase? phrase = _pieces[p].Phrase;
            person.Title ??= phrase?.Title;
            if (phrase?.Office is { } office && (person.Office is null || phrase.Title is null))
            {
                person.Office = office;
                hasOffice = true;
            }

            person.CountryName ??= CountryOf(phrase);
        }

        if (hasOffice || first < at - 1)
        {
            person.Role = words.Written(_pieces[first].Start, _pieces[at - 1].End);
        }
    }

    private string? CountryWithin(int from, int to)
    {
        for (int p = from; p < to; p++)
        {
            if (CountryOf(_pieces[p].Phrase) is { } country)
            {
                return country;
            }
        }

        return null;
    }

    private static string? CountryOf(GazetteerPhrase? phrase) =>
        phrase?.Country?.Country?.Name ?? phrase?.Institution?.CountryName ?? (phrase?.Parties is { Count: 1 } parties ? parties[0].CountryName : null) ?? phrase?.Region?.CountryName;

    private Mention Add(List<Mention> mentions, int start, int end, MentionKind kind)
    {
        var mention = new Mention
        {
            Start = start,
            End = end,
            FullStart = start,
            FullEnd = end,
            Kind = kind,
            Name = words.Written(start, end)[ArticleWords.PrefixLength(words.Text.Word(start))..],
            IsPossessor = words.IsPossessive(end),
        };
        mentions.Add(mention);
        return mention;
    }

    private readonly record struct Piece(int Start, int End, GazetteerPhrase? Phrase);
}
