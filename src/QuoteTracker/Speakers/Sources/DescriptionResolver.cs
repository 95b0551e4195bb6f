using QuoteTracker.Speakers.Gazetteer;
using QuoteTracker.Speakers.Mentions;
using QuoteTracker.Speakers.Names;
using QuoteTracker.Text;

namespace QuoteTracker.Speakers.Sources;

/// <summary>Finds whom a description stands for: "the Russian leader" and "the company" go back to names, "a senior official" is a source of its own.</summary>
internal sealed class DescriptionResolver(ArticleContext context, PronounResolver pronouns, DelayedNames delayed)
{
    private const int LongestName = 14;
    private readonly ArticleWords _words = context.Words;
    private readonly Cast _cast = context.Cast;
    private readonly Dictionary<string, int> _described = new(StringComparer.Ordinal);

    public Resolution Resolve(int start, int end)
    {
        Description description = Description.Read(_cast, start, end);
        if (FromDocument(description) is { } author)
        {
            return author;
        }

        if ((description.IsDefinite || _words.Is(start, "both")) && Antecedent(description) is { } named)
        {
            return named;
        }

        return Delayed(description) ?? Unnamed(description);
    }

    private Resolution? Delayed(Description description)
    {
        if (_described.ContainsKey(NameFolding.Fold(_words.Written(description.Start, description.End))) || delayed.Find(description) is not { } person)
        {
            return null;
        }

        context.Described.Add((description.Start, person.Index));
        return Resolution.Of(person.Index, 0.7, $"\"{_words.Written(description.Start, description.CoreEnd)}\" is named {person.Name} soon after.");
    }

    /// <summary>"a letter from Mueller", "the company's statement": its author speaks.</summary>
    private Resolution? FromDocument(Description description)
    {
        if (!description.IsDocument)
        {
            return null;
        }

        for (int i = description.Start; i < description.End; i++)
        {
            int m = _cast.Map.MentionAt(i);
            if (m < 0 || _cast.Mentions[m] is not { Member: >= 0 } mention || mention.Kind is MentionKind.Demonym or MentionKind.Office or MentionKind.Region)
            {
                continue;
            }

            bool by = mention.FullStart > description.Start && _words.Folded[mention.FullStart - 1] is "by" or "from" or "the" && _words.Folded[Math.Max(description.Start, mention.FullStart - (_words.Is(mention.FullStart - 1, "the") ? 2 : 1))] is "by" or "from";
            bool owner = mention.IsPossessor && mention.Start <= description.Head;
            if (by || owner)
            {
                return Resolution.Of(mention.Member, 0.85, $"{_cast.Members[mention.Member].Name} is the author of the {_words.Folded[description.Head]}.");
            }

            i = mention.End - 1;
        }

        return null;
    }

    private Resolution? Antecedent(Description description)
    {
        string head = _words.Folded[description.Head];
        if (description.IsPlural)
        {
            return PluralAntecedent(description);
        }

        if (Membership.IsMemberWord(_words, description.Head))
        {
            return Rank(description, member => member.Kind == SpeakerKind.Person && member.Affiliations.Exists(affiliation => NameFolding.Fold(affiliation).StartsWith(head, StringComparison.Ordinal))
                && description.Bodies.All(body => NameFolding.Fold(body).StartsWith(head, StringComparison.Ordinal) || member.Affiliations.Contains(body, StringComparer.Ordinal)));
        }

        if (description.Office is { } office || head is "leader" or "man" or "woman")
        {
            return PersonAntecedent(description, head) ?? (description.Office is { Class: OfficeClass.Party, Name: "defendant" or "accused" or "suspect" or "plaintiff" or "appellant" or "claimant" } ? PartyToTheCase(description) : null);
        }

        if (_cast.Map.At(description.Head) is { Kind: MentionKind.Demonym, CountryName: { } country })
        {
            // "the German": of the persons of that country, or of none that is told.
            return Rank(description, member => member is { Kind: SpeakerKind.Person, IsPlural: false } && member.Affiliations.Contains(country, StringComparer.Ordinal))
                ?? Rank(description, member => member is { Kind: SpeakerKind.Person, IsPlural: false } && context.History.Age(member.Index) < 0 && !member.Affiliations.Exists(affiliation => Countries.TryGet(affiliation, out _)))
                ?? Resolution.Of(_cast.Map.At(description.Head)!.Member, 0.5, "The people stand for their country.");
        }

        if (_described.TryGetValue(head, out int unnamed) && _cast.Members[unnamed].Kind == SpeakerKind.Unnamed)
        {
            return Resolution.Of(unnamed, 0.75, $"\"the {head}\" was introduced before without a name.");
        }

        if (head is "kingdom" or "bloc" or "country" or "nation" or "state" or "republic" or "emirate" && !description.HasName)
        {
            return Rank(description, member => member.IsCountry && member.CountryName is { } name && Countries.TryGet(name, out Country? country) && FitsState(country, head));
        }

        if (description.HasName)
        {
            return null;
        }

        if (Vocabulary.OrganizationWords.Contains(head) || head is "firm" or "giant" or "maker" or "carrier" or "retailer" or "automaker" or "airline" or "lender" or "startup" or "business" or "side" or "charity" or "paper" or "newspaper" or "outlet" or "exchange" or "bourse")
        {
            return BodyAntecedent(description, head);
        }

        // Other singular descriptions of a person: "the 45-year-old", "the former contractor", "the Texan".
        return description.Countries.Count == 0 && IsPersonNoun(head) && Rank(description, member => member.Kind == SpeakerKind.Person && !member.IsPlural) is { } person ? person : null;
    }

