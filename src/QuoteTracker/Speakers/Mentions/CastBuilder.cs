using QuoteTracker.Speakers.Gazetteer;
using QuoteTracker.Speakers.Names;
using QuoteTracker.Text;

namespace QuoteTracker.Speakers.Mentions;

/// <summary>Joins the names of an article that stand for the same person or body. Full names first, then what refers back to them. Linear: names are found by their words.</summary>
internal sealed class CastBuilder
{
    private readonly ArticleWords _words;
    private readonly List<CastMember> _members = [];
    private readonly Dictionary<string, List<int>> _personsByWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _organizations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _organizationsByWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _organizationsByLastWord = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> _lastSeen = [];
    private List<Mention> _mentions = [];
    private (string? Name, int Sentence) _lastCountry = (null, int.MinValue / 2);

    private CastBuilder(ArticleWords words) => _words = words;

    public static Cast Build(ArticleWords words)
    {
        List<Mention> mentions = PossessedBodies.Join(words, new NameScanner(words).Scan());
        new RoleReader(words, mentions).ReadAll();
        var builder = new CastBuilder(words) { _mentions = mentions };
        builder.AddFullNames();
        builder.AddNamesOfBodies();
        builder.FindHiddenSurnames();
        builder.AddRest();
        return new Cast(words, builder._mentions, builder._members, new MentionMap(words, builder._mentions));
    }

    private void AddFullNames()
    {
        foreach (Mention mention in _mentions)
        {
            if (mention.Kind != MentionKind.Person || PersonName.Parse(mention.Name) is not { } name)
            {
                continue;
            }

            mention.PersonName = name;
            if (!name.HasGiven || _words.Headlines[_words.SentenceOf(mention.Start)])
            {
                continue;
            }

            Assign(mention, FindFullName(name) ?? AddPerson(name, mention.Name));
        }
    }

    private CastMember? FindFullName(PersonName name)
    {
        if (_exact.TryGetValue(name.Folded, out int exact) && SameGeneration(_members[exact].PersonName!, name))
        {
            return _members[exact];
        }

        CastMember? possible = null;
        bool ambiguous = false;
        foreach (int index in Candidates(name.Last))
        {
            CastMember member = _members[index];
            switch (PersonNameMatcher.Compare(member.PersonName!, name))
            {
                case NameMatch.Same:
                    return member;
                case NameMatch.Possible:
                    ambiguous = possible is not null;
                    possible = member;
                    break;
            }
        }

        return ambiguous ? null : possible;
    }

    // A word that thousands of names share is no evidence; the first ones stand for them.
    private IEnumerable<int> Candidates(string word) => _personsByWord.TryGetValue(word, out List<int>? found) ? found.Take(64) : [];

    private static bool SameGeneration(PersonName one, PersonName other) => one.Generation is null || other.Generation is null || string.Equals(one.Generation, other.Generation, StringComparison.Ordinal);

    private CastMember AddPerson(PersonName name, string written)
    {
        var member = new CastMember(_members.Count, SpeakerKind.Person, written) { PersonName = name, Gender = name.Gender };
        _members.Add(member);
        _exact.TryAdd(name.Folded, member.Index);
        IndexWords(name, member.Index);
        return member;
    }

    private void IndexWords(PersonName name, int index)
    {
        foreach (string word in name.Words)
        {
            if (word.Length > 1 && !PersonName.IsParticle(word))
            {
                List<int> list = Bucket(_personsByWord, word);
                if (list.Count == 0 || list[^1] != index)
                {
                    list.Add(index);
                }
            }
        }
    }

    private void AddNamesOfBodies()
    {
        foreach (Mention mention in _mentions)
        {
            if (mention.Kind is MentionKind.Organization or MentionKind.Country or MentionKind.Media or MentionKind.PoliticalParty or MentionKind.Region or MentionKind.Demonym)
            {
                CastMember body = Body(mention);
                bool first = body.Count == 0;
                Assign(mention, body);
                body.IsAdjective = (first || body.IsAdjective) && mention.Kind == MentionKind.Demonym && !IsNoun(mention);
            }
        }
    }

    /// <summary>"Russians", "the Chinese": people, not what they are like.</summary>
    private bool IsNoun(Mention mention)
    {
        Token token = _words.Text.Tokens[mention.End - 1];
        return token.PartOfSpeech switch
        {
            PartOfSpeech.Unknown => _words.Folded[mention.End - 1].EndsWith('s'),
            PartOfSpeech.NounPlural or PartOfSpeech.ProperNounPlural => true,
            _ => mention.Start > 0 && _words.Is(mention.Start - 1, "the") && (mention.End >= _words.Count || _words.Folded[mention.End].Length == 0 || Vocabulary.FunctionWords.Contains(_words.Folded[mention.End])),
        };
    }

