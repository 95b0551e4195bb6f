using QuoteTracker.Speakers.Gazetteer;
using QuoteTracker.Speakers.Mentions;
using QuoteTracker.Speakers.Names;
using QuoteTracker.Text;

namespace QuoteTracker.Speakers.Sources;

/// <summary>Finds whom a pronoun stands for: among the names before it, by gender, number, distance, subjecthood and who spoke last.</summary>
internal sealed class PronounResolver(ArticleContext context)
{
    private const int FarthestSentence = 12;
    private const int MostCandidates = 48;

    // Set by hand on ten development topics; see benchmarks/results/speakers.md.
    private const double CountWeight = 0.15;
    private const double KnownGenderWeight = 0.6;
    private const double LastSpeakerWeight = 2.0;
    private const double DescribedWeight = 1.2;
    private readonly ArticleWords _words = context.Words;
    private readonly Cast _cast = context.Cast;

    /// <summary>Whom a pronoun stands for; never the member given, whose office or relation it owns.</summary>
    public Resolution? Resolve(int token, int except = -1)
    {
        string pronoun = _words.Folded[token];
        if (Pronouns.IsFirstPerson(pronoun))
        {
            return FirstPerson(token);
        }

        if (pronoun is "you" or "your")
        {
            return null;
        }

        bool plural = Pronouns.IsPlural(pronoun);
        bool neuter = Pronouns.IsNeuter(pronoun);
        Gender gender = Pronouns.GenderOf(pronoun);
        if (plural && context.History.LastJoint(2) is { } joint)
        {
            return new Resolution(joint, 0.8, $"\"{pronoun}\" goes back to the speakers named together before it.");
        }

        (int best, double score, double second) = Rank(token, member => member.Index != except && Fits(member, gender, plural, neuter), gender);
        if (best < 0)
        {
            return null;
        }

        double confidence = Math.Clamp(0.6 + (0.1 * (score - second)), 0.4, 0.92);
        CastMember chosen = _cast.Members[best];
        if (!plural && !neuter)
        {
            chosen.PronounBalance += gender == Gender.Male ? 1 : -1;
        }

        return Resolution.Of(best, confidence, $"\"{pronoun}\" goes back to {chosen.Name}, the likeliest name before it.");
    }

    /// <summary>The best member for something that stands at a token, with its score and that of the runner-up.</summary>
    public (int Member, double Score, double Second) Rank(int token, Func<CastMember, bool> fits, Gender wanted = Gender.Unknown)
    {
        int sentence = _words.SentenceOf(token);
        int paragraph = context.Article.Text.ParagraphOf(token);
        Dictionary<int, double> scores = [];
        int enclosing = context.Quoted.AttributionOf(token);
        int seen = 0;
        for (int m = _cast.FirstMentionFrom(token) - 1; m >= 0 && seen < MostCandidates; m--)
        {
            Mention mention = _cast.Mentions[m];
            int distance = sentence - _words.SentenceOf(mention.Start);
            if (distance > FarthestSentence)
            {
                break;
            }

            if (mention.Member < 0)
            {
                continue;
            }

            CastMember member = _cast.Members[mention.Member];
            if (!fits(member))
            {
                continue;
            }

            seen++;
            double score = Proximity(distance) + (IsSubject(mention) ? 1.6 : 0) - (mention.IsPossessor ? 0.8 : 0)
                - (context.Quoted.IsQuoted(mention.Start) && context.Quoted.AttributionOf(mention.Start) != enclosing ? 1.6 : 0)
                + (context.Article.Text.ParagraphOf(mention.Start) == paragraph ? 0.5 : 0);
            Keep(scores, mention.Member, score);
        }

        foreach ((int at, int described) in Enumerable.Reverse(context.Described).Take(8))
        {
            if (at < token && fits(_cast.Members[described]))
            {
                Keep(scores, described, Proximity(sentence - _words.SentenceOf(at)) + DescribedWeight);
            }
        }

        int best = -1;
        double first = double.NegativeInfinity;
        double second = double.NegativeInfinity;
        foreach ((int member, double near) in scores.OrderBy(pair => pair.Key))
        {
            double score = near + Salience(member, token, wanted);
            if (score > first)
            {
                second = first;
                first = score;
                best = member;
            }
            else if (score > second)
            {
                second = score;
            }
        }

        return (best, first, double.IsNegativeInfinity(second) ? first - 3 : second);
    }

    private static void Keep(Dictionary<int, double> scores, int member, double score)
    {
        if (!scores.TryGetValue(member, out double known) || known < score)
        {
            scores[member] = score;
        }
    }