    private Resolution? PluralAntecedent(Description description)
    {
        IReadOnlyList<int>? joint = context.History.LastJoint(3);
        bool pair = _words.Is(description.Start, "both") || (_words.Is(description.Start, "the") && _words.Is(description.Start + 1, "two"));
        if (joint is null && pair && !description.HasName && LastPair(description.Start) is { } two)
        {
            return new Resolution(two, 0.6, "The pair goes back to the two persons named before it.");
        }

        if (joint is null || description.Countries.Count > 0 || description.HasName)
        {
            return null;
        }

        bool fits = description.Office is not { } office || joint.Any(member => _cast.Members[member].Office is { } known && known.Class == office.Class);
        if (_words.Is(description.Start, "both"))
        {
            return new Resolution(joint, 0.7, "\"both\" goes back to the speakers named together before it.");
        }

        bool people = description.Office is not null || _words.Folded[description.Head] is "two" or "pair" or "men" or "women" or "leaders" or "both" or "sides";
        return fits && people ? new Resolution(joint, 0.75, "The plural goes back to the speakers named together before it.") : null;
    }

    /// <summary>The two persons of the last sentences, if they are just two.</summary>
    private int[]? LastPair(int token)
    {
        int sentence = _words.SentenceOf(token);
        HashSet<int> persons = [];
        for (int m = _cast.FirstMentionFrom(token) - 1; m >= 0 && sentence - _words.SentenceOf(_cast.Mentions[m].Start) <= 3; m--)
        {
            if (_cast.Mentions[m].Member is >= 0 and int member && _cast.Members[member].Kind == SpeakerKind.Person)
            {
                persons.Add(member);
            }
        }

        return persons.Count == 2 ? [.. persons.Order()] : null;
    }

    private Resolution? PersonAntecedent(Description description, string head)
    {
        Office? office = description.Office;
        // An unnamed source introduced before: "a police officer ... the officer".
        (int member, double best) = (-1, double.NegativeInfinity);
        int sentence = _words.SentenceOf(description.Start);
        Dictionary<int, int> lastSentence = LastSentences(description.Start);
        foreach ((int candidate, int seen) in lastSentence.OrderBy(pair => pair.Key))
        {
            CastMember person = _cast.Members[candidate];
            if (person.IsPlural || person.Kind is not (SpeakerKind.Person or SpeakerKind.Unnamed) || GenderClash(person, office, head))
            {
                continue;
            }

            double fit = Fit(person, office, head, description);
            if (fit <= 0)
            {
                continue;
            }

            double score = fit - (0.12 * Math.Min(sentence - seen, 20)) + (0.2 * Math.Log2(1 + person.Count)) + (context.History.Age(candidate) == 0 ? 0.6 : 0);
            if (score > best)
            {
                (member, best) = (candidate, score);
            }
        }

        return member < 0 ? null : Resolution.Of(member, Math.Clamp(0.55 + (0.1 * best), 0.5, 0.9), $"\"{_words.Written(description.Start, description.CoreEnd)}\" fits {_cast.Members[member].Name} by office and place.");
    }

    /// <summary>"the defendant": somebody who is no officer of the court.</summary>
    private Resolution? PartyToTheCase(Description description) => Rank(description, member => member is { Kind: SpeakerKind.Person, IsPlural: false }
        && member.Office is null or { Class: not (OfficeClass.Judge or OfficeClass.Prosecutor or OfficeClass.Counsel or OfficeClass.Police or OfficeClass.Journalist or OfficeClass.Expert) });

