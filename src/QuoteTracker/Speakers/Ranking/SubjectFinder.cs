using QuoteTracker.Speakers.Mentions;
using QuoteTracker.Text;

namespace QuoteTracker.Speakers.Ranking;

/// <summary>Tells which names are subjects: by the parse, else by a name that opens the sentence or is followed by a verb.</summary>
internal sealed class SubjectFinder(ArticleWords words)
{
    public bool IsSubject(Mention mention)
    {
        Token head = words.Text.Tokens[mention.End - 1];
        if (head.Relation is DependencyRelation.NominalSubject or DependencyRelation.PassiveNominalSubject)
        {
            return true;
        }

        if (head.Relation != DependencyRelation.Unspecified || mention.IsPossessor)
        {
            return false;
        }

        int next = Math.Max(mention.End, mention.FullEnd);
        while (next < words.Count && words.IsComma(next))
        {
            next++;
        }

        bool verb = next < words.Count && words.SentenceOf(next) == words.SentenceOf(mention.Start) && LooksLikeVerb(next);
        TokenRange sentence = words.SentenceRange(mention.Start);
        return verb || mention.FullStart - sentence.Start <= 1;
    }

    private bool LooksLikeVerb(int token)
    {
        PartOfSpeech tag = words.Text.Tokens[token].PartOfSpeech;
        if (tag != PartOfSpeech.Unknown)
        {
            return tag is PartOfSpeech.VerbPast or PartOfSpeech.VerbPresent or PartOfSpeech.VerbPresentThird or PartOfSpeech.Modal;
        }

        string folded = words.Folded[token];
        return folded is "is" or "was" or "has" or "had" or "will" or "would" or "could" or "may" or "might" or "should" or "did" or "does" or "says" or "said" or "told" or "also" or "then"
            || (folded.Length > 4 && folded.EndsWith("ed", StringComparison.Ordinal) && !words.IsCapital(token));
    }
}