    private CastMember Body(Mention mention)
    {
        if (mention.CountryName is not null && mention.Kind is MentionKind.Country or MentionKind.Demonym)
        {
            _lastCountry = (mention.CountryName, _words.SentenceOf(mention.Start));
        }

        // "The Foreign Ministry" after "China's Commerce Ministry": of the country spoken of last.
        string[] parts = OrganizationName.Key(mention.Name).Split(' ');
        if (mention.Kind == MentionKind.Organization && mention.CountryName is null && Institutions.Kinds.TryGet(parts[^1], out _) && parts[^1] is "ministry" or "government" or "parliament" or "army"
            && _words.SentenceOf(mention.Start) - _lastCountry.Sentence <= 2)
        {
            mention.CountryName = _lastCountry.Name;
        }

        string key = OrganizationName.Key(mention.Name);
        if (_organizations.TryGetValue(key, out int known))
        {
            return _members[known];
        }

        var member = new CastMember(_members.Count, SpeakerKind.Organization, mention.Name)
        {
            IsMedia = mention.Kind == MentionKind.Media,
            IsCountry = mention.Kind is MentionKind.Country,
            IsPlace = mention.Kind is MentionKind.Region,
            CountryName = mention.CountryName,
            IsPlural = mention.Kind is MentionKind.Demonym || (mention.Kind is MentionKind.PoliticalParty && key.EndsWith('s') && !IsNameOfParty(key)),
        };
        if (mention.Kind is MentionKind.PoliticalParty && member.IsPlural || mention.Kind == MentionKind.Demonym)
        {
            member.Kind = SpeakerKind.Group;
        }

        if (mention.CountryName is { } country && mention.Kind != MentionKind.Media)
        {
            member.Affiliations.Add(country);
        }

        _members.Add(member);
        _organizations.Add(key, member.Index);
        if (OrganizationName.Initials(key) is { Length: > 1 } initials && mention.Kind is MentionKind.Organization or MentionKind.Media)
        {
            _organizations.TryAdd(initials!, member.Index);
        }

        int space = key.IndexOf(' ', StringComparison.Ordinal);
        if (mention.Kind is MentionKind.Organization)
        {
            Bucket(_organizationsByWord, space < 0 ? key : key[..space]).Add(member.Index);
            Bucket(_organizationsByLastWord, key[(key.LastIndexOf(' ') + 1)..]).Add(member.Index);
        }

        // "the Michigan Department of Environmental Quality (MDEQ)".
        if (_words.IsMark(mention.End, '(') && mention.End + 2 < _words.Count && _words.IsMark(mention.End + 2, ')') && _words.IsUpper(mention.End + 1))
        {
            _organizations.TryAdd(_words.Folded[mention.End + 1], member.Index);
            member.AddAlias(_words.Written(mention.End + 1, mention.End + 2));
        }

        return member;
    }

    /// <summary>"Economic Freedom Fighters", which is one party; "Democrats" are its members.</summary>
    private static bool IsNameOfParty(string key) => PoliticalParties.Phrases.TryGet(key, out IReadOnlyList<PoliticalParty>? parties) && parties.All(party => party.Members.All(member => !string.Equals(NameFolding.Fold(member), key, StringComparison.Ordinal)));

