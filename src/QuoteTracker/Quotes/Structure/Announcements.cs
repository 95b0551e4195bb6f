using QuoteTracker.Quotes.Rules;
using QuoteTracker.Text;

namespace QuoteTracker.Quotes.Structure;

/// <summary>A line that ends in a colon and announces the quotation on the next line: "The minister added:".</summary>
internal static class Announcements
{
    public static void Find(RuleText text, bool[] claimed, List<Draft> drafts)
    {
        int s = 0;
        for (int p = 0; p + 1 < claimed.Length; p++)
        {
            TokenRange line = text.Analyzed.Paragraphs[p];
            TokenRange next = text.Analyzed.Paragraphs[p + 1];
            if (claimed[p] || claimed[p + 1] || !text.Is(line.End - 1, ':') || !text.StartsQuote(next.Start) || !Layout.IsAllQuoted(text, next))
            {
                continue;
            }

            while (s + 1 < text.Segments.Count && text.Segments[s].End < line.End)
            {
                s++;
            }

            Draft? draft = Announce(text, text.Segments[s], next);
            if (draft is not null)
            {
                drafts.Add(draft);
            }
        }
    }

    private static Draft? Announce(RuleText text, TokenRange sentence, TokenRange quotation)
    {
        for (int i = sentence.End - 2; i >= sentence.Start; i--)
        {
            if (VerbGroup.At(text, i, sentence) is not { } group || !group.Cue.Takes(CueFrames.Quotation) || text.Outermost[i] >= 0)
            {
                continue;
            }

            TokenRange source = SourceFinder.Left(text, sentence, i, group.Tokens.Start);
            if (source.Length == 0)
            {
                source = SourceFinder.Right(text, sentence, i);
            }

            var draft = new Draft { Source = source, Quoted = true, Confidence = 0.85 };
            draft.Cue.Add(group.Tokens);
            draft.Content.Add(new TokenRange(quotation.Start, text.QuoteEnd[text.Outermost[quotation.Start]]));
            return draft;
        }

        return null;
    }
}
