using QuoteTracker.Speakers.Gazetteer;
using QuoteTracker.Speakers.Names;
using QuoteTracker.Text;

namespace QuoteTracker.Speakers.Mentions;

/// <summary>Finds runs of capitalised words and hands each to <see cref="RunSegmenter"/>. One pass over the tokens.</summary>
internal sealed class NameScanner(ArticleWords words)
{
    // No name is longer; a text in capitals would otherwise be one run.
    private const int LongestRun = 24;
    private readonly RunSegmenter _segmenter = new(words);

    public List<Mention> Scan()
    {
        List<Mention> mentions = [];
        int at = 0;
        while (at < words.Count)
        {
            if (!StartsRun(at))
            {
                at++;
                continue;
            }

            int end = RunEnd(at);
            _segmenter.Segment(at, end, mentions);
            at = end;
        }

        foreach (Mention mention in mentions.Where(mention => mention is { Kind: MentionKind.Person, Title: null, Office: null } && _segmenter.DeclaredBodies.Contains(mention.Name)))
        {
            mention.Kind = MentionKind.Organization;
        }

        return mentions;
    }

    private bool StartsRun(int token)
    {
        string folded = words.Folded[token];
        if (folded.Length == 0 || !words.IsCapital(token))
        {
            return false;
        }

        if (words.Headlines[words.SentenceOf(token)])
        {
            return !Vocabulary.FunctionWords.Contains(folded) || StartsGazetteerPhrase(token);
        }

        if (Vocabulary.FunctionWords.Contains(folded))
        {
            return StartsGazetteerPhrase(token) || (words.IsUpper(token) && Countries.Senses.TryGet(folded, out _));
        }

        // A common word that opens a sentence: known by its tag, or when no tag is there by not being in the lists.
        if (words.IsSentenceStart(token) && words.Text.Tokens[token] is { PartOfSpeech: not PartOfSpeech.Unknown, Entity: EntityKind.None } tagged
            && tagged.PartOfSpeech is not (PartOfSpeech.ProperNoun or PartOfSpeech.ProperNounPlural or PartOfSpeech.Noun or PartOfSpeech.NounPlural or PartOfSpeech.Adjective or PartOfSpeech.ForeignWord))
        {
            return StartsGazetteerPhrase(token);
        }

        // A lone capital at the start of a sentence, of a word that is written small elsewhere or is an adverb, comes from its place.
        bool alone = token + 1 >= words.Count || !words.IsCapital(token + 1) || Vocabulary.FunctionWords.Contains(words.Folded[token + 1]);
        if (words.IsSentenceStart(token) && alone && !words.IsUpper(token)
            && (words.IsAlsoLowerCase(token) || (folded.Length > 5 && folded.EndsWith("ly", StringComparison.Ordinal)) || Offices.Modifiers.Contains(folded)))
        {
            return StartsGazetteerPhrase(token);
        }

        // "Tournament director Ana Beltran": a common noun that opens the sentence and modifies an office in small letters.
        bool commonNoun = words.Text.Tokens[token] is { PartOfSpeech: PartOfSpeech.Noun or PartOfSpeech.NounPlural or PartOfSpeech.Adjective, Entity: EntityKind.None };
        if (commonNoun && alone && !words.IsUpper(token) && words.IsSentenceStart(token) && token + 1 < words.Count && Offices.Phrases.TryGet(words.Folded[token + 1], out _))
        {
            return StartsGazetteerPhrase(token);
        }

        return true;
    }

    /// <summary>"The Hague", "Will" before a surname: a word of the stop list that begins a longer known phrase or a name.</summary>
    private bool StartsGazetteerPhrase(int token)
    {
        TokenRange sentence = words.SentenceRange(token);
        int limit = Math.Min(sentence.End, token + 8);
        return (PhraseFinder.Longest(words, token, limit) is { } phrase && phrase.Length > 1 && (phrase.Office is null || words.IsCapital(token + 1)))
            || Offices.Titles.Longest(words.Folded, token, limit, out _) is not null && token + 1 < limit && words.IsCapital(token + 1)
            || (GivenNames.IsGivenName(words.Folded[token]) && token + 1 < limit && words.IsCapital(token + 1) && !Vocabulary.FunctionWords.Contains(words.Folded[token + 1]) && !words.Headlines[words.SentenceOf(token)]);
    }