    /// <summary>Surnames that the scan left out because they are common words ("May") or stand in a title-case line.</summary>
    private void FindHiddenSurnames()
    {
        var covered = new bool[_words.Count];
        foreach (Mention mention in _mentions)
        {
            bool open = mention.Member < 0 && (mention.Kind is MentionKind.Unknown or MentionKind.Person && _words.Headlines[_words.SentenceOf(mention.Start)]
                || (mention.Kind == MentionKind.Office && mention.Length == 1 && !(mention.Start > 0 && _words.Folded[mention.Start - 1] is "the" or "a" or "his" or "her")));
            for (int i = mention.Start; i < mention.End && !open; i++)
            {
                covered[i] = true;
            }
        }

        List<Mention> hidden = [];
        for (int i = 0; i < _words.Count; i++)
        {
            bool headline = _words.Headlines[_words.SentenceOf(i)];
            bool common = headline || Vocabulary.FunctionWords.Contains(_words.Folded[i]) || Offices.Phrases.TryGet(_words.Folded[i], out _) || Offices.Titles.TryGet(_words.Folded[i], out _);
            if (covered[i] || !_words.IsCapital(i) || !common || !IsSurname(_words.Folded[i]) || IsDateWord(i))
            {
                continue;
            }

            if (headline || !_words.IsSentenceStart(i) || _words.Folded[i] is not ("will" or "can"))
            {
                hidden.Add(new Mention
                {
                    Start = i,
                    End = i + 1,
                    FullStart = i,
                    FullEnd = i + 1,
                    Kind = MentionKind.Person,
                    Name = _words.Written(i, i + 1),
                    IsPossessor = _words.IsPossessive(i + 1),
                    Title = i > 0 && Offices.Titles.TryGet(_words.Folded[i - 1], out Title? title) ? title : null,
                    PersonName = PersonName.Parse(_words.Written(i, i + 1)),
                });
            }
        }

        _mentions.RemoveAll(mention => mention.Member < 0 && mention.Kind is MentionKind.Unknown && mention.Length > 1);
        if (hidden.Count > 0)
        {
            HashSet<int> places = [.. hidden.Select(mention => mention.Start)];
            _mentions = [.. _mentions.Where(mention => mention.Member >= 0 || !Enumerable.Range(mention.Start, mention.Length).Any(places.Contains)).Concat(hidden).OrderBy(mention => mention.Start)];
        }
    }

    private bool IsSurname(string folded) => _personsByWord.TryGetValue(folded, out List<int>? persons) && persons.Exists(p => string.Equals(_members[p].PersonName!.Last, folded, StringComparison.Ordinal));

    private bool IsDateWord(int token) =>
        (token + 1 < _words.Count && _words.Folded[token + 1].Length > 0 && char.IsAsciiDigit(_words.Folded[token + 1][0]))
        || (token > 0 && _words.Folded[token - 1] is "in" or "on" or "until" or "since" or "last" or "this" or "next" or "early" or "late" or "by" or "of" or "from" or "to" && _words.Folded[token] is "may" or "march" or "april" or "june" or "august");

    private void AddRest()
    {
        foreach (Mention mention in _mentions)
        {
            if (mention.Member >= 0)
            {
                _lastSeen[mention.Member] = mention.Start;
                continue;
            }

            switch (mention.Kind)
            {
                case MentionKind.Person:
                    mention.PersonName ??= PersonName.Parse(mention.Name);
                    if (mention.PersonName is { } name)
                    {
                        Assign(mention, Refer(name, mention) ?? AddPerson(name, mention.Name));
                    }

                    break;
                case MentionKind.Unknown:
                    AssignUnknown(mention);
                    break;
            }
        }
    }

    private void AssignUnknown(Mention mention)
    {
        if (PersonName.Parse(mention.Name) is not { } name)
        {
            return;
        }

        string key = OrganizationName.Key(mention.Name);
        if (_words.IsComma(mention.Start - 1) && Regions.Abbreviations.TryGet(key, out _))
        {
            mention.Kind = MentionKind.Region;
            Assign(mention, Body(mention));
            return;
        }

        if (_words.IsLoneAdjective(mention.Start, mention.End))
        {
            return;
        }

        if (Refer(name, mention) is { } person)
        {
            mention.PersonName = name;
            mention.Kind = MentionKind.Person;
            Assign(mention, person);
        }
        else if (_organizations.TryGetValue(key, out int known))
        {
            mention.Kind = MentionKind.Organization;
            Assign(mention, _members[known]);
        }
        else if (_organizationsByWord.TryGetValue(key, out List<int>? longer) && longer.Distinct().Count() == 1)
        {
            mention.Kind = MentionKind.Organization;
            Assign(mention, _members[longer[0]]);
            _organizations.TryAdd(key, longer[0]);
        }
        else if (_organizationsByLastWord.TryGetValue(key, out List<int>? ending) && ending.Distinct().Count() == 1 && mention.Length == 1)
        {
            // "Rovers" for "Hartwell Rovers".
            mention.Kind = MentionKind.Organization;
            Assign(mention, _members[ending[0]]);
            _organizations.TryAdd(key, ending[0]);
        }
        else if (IsLonePerson(mention, name))
        {
            mention.PersonName = name;
            mention.Kind = MentionKind.Person;
            Assign(mention, AddPerson(name, mention.Name));
        }
        else
        {
            // Places are written in capitals when they are countries, which are known; other letters stand for bodies.
            mention.Kind = _words.Text.Tokens[mention.Start].Entity == EntityKind.Location && !_words.IsUpper(mention.Start) ? MentionKind.Region : MentionKind.Organization;
            Assign(mention, Body(mention));
        }
    }

