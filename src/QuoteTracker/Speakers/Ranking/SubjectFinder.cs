using QuoteTracker.Speakers.Mentions;
using QuoteTracker.Speakers.Names;
using QuoteTracker.Text;

namespace QuoteTracker.Speakers.Ranking;

/// <summary>Tells which names are subjects: by the parse, else by a name that opens the sentence or is followed by a verb.</summary>
internal sealed class SubjectFinder(ArticleWords words)
{
    public bool IsSubject(Mention mention)
    {
        bool parsed = false;
        for (int i = mention.FullStart; i < mention.End; i++)
        {
            DependencyRelation relation = words.Text.Tokens[i].Relation;
            if (relation is DependencyRelation.NominalSubject or DependencyRelation.PassiveNominalSubject && (i >= mention.Start || !mention.IsPossessor))
            {
                return true;
            }

            parsed |= relation != DependencyRelation.Unspecified;
        }

        if (mention.IsPossessor)
        {
            return false;
        }

        // Parsers stumble over titles and appositions: a name that opens the sentence before a verb is its subject.
        int next = Math.Max(mention.End, mention.FullEnd);
        while (next < words.Count && (words.IsComma(next) || PersonName.IsDecoration(words.Folded[next])))
        {
            next++;
        }

        bool verb = next < words.Count && words.SentenceOf(next) == words.SentenceOf(mention.Start) && LooksLikeVerb(next);
        bool opens = mention.FullStart - words.SentenceRange(mention.Start).Start <= 1;
        return parsed ? verb && opens : verb || opens;
    }

    private bool LooksLikeVerb(int token)
    {
        PartOfSpeech tag = words.Text.Tokens[token].PartOfSpeech;
        if (tag != PartOfSpeech.Unknown)
        {
            // "Leyton captain Sam Pryce disagreed.": taggers take the lone verb for a noun.
            bool lone = token + 1 < words.Count && words.IsMark(token + 1, '.') && words.Folded[token].EndsWith("ed", StringComparison.Ordinal) && !words.IsCapital(token);
            return lone || tag is PartOfSpeech.VerbPast or PartOfSpeech.VerbPresent or PartOfSpeech.VerbPresentThird or PartOfSpeech.Modal;
        }

        string folded = words.Folded[token];
        return folded is "is" or "was" or "has" or "had" or "will" or "would" or "could" or "may" or "might" or "should" or "did" or "does" or "says" or "said" or "told" or "also" or "then"
            || (folded.Length > 4 && folded.EndsWith("ed", StringComparison.Ordinal) && !words.IsCapital(token));
    }
}