    private double Salience(int member, int token, Gender wanted)
    {
        double score = CountWeight * Math.Log2(1 + _cast.Members[member].Count);
        if (_cast.Members[member].Gender != Gender.Unknown && _cast.Members[member].Kind == SpeakerKind.Person)
        {
            score += KnownGenderWeight;
        }

        if (wanted != Gender.Unknown)
        {
            // Whom the text called "he" before is more likely "he" again.
            int balance = wanted == Gender.Male ? _cast.Members[member].PronounBalance : -_cast.Members[member].PronounBalance;
            score += Math.Clamp(0.4 * balance, -0.8, 0.8);
        }

        int age = context.History.Age(member);
        if (age >= 0)
        {
            int distance = context.Article.Text.ParagraphOf(token) - context.Article.Text.ParagraphOf(context.History.LastToken(member));
            score += age == 0 ? distance <= 2 ? LastSpeakerWeight : 0.8 : age < 3 ? 0.5 : 0.2;
        }

        int enclosing = context.Quoted.AttributionOf(token);
        if (enclosing >= 0 && context.Resolved[enclosing] is { } outer && outer.Members.Contains(member))
        {
            score += context.Quoted.IsQuoted(token) ? -2 : 1;
        }

        return score;
    }

    private static double Proximity(int sentences) => sentences switch { <= 0 => 0.3, 1 => 0, 2 => -0.9, 3 => -1.6, _ => -1.6 - (0.4 * (sentences - 3)) };

    private static bool Fits(CastMember member, Gender gender, bool plural, bool neuter)
    {
        if (neuter)
        {
            return member.Kind == SpeakerKind.Organization && !member.IsPlural && !member.IsPlace;
        }

        if (plural)
        {
            return member.IsAdjective ? false : member.IsPlural || member.Kind == SpeakerKind.Group || (member.Kind == SpeakerKind.Organization && !member.IsMedia && !member.IsPlace && !member.IsCountry);
        }

        return !member.IsPlural && (member.Kind == SpeakerKind.Person || (member.Kind == SpeakerKind.Unnamed && member.Office is not null)) && (member.Gender == Gender.Unknown || member.Gender == gender);
    }

    /// <summary>The subject of its clause: by the parse, else a name that opens the sentence or is followed by a verb.</summary>
    private bool IsSubject(Mention mention)
    {
        Token head = context.Article.Text.Tokens[mention.End - 1];
        if (head.Relation is DependencyRelation.NominalSubject or DependencyRelation.PassiveNominalSubject)
        {
            return true;
        }

        if (head.Relation != DependencyRelation.Unspecified)
        {
            return false;
        }

        if (mention.IsPossessor)
        {
            return false;
        }

        int next = Math.Max(mention.End, mention.FullEnd);
        while (next < _words.Count && _words.IsComma(next))
        {
            next++;
        }

        bool verb = next < _words.Count && _words.SentenceOf(next) == _words.SentenceOf(mention.Start) && LooksLikeVerb(next);
        TokenRange sentence = _words.SentenceRange(mention.Start);
        return verb || mention.FullStart - sentence.Start <= 1;
    }

    private bool LooksLikeVerb(int token)
    {
        PartOfSpeech tag = context.Article.Text.Tokens[token].PartOfSpeech;
        if (tag != PartOfSpeech.Unknown)
        {
            return tag is PartOfSpeech.VerbPast or PartOfSpeech.VerbPresent or PartOfSpeech.VerbPresentThird or PartOfSpeech.Modal;
        }

        string folded = _words.Folded[token];
        return folded is "is" or "was" or "has" or "had" or "will" or "would" or "could" or "may" or "might" or "should" or "did" or "does" or "says" or "said" or "told" or "also" or "then"
            || (folded.Length > 4 && folded.EndsWith("ed", StringComparison.Ordinal) && !_words.IsCapital(token));
    }

    private Resolution? FirstPerson(int token)
    {
        int enclosing = context.Quoted.AttributionOf(token);
        if (enclosing >= 0)
        {
            return context.Resolved[enclosing] is { Members.Count: > 0 } outer
                ? outer with { Confidence = outer.Confidence * 0.95, Explanation = $"\"{_words.Folded[token]}\" stands in the words of the speaker." }
                : null;
        }

        CastMember author = _cast.Members.FirstOrDefault(member => member.Role is "author" && member.Kind == SpeakerKind.Unnamed) ?? _cast.Add(SpeakerKind.Unnamed, "the author");
        author.Role = "author";
        author.Office ??= Offices.Phrases.TryGet("author", out Office? office) ? office : null;
        return Resolution.Of(author.Index, 0.7, "The first person outside quotations is the author.");
    }
}
