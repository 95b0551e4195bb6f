using System.Collections.Immutable;
using QuoteTracker.Text;

namespace QuoteTracker.Quotes.Rules;

/// <summary>Turns drafts into attributions whose spans are sound: inside the text, content apart from its own cue and source.</summary>
internal static class DraftAssembly
{
    public static ImmutableArray<Attribution> Finish(RuleText text, List<Draft> drafts)
    {
        var made = new List<Attribution>(drafts.Count);
        foreach (Draft draft in drafts)
        {
            Attribution? attribution = Finish(text, draft);
            if (attribution is not null)
            {
                made.Add(attribution);
            }
        }

        made.Sort(Compare);
        return [.. made];
    }

    /// <summary>Order of the contract: first character of the content, then of the cue.</summary>
    public static int Compare(Attribution first, Attribution second)
    {
        int order = first.Content[0].CompareTo(second.Content[0]);
        if (order == 0)
        {
            order = (first.Cue.IsEmpty ? -1 : first.Cue[0].Start).CompareTo(second.Cue.IsEmpty ? -1 : second.Cue[0].Start);
        }

        return order;
    }

    private static Attribution? Finish(RuleText text, Draft draft)
    {
        if (draft.Cue.Exists(c => c.Start < draft.Source.End && draft.Source.Start < c.End))
        {
            return null;
        }

        List<TokenRange> taken = [.. draft.Cue];
        if (draft.Source.Length > 0)
        {
            taken.Add(draft.Source);
        }

        taken.Sort((a, b) => a.Start.CompareTo(b.Start));
        var content = ImmutableArray.CreateBuilder<TextSpan>();
        draft.Content.Sort((a, b) => a.Start.CompareTo(b.Start));
        int from = 0;
        bool quoted = false;
        bool plain = false;
        foreach (TokenRange piece in draft.Content)
        {
            int at = Math.Max(piece.Start, from);
            foreach (TokenRange hole in taken)
            {
                if (hole.End > at && hole.Start < piece.End)
                {
                    Add(text, draft, at, Math.Min(hole.Start, piece.End), content, ref quoted, ref plain);
                    at = Math.Max(at, hole.End);
                }
            }

            Add(text, draft, at, piece.End, content, ref quoted, ref plain);
            from = Math.Max(from, piece.End);
        }

        if (content.Count == 0)
        {
            return null;
        }

        return new Attribution
        {
            Source = draft.Source.Length > 0 ? [text.Analyzed.SpanOf(draft.Source)] : [],
            Cue = [.. draft.Cue.Where(c => c.Length > 0).Select(text.Analyzed.SpanOf)],
            Content = content.ToImmutable(),
            Kind = draft.IsSpeech ? AttributionKind.Direct : !quoted ? AttributionKind.Indirect : plain ? AttributionKind.Mixed : AttributionKind.Direct,
            Confidence = draft.Confidence,
        };
    }

    private static void Add(RuleText text, Draft draft, int start, int end, ImmutableArray<TextSpan>.Builder content, ref bool quoted, ref bool plain)
    {
        while (start < end && text.IsPunctuation(start) && text.Outermost[start] < 0 && !text.Is(start, '('))
        {
            start++;
        }

        while (!draft.IsSpeech && end > start && text.IsPunctuation(end - 1) && text.Outermost[end - 1] < 0 && !text.Is(end - 1, ')'))
        {
            end--;
        }

        if (end <= start)
        {
            return;
        }

        for (int i = start; i < end; i++)
        {
            bool inside = text.Outermost[i] >= 0;
            quoted |= inside;
            plain |= !inside && !text.IsPunctuation(i);
            i = inside ? text.QuoteEnd[text.Outermost[i]] - 1 : i;
        }

        content.Add(text.Analyzed.SpanOf(new TokenRange(start, end)));
    }
}
