using QuoteTracker.Speakers.Gazetteer;
using QuoteTracker.Speakers.Mentions;
using QuoteTracker.Speakers.Names;
using QuoteTracker.Text;

namespace QuoteTracker.Speakers.Sources;

/// <summary>Finds the name that news gives later to somebody whom its first lines only describe: "A nurse told an inquest ... Helen Adeyemi, 34, said".</summary>
internal sealed class DelayedNames(ArticleContext context)
{
    // The description stands in headline or lead, the name soon after.
    private const int LastParagraph = 2;
    private const int FarthestParagraph = 3;
    private const int LongestSubject = 16;
    private readonly ArticleWords _words = context.Words;

    /// <summary>Gives the office in the opening words of the lead to the person it is named for later: "The head of the hospital has resigned. ... Fiona Cairns said".</summary>
    public void ReadLead()
    {
        TokenRange[] sentences = [.. context.Article.Text.Sentences.Where(sentence => sentence.Length > 6).Take(3)];
        foreach (TokenRange sentence in sentences)
        {
            if (_words.Folded[sentence.Start] is not ("the" or "a" or "an"))
            {
                continue;
            }

            int end = sentence.Start + 1;
            while (end < Math.Min(sentence.End, sentence.Start + LongestSubject) && !IsVerb(end) && !_words.IsComma(end))
            {
                end++;
            }

            if (end < sentence.End && end - sentence.Start < LongestSubject)
            {
                Find(Description.Read(context.Cast, sentence.Start, end));
            }
        }
    }

    /// <summary>The person described, who then has the office and ties of the description; <see langword="null"/> when no name follows that fits.</summary>
    public CastMember? Find(Description description)
    {
        if (description.IsPlural || description.Office is not { } office || !TellsOnePerson(office) || context.Article.Text.ParagraphOf(description.Start) > LastParagraph)
        {
            return null;
        }

        int paragraph = context.Article.Text.ParagraphOf(description.Start);
        for (int m = context.Cast.FirstMentionFrom(description.End); m < context.Cast.Mentions.Count; m++)
        {
            Mention mention = context.Cast.Mentions[m];
            if (context.Article.Text.ParagraphOf(mention.Start) - paragraph > FarthestParagraph)
            {
                return null;
            }

            if (mention is not { Kind: MentionKind.Person, IsPossessor: false, Member: >= 0, PersonName.HasGiven: true } || _words.Headlines[_words.SentenceOf(mention.Start)])
            {
                continue;
            }

            CastMember person = context.Cast.Members[mention.Member];
            return IsFirst(person, mention) && Fits(person, mention, office, description) ? Describe(person, description) : null;
        }

        return null;
    }

    private bool IsVerb(int token) => context.Article.Text.Tokens[token].PartOfSpeech
        is PartOfSpeech.VerbPast or PartOfSpeech.VerbPresent or PartOfSpeech.VerbPresentThird or PartOfSpeech.Modal or PartOfSpeech.VerbPastParticiple;

    // Officials, judges and spokesmen often stay without a name.
    private static bool TellsOnePerson(Office office) => office.Class is OfficeClass.Executive or OfficeClass.Member or OfficeClass.Bystander or OfficeClass.Expert or OfficeClass.Regional or OfficeClass.Legislator or OfficeClass.Head
        && office.Name is not ("executive" or "analyst" or "economist" or "expert" or "lawmaker" or "trader" or "lead author" or "witness" or "resident" or "friend" or "neighbor" or "neighbour" or "colleague" or "relative" or "employee" or "worker" or "activist");

    /// <summary>Whether the person was not named before in the running text.</summary>
    private bool IsFirst(CastMember person, Mention mention) => person.Spans.TrueForAll(span =>
        span.Start >= context.Article.Text.Tokens[mention.Start].Span.Start || _words.Headlines[_words.SentenceOf(context.Article.Text.TokensIn(span).Start)]);

    private bool Fits(CastMember person, Mention mention, Office office, Description description)
    {
        if (office.Gender != Gender.Unknown && person.Gender != Gender.Unknown && office.Gender != person.Gender)
        {
            return false;
        }

        if (person.Office is { } held)
        {
            return string.Equals(held.Name, office.Name, StringComparison.Ordinal)
                || (held.Class == office.Class && office.Name is "head" or "leader" or "boss" or "chief" && Overlaps(person, description));
        }

        // Nothing else is known of the person, who speaks or acts.
        return person.Role is null && (_words.IsSentenceStart(mention.FullStart) || context.Article.Attributions.Any(attribution => attribution.Source.Any(source => source.Overlaps(_words.Text.Tokens[mention.Start].Span))));
    }

    private bool Overlaps(CastMember person, Description description) => person.Role is { } role
        && NameFolding.Fold(role).Split(' ').Any(word => word.Length > 4 && !Offices.Phrases.TryGet(word, out _) && _words.Folded.Skip(description.Start).Take(description.End - description.Start).Contains(word, StringComparer.Ordinal));

    private CastMember Describe(CastMember person, Description description)
    {
        int start = description.Start;
        while (start < description.End - 1 && _words.Folded[start] is "the" or "a" or "an" or "")
        {
            start++;
        }

        person.Role ??= _words.Written(start, Math.Min(description.End, start + LongestSubject));
        person.Office ??= description.Office;
        person.RoleSpans.Add(_words.Text.SpanOf(new TokenRange(description.Start, description.End)));
        person.AddAffiliations(description.Affiliations);
        return person;
    }
}