    /// <summary>Whether a lone word that goes back to nobody is a person: by the entity tagger, else by the list of given names.</summary>
    private bool IsLonePerson(Mention mention, PersonName name) => _words.Text.Tokens[mention.Start].Entity switch
    {
        EntityKind.Person => true,
        EntityKind.None => !_words.IsUpper(mention.Start) && mention.Length == 1 && GivenNames.IsGivenName(name.Last) && !IsPrecededByArticle(mention),
        _ => false,
    };

    private bool IsPrecededByArticle(Mention mention) => mention.Start > 0 && _words.Folded[mention.Start - 1] is "the" or "a" or "an";

    /// <summary>The person that a surname, given name or spelling variant refers back to: the last one mentioned among those that fit.</summary>
    private CastMember? Refer(PersonName name, Mention mention)
    {
        if (name.HasGiven && FindFullName(name) is { } full)
        {
            return full;
        }

        if (name.HasGiven)
        {
            return null;
        }

        CastMember? best = null;
        int bestRank = 0;
        foreach (int index in Candidates(name.Last))
        {
            CastMember member = _members[index];
            PersonName candidate = member.PersonName!;
            if (!FitsTitle(member, mention))
            {
                continue;
            }

            // A surname before a given name, and the nearest before those not seen yet.
            bool surname = string.Equals(candidate.Last, name.Last, StringComparison.Ordinal) || candidate.SurnameAt < candidate.Words.Length - 1 && candidate.Words.Skip(candidate.SurnameAt).Contains(name.Last, StringComparer.Ordinal);
            bool eastern = !surname && string.Equals(candidate.Words[0], name.Last, StringComparison.Ordinal) && !GivenNames.IsGivenName(name.Last);
            int rank = (surname || eastern ? 1 << 28 : 0) + 1 + (_lastSeen.TryGetValue(index, out int seen) ? seen + 1 : 0);
            if (rank > bestRank)
            {
                bestRank = rank;
                best = member;
            }
        }

        if (best is null && name.Words.Length == 1 && name.Last.Length >= 5)
        {
            return null;
        }

        return best;
    }

    private static bool FitsTitle(CastMember member, Mention mention) =>
        mention.Title is not { } title || title.Gender == Gender.Unknown || member.Gender == Gender.Unknown || title.Gender == member.Gender;

    private void Assign(Mention mention, CastMember member)
    {
        mention.Member = member.Index;
        _lastSeen[member.Index] = mention.Start;
        member.Spans.Add(_words.Text.SpanOf(new TokenRange(mention.Start, mention.End)));
        if (member.PersonName is { } known && mention.PersonName is { } name && name.Words.Length > known.Words.Length && name.HasGiven)
        {
            member.AddAlias(mention.Name);
            (member.Name, string former) = (mention.Name, member.Name);
            member.Aliases.Remove(mention.Name);
            member.AddAlias(former);
            member.PersonName = name;
            IndexWords(name, member.Index);
        }
        else
        {
            member.AddAlias(mention.Name);
        }

        if (mention.Title is { Gender: not Gender.Unknown } title)
        {
            member.Gender = title.Gender;
        }
        else if (member.Gender == Gender.Unknown && mention.Office is { Gender: not Gender.Unknown } gendered)
        {
            member.Gender = gendered.Gender;
        }

        if (mention.Role is { } role && (member.Role is null || (member.Office is null && mention.Office is not null)))
        {
            member.Role = role;
        }

        if (mention.Role is not null || mention.Affiliations.Count > 0)
        {
            member.RoleSpans.Add(_words.Text.SpanOf(new TokenRange(mention.FullStart, Math.Max(mention.End, mention.FullEnd))));
        }

        member.Office ??= mention.Office;
        if (member.Kind == SpeakerKind.Person)
        {
            member.AddAffiliations(mention.Affiliations);
        }
    }

    private static List<int> Bucket(Dictionary<string, List<int>> index, string word)
    {
        if (!index.TryGetValue(word, out List<int>? bucket))
        {
            index.Add(word, bucket = []);
        }

        return bucket;
    }
}