    /// <summary>The last sentence in which each member was named before a token, looking back a bounded way, and the first members of the article.</summary>
    private Dictionary<int, int> LastSentences(int token)
    {
        Dictionary<int, int> last = [];
        int from = _cast.FirstMentionFrom(token) - 1;
        for (int m = from; m >= 0 && from - m < 160; m--)
        {
            if (_cast.Mentions[m].Member is >= 0 and int member)
            {
                last.TryAdd(member, _words.SentenceOf(_cast.Mentions[m].Start));
            }
        }

        foreach ((int at, int member) in Enumerable.Reverse(context.Described).Take(16))
        {
            if (at < token)
            {
                last.TryAdd(member, _words.SentenceOf(at));
            }
        }

        return last;
    }

    private static double Fit(CastMember person, Office? office, string head, Description description)
    {
        bool tied = description.Countries.Count == 0 && description.Bodies.Count == 0;
        foreach (string country in description.Countries)
        {
            if (person.Affiliations.Contains(country, StringComparer.Ordinal))
            {
                tied = true;
            }
            else if (person.Office is { Class: OfficeClass.Head } && person.Affiliations.Count == 0)
            {
                tied = true;
            }
        }

        // A person of the same office of whom the text names no country can be of this one.
        tied |= description.Bodies.Count == 0 && office is not null && string.Equals(person.Office?.Name, office.Name, StringComparison.Ordinal)
            && !person.Affiliations.Exists(affiliation => Countries.TryGet(affiliation, out _));
        foreach (string body in description.Bodies)
        {
            tied |= person.Affiliations.Contains(body, StringComparer.Ordinal);
        }

        if (!tied)
        {
            return 0;
        }

        if (person.Office is not { } known)
        {
            return description.Countries.Count > 0 || head is "man" or "woman" ? 0.2 : 0;
        }

        if (office is not null && string.Equals(known.Name, office.Name, StringComparison.Ordinal))
        {
            return 3;
        }

        if (head is "leader" && known.Class == OfficeClass.Head)
        {
            return 3;
        }

        if (office is not null && (known.Name.EndsWith(" " + office.Name, StringComparison.Ordinal) || office.Name.EndsWith(" " + known.Name, StringComparison.Ordinal)))
        {
            return 2.6;
        }

        if (office is { Class: OfficeClass.Legislator } && known.Class == OfficeClass.Legislator && office.Name is "lawmaker" or "legislator" or "congressman" or "congresswoman" or "representative" or "senator" or "member of parliament" or "mp")
        {
            return office.Name is "senator" || known.Name is "senator" ? (office.Name is "lawmaker" or "legislator" ? 2.2 : 0) : 2.2;
        }

        if (office is not null && known.Class == office.Class && office.Class is OfficeClass.Spokes or OfficeClass.Judge or OfficeClass.Expert or OfficeClass.Journalist or OfficeClass.Counsel or OfficeClass.Police or OfficeClass.Prosecutor)
        {
            return 1.6;
        }

        if (office is { Class: OfficeClass.Minister, Name: "minister" or "secretary" } && known.Class == OfficeClass.Minister)
        {
            return 1.8;
        }

        if (office is { Name: "official" or "diplomat" } && known.Class == OfficeClass.Minister)
        {
            return 1.5;
        }

        if (office is { Class: OfficeClass.Executive, Name: "executive" or "boss" or "chief" or "head" } && known.Class == OfficeClass.Executive)
        {
            return 1.8;
        }

        return head is "man" or "woman" || head is "leader" && known.Class is OfficeClass.Legislator or OfficeClass.Executive ? 0.6 : 0;
    }

    private static bool GenderClash(CastMember person, Office? office, string head)
    {
        Gender wanted = head switch { "man" => Gender.Male, "woman" => Gender.Female, _ => office?.Gender ?? Gender.Unknown };
        return wanted != Gender.Unknown && person.Gender != Gender.Unknown && wanted != person.Gender;
    }

    private Resolution? BodyAntecedent(Description description, string head)
    {
        Resolution? found = Rank(description, member => member is { Kind: SpeakerKind.Organization, IsCountry: false, IsPlural: false } && BodyFits(member, head, description));
        return found;
    }

    private static bool FitsState(Country country, string head) => head switch
    {
        "kingdom" or "emirate" => country.Heads.Contains('k', StringComparison.Ordinal),
        "bloc" => country.Heads.Length == 0,
        _ => country.Heads.Length > 0,
    };

