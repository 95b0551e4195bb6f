using QuoteTracker.Speakers.Gazetteer;
using QuoteTracker.Speakers.Mentions;
using QuoteTracker.Speakers.Names;
using QuoteTracker.Speakers.Ranking;

namespace QuoteTracker.Speakers.Sources;

/// <summary>Finds whom a pronoun stands for: the likeliest of the names before it that fit in gender and number; the speaker or author for the first person.</summary>
internal sealed class PronounResolver(ArticleContext context, CandidateRanker ranker)
{
    private const int MostAlternatives = 3;
    private readonly ArticleWords _words = context.Words;
    private readonly Cast _cast = context.Cast;

    /// <summary>Whom a pronoun stands for; never the member given, whose office or relation it owns, and only members that can be meant.</summary>
    public Resolution? Resolve(int token, int except = -1, Func<CastMember, bool>? canBe = null)
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
        if (plural && context.History.LastJoint(2) is { } joint)
        {
            return new Resolution(joint, 0.8, $"\"{pronoun}\" goes back to the speakers named together before it.");
        }

        IReadOnlyList<Candidate> candidates = Candidates(token, pronoun, except, isSource: except < 0, canBe);
        if (candidates.Count == 0)
        {
            return null;
        }

        CastMember chosen = _cast.Members[candidates[0].Member];
        Gender gender = Pronouns.GenderOf(pronoun);
        if (gender != Gender.Unknown)
        {
            chosen.PronounBalance += gender == Gender.Male ? 1 : -1;
        }

        return Chosen(candidates, $"\"{pronoun}\" goes back to {chosen.Name}, the likeliest name before it.");
    }

    /// <summary>Ranks the candidates of a pronoun without taking one, for an observer.</summary>
    public void Show(int token)
    {
        string pronoun = _words.Folded[token];
        if (pronoun.Length > 1 && _words.IsPronoun(token, Pronouns.IsPersonal) && !Pronouns.IsFirstPerson(pronoun) && pronoun is not ("you" or "your"))
        {
            Candidates(token, pronoun, except: -1, isSource: false);
        }
    }

    /// <summary>The likeliest candidate for a description, with the runners-up.</summary>
    public Resolution? Rank(int token, Func<CastMember, bool> fits, Func<CastMember, string> explain)
    {
        IReadOnlyList<Candidate> candidates = ranker.Rank(token, AnaphorKind.Description, fits);
        return candidates.Count == 0 ? null : Chosen(candidates, explain(_cast.Members[candidates[0].Member]));
    }

    private static Resolution Chosen(IReadOnlyList<Candidate> candidates, string explanation) =>
        Resolution.Of(candidates[0].Member, candidates[0].Probability, explanation) with { Alternatives = [.. candidates.Skip(1).Take(MostAlternatives)] };

    private IReadOnlyList<Candidate> Candidates(int token, string pronoun, int except, bool isSource, Func<CastMember, bool>? canBe = null)
    {
        bool plural = Pronouns.IsPlural(pronoun);
        bool neuter = Pronouns.IsNeuter(pronoun);
        Gender gender = Pronouns.GenderOf(pronoun);
        AnaphorKind kind = plural ? AnaphorKind.Plural : neuter ? AnaphorKind.Neuter : AnaphorKind.Person;
        return ranker.Rank(token, kind, member => member.Index != except && canBe?.Invoke(member) != false && Fits(member, gender, plural, neuter), gender, isSource);
    }

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
