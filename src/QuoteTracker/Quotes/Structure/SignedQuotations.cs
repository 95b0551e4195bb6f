using QuoteTracker.Quotes.Rules;
using QuoteTracker.Text;

namespace QuoteTracker.Quotes.Structure;

/// <summary>Quotations and posts with the name of their author after a dash: "…" -- Ann Roe, and: Some text - Ann Roe (@annroe) June 12, 2019.
/// The dash is the cue, as in PolNeAR.</summary>
internal static class SignedQuotations
{
    private const int MaxSignature = 24;

    public static void Find(RuleText text, bool[] claimed, List<Draft> drafts)
    {
        for (int p = 0; p < claimed.Length; p++)
        {
            if (claimed[p])
            {
                continue;
            }

            TokenRange paragraph = text.Analyzed.Paragraphs[p];
            int dash = LastDash(text, paragraph);
            if (dash < 0 || dash + 1 >= paragraph.End)
            {
                continue;
            }

            TokenRange signature = Signature(text, new TokenRange(dash + 1, paragraph.End), out bool handle);
            if (signature.Length == 0)
            {
                continue;
            }

            if (dash > paragraph.Start)
            {
                var body = new TokenRange(paragraph.Start, dash);
                if (handle || Layout.IsAllQuoted(text, body))
                {
                    Add(claimed, drafts, p, p, dash, signature, body);
                }
            }
            else if (p > 0 && !claimed[p - 1] && (handle || Layout.IsAllQuoted(text, text.Analyzed.Paragraphs[p - 1])))
            {
                Add(claimed, drafts, p - 1, p, dash, signature, text.Analyzed.Paragraphs[p - 1]);
            }
        }
    }

    private static void Add(bool[] claimed, List<Draft> drafts, int first, int last, int dash, TokenRange signature, TokenRange body)
    {
        var draft = new Draft { Source = signature, Quoted = true, IsSpeech = true, Confidence = 0.85 };
        draft.Cue.Add(new TokenRange(dash, dash + 1));
        draft.Content.Add(body);
        drafts.Add(draft);
        claimed[first] = true;
        claimed[last] = true;
    }

    private static int LastDash(RuleText text, TokenRange paragraph)
    {
        int limit = Math.Max(paragraph.Start, paragraph.End - MaxSignature);
        for (int i = paragraph.End - 1; i >= limit; i--)
        {
            if (Layout.IsDash(text, i) && text.Outermost[i] < 0)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>A name, with an office after a comma or a handle in brackets; empty if the tokens are none.</summary>
    private static TokenRange Signature(RuleText text, TokenRange range, out bool handle)
    {
        handle = false;
        int end = range.End;
        for (int i = range.Start; i < range.End; i++)
        {
            if (text.Word(i)[0] == '@')
            {
                handle = true;
                end = i + 1;
                while (end < range.End && (text.Is(end, ')') || !text.IsPunctuation(end) && text.Is(i, '@')) && end <= i + 2)
                {
                    end++;
                }

                return new TokenRange(range.Start, end);
            }
        }

        int name = range.Start;
        while (name < end && !text.Is(name, ','))
        {
            name++;
        }

        // A full stop after the name is no part of it; any other mark shows that this is a sentence.
        end -= end - range.Start > 1 && text.Is(end - 1, '.') ? 1 : 0;
        name = Math.Min(name, end);
        bool sentence = text.Pos(end - 1) is PartOfSpeech.SentenceEnd;
        return !sentence && name - range.Start <= 8 && Layout.IsName(text, new TokenRange(range.Start, name)) ? new TokenRange(range.Start, end) : default;
    }
}