    private static bool BodyFits(CastMember member, string head, Description description)
    {
        // "the prosecution team" is no team named before: what else stands before the noun must be a nationality.
        if (description.HasOwnModifier && head is "team" or "office" or "side" or "group" or "campaign" or "party" or "union" or "agency" or "department" or "court" or "board" or "council" or "committee")
        {
            return false;
        }

        string key = OrganizationName.Key(member.Name);
        bool named = key.EndsWith(head, StringComparison.Ordinal) || key.Contains(head + " ", StringComparison.Ordinal);
        bool media = head is "paper" or "newspaper" or "outlet" or "network" or "broadcaster";
        if (media || member.IsMedia)
        {
            return media && member.IsMedia;
        }

        if (description.Countries.Count > 0 && member.CountryName is not null && !description.Countries.Contains(member.CountryName))
        {
            return false;
        }

        // "the company" can be any body that is no public institution; "the ministry", "the court" must be called so.
        bool publicBody = Institutions.Kinds.TryGet(head, out _) || head is "commission" or "committee" or "council" or "board" or "court" or "police" or "party" or "university" or "school" or "hospital" or "church" or "embassy" or "bureau" or "agency" or "department" or "union";
        if (publicBody)
        {
            return named || (head is "agency" or "department" or "bureau" && Institutions.Named.TryGet(key, out Institution? institution) && institution.Branch is Branch.Department or Branch.Police or Branch.Intelligence
                && (head is not "department" || institution.Name.Contains("epartment", StringComparison.Ordinal)));
        }

        return !Institutions.Named.TryGet(key, out _) && !PoliticalParties.Phrases.TryGet(key, out _) && !Countries.Senses.TryGet(key, out _);
    }

    private Resolution? Rank(Description description, Func<CastMember, bool> fits) =>
        pronouns.Rank(description.Start, fits, member => $"\"{_words.Written(description.Start, description.CoreEnd)}\" goes back to {member.Name}.");

    private static bool IsPersonNoun(string head) => head.EndsWith("yearold", StringComparison.Ordinal) || head.EndsWith("year old", StringComparison.Ordinal)
        || head is "contractor" or "nominee" or "candidate" or "billionaire" or "incumbent" or "newcomer" or "native" or "american" or "briton" or "texan" or "former" or "leaker" or "celebrity" or "star" or "veteran" or "politician" or "statesman";

    private Resolution Unnamed(Description description)
    {
        int nameEnd = Math.Min(description.End, description.Start + LongestName);
        while (nameEnd > description.Start + 1 && _words.Folded[nameEnd - 1].Length == 0)
        {
            nameEnd--;
        }

        string name = _words.Written(description.Start, nameEnd);
        int? owner = null;
        // "Her spokesman": named after the one who is meant.
        if (description.End > description.Start + 1 && _words.IsPronoun(description.Start, Pronouns.IsPersonal) && pronouns.Resolve(description.Start) is { Members: [var possessor] })
        {
            owner = possessor;
            name = $"{_cast.Members[possessor].Name}'s {_words.Written(description.Start + 1, nameEnd)}";
        }

        string key = NameFolding.Fold(name);
        bool isIndefinite = !description.IsPlural && !description.IsDefinite;
        if (!isIndefinite && _described.TryGetValue(key, out int known))
        {
            context.Described.Add((description.Start, known));
            return Resolution.Of(known, 0.8, "The same words stood for the same source before.");
        }

        SpeakerKind kind = description.Kind;
        CastMember member = _cast.Add(kind, name);
        member.Office = description.Office;
        member.Role = name;
        member.IsPlural = description.IsPlural;
        member.Gender = description.Office?.Gender ?? Gender.Unknown;
        member.CountryName = description.Countries.Count > 0 ? description.Countries[0] : null;
        if (owner is { } tied)
        {
            member.Affiliations.Add(_cast.Members[tied].Name);
        }

        member.AddAffiliations(description.Affiliations);
        member.Spans.Add(_words.Text.SpanOf(new TokenRange(description.Start, nameEnd)));
        _described.TryAdd(key, member.Index);
        if (!Enumerable.Range(description.Start, description.Head - description.Start).Any(token => _words.Is(token, "and")))
        {
            _described.TryAdd(_words.Folded[description.Head], member.Index);
        }

        context.Described.Add((description.Start, member.Index));
        return Resolution.Of(member.Index, 0.8, kind == SpeakerKind.Unnamed ? "The text does not name this source." : "The source is named by a description only.");
    }
}