    private int RunEnd(int start)
    {
        int limit = Math.Min(words.SentenceRange(start).End, start + LongestRun);
        int at = start + 1;
        while (at < limit)
        {
            // "National Counterintelligence and Security Center": a known name may hold small words.
            if (Institutions.Named.Longest(words.Folded, at - 1, limit, out int known) is not null && known > 1)
            {
                at += known - 1;
                continue;
            }

            if (IsInnerName(at))
            {
                at++;
                continue;
            }

            int connectors = Connectors(start, at, limit);
            if (connectors == 0)
            {
                break;
            }

            at += connectors;
        }

        return at;
    }

    private bool IsInnerName(int token)
    {
        string folded = words.Folded[token];
        if (folded.Length == 0 || !words.IsCapital(token))
        {
            return false;
        }

        // "Westmere Police", but "Police said".
        if (folded is "police" && !words.IsUpper(token) && !words.Headlines[words.SentenceOf(token)])
        {
            return true;
        }

        // "Theresa May", "George Will": after a given name a month or an auxiliary can be a surname.
        return !Vocabulary.FunctionWords.Contains(folded)
            || (!words.Headlines[words.SentenceOf(token)] && (GivenNames.IsGivenName(words.Folded[token - 1]) || IsInitial(token - 1) || Offices.Titles.TryGet(words.Folded[token - 1], out _) || Offices.Phrases.TryGet(words.Folded[token - 1], out _)) && folded is not ("the" or "a" or "in" or "on" or "at" or "and"));
    }

    private bool IsInitial(int token) => words.Folded[token].Length == 1 && words.IsCapital(token);

    /// <summary>Number of small words at a place that join two capitalised words into one name.</summary>
    private int Connectors(int start, int at, int limit)
    {
        if (words.IsMark(at, '&') && at + 1 < limit && words.IsCapital(at + 1))
        {
            return 1;
        }

        int particles = 0;
        while (particles < 3 && at + particles < limit && PersonName.IsParticle(words.Folded[at + particles]) && !words.IsCapital(at + particles))
        {
            particles++;
        }

        if (particles > 0 && at + particles < limit && words.IsCapital(at + particles) && !words.Is(at, "y") && !words.Is(at, "e"))
        {
            return particles;
        }

        // "Tamar Farmers' Union", "the Children's Hospital": a possessive within the name of a body.
        if (words.IsPossessive(at) && at + 1 < limit && words.IsCapital(at + 1) && Vocabulary.OrganizationWords.Contains(words.Folded[at + 1])
            && !Countries.Senses.TryGet(words.Folded[at - 1], out _) && (words.Text.Word(at).Length == 1 || words.Folded[at - 1] is "children" or "people" || words.Folded[at - 1].EndsWith("men", StringComparison.Ordinal)))
        {
            return 1;
        }

        // "Save Our Libraries", "Doctors Without Borders".
        if (words.Folded[at] is "our" or "without" or "against" or "your" && words.Text.Word(at)[0] is >= 'A' and <= 'Z' && at + 1 < limit && words.IsCapital(at + 1))
        {
            return 1;
        }

        // "President and CEO": two offices before one name.
        if (words.Is(at, "and") && at + 1 < limit && words.IsCapital(at + 1) && Offices.Phrases.TryGet(words.Folded[at - 1], out _) && Offices.Phrases.Longest(words.Folded, at + 1, limit, out _) is not null)
        {
            return 1;
        }

        bool joins = words.Is(at, "of") || words.Is(at, "for") || words.Is(at, "in");
        if (!joins || !HasOrganizationHead(start, at))
        {
            return 0;
        }

        int article = words.Is(at + 1, "the") ? 1 : 0;
        int next = at + 1 + article;
        if (words.Is(at, "in") || next >= limit || !words.IsCapital(next) || Vocabulary.FunctionWords.Contains(words.Folded[next]))
        {
            return 0;
        }

        // "the Department of Justice", but "the Senate of Romania's committee" stays short: the head must be a word that takes a complement.
        return 1 + article;
    }

    private bool HasOrganizationHead(int start, int end)
    {
        string last = words.Folded[end - 1];
        return last is "department" or "ministry" or "bank" or "university" or "institute" or "center" or "centre" or "committee" or "council" or "office" or "house"
            or "association" or "federation" or "board" or "bureau" or "agency" or "commission" or "academy" or "college" or "school" or "union" or "court" or "society"
            or "organization" or "organisation" or "league" or "chamber" or "church" or "campaign" or "foundation" or "alliance" or "congress" or "assembly" or "army" or "party" or "movement"
            or "front" or "secretary" or "director" or "state" or "city" or "coalition" or "fund" or "network" or "trust" or "hospital" or "museum" or "brotherhood" or "confederation" or "republic" or "kingdom" or "conference" or "executive"
            && end > start;
    }
}
