using QuoteTracker.Speakers.Gazetteer;
using QuoteTracker.Speakers.Mentions;

namespace QuoteTracker.Speakers.Sources;

/// <summary>Finds the antecedent of "who", "which" and "that": the noun phrase before it, past commas and insertions between dashes.</summary>
internal sealed class RelativeResolver(ArticleContext context, DescriptionResolver descriptions)
{
    private const int Farthest = 25;
    private readonly ArticleWords _words = context.Words;

    public Resolution? Resolve(int token)
    {
        int floor = Math.Max(_words.SentenceRange(token).Start, token - Farthest);
        int at = token - 1;
        while (at >= floor && (_words.IsComma(at) || IsDash(at)))
        {
            at = IsDash(at) && OpeningDash(at, floor) is >= 0 and int open ? open - 1 : at - 1;
        }

        bool person = _words.Folded[token] is "who" or "whom";
        for (int i = at; i >= floor; i--)
        {
            int m = context.Cast.Map.MentionAt(i);
            if (m >= 0)
            {
                Mention mention = context.Cast.Mentions[m];
                bool fits = mention.Member >= 0 && (!person || mention.Kind is MentionKind.Person or MentionKind.PoliticalParty || (mention.Kind == MentionKind.Demonym && _words.Folded[i].EndsWith('s')));
                if (fits && !mention.IsPossessor)
                {
                    return Resolution.Of(mention.Member, i == at ? 0.88 : 0.7, $"\"{_words.Folded[token]}\" refers to {context.Cast.Members[mention.Member].Name} before it.");
                }

                i = mention.Start;
                continue;
            }

            if (person && (Offices.Phrases.TryGet(_words.Folded[i], out _) || _words.Folded[i] is "people" or "person" or "man" or "woman" or "source" or "sources" or "those" or "others" or "some"))
            {
                int end = i + 1;
                int start = i;
                while (start > floor && IsInsideNounPhrase(start - 1))
                {
                    start--;
                }

                return descriptions.Resolve(start, end);
            }

            if (Vocabulary.FunctionWords.Contains(_words.Folded[i]) && _words.Folded[i] is "said" or "says" or "told")
            {
                break;
            }
        }

        return null;
    }

    private bool IsInsideNounPhrase(int token)
    {
        string folded = _words.Folded[token];
        return folded.Length > 0 && (folded is "the" or "a" or "an" or "some" or "many" or "several" or "two" or "three" or "other" or "s" or "former" or "senior" || !Vocabulary.FunctionWords.Contains(folded) || _words.IsPossessive(token))
            && !folded.EndsWith("ed", StringComparison.Ordinal) && !folded.EndsWith("ing", StringComparison.Ordinal);
    }

    private bool IsDash(int token) => _words.Folded[token].Length == 0 && _words.Text.Word(token) is "-" or "--" or "–" or "—";

    private int OpeningDash(int closing, int floor)
    {
        for (int i = closing - 1; i >= floor; i--)
        {
            if (IsDash(i))
            {
                return i;
            }
        }

        return -1;
    }
}
