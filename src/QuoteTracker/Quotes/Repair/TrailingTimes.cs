using System.Collections.Immutable;
using QuoteTracker.Quotes.Rules;
using QuoteTracker.Text;

namespace QuoteTracker.Quotes.Repair;

/// <summary>Mends attributions whose content is only the time of speaking: in "The terminal will close in May, the mayor said on Monday" the content
/// stands before the source.</summary>
internal static class TrailingTimes
{
    // "in a statement late on the Monday": longer contents hold more than a time.
    private const int MostTokens = 5;

    // A clause has at least a subject and a verb.
    private const int LeastClause = 2;

    /// <summary>The attribution with the clause before its source, as it is when its content is no time, or <see langword="null"/> when nothing is left that was said.</summary>
    public static Attribution? Mend(RuleText text, Attribution attribution)
    {
        if (attribution is not { Kind: AttributionKind.Indirect, Content.Length: 1, Cue.Length: > 0, Source.Length: 1 } || attribution.Content[0].Start < attribution.Cue[^1].End)
        {
            return attribution;
        }

        TokenRange content = text.Analyzed.TokensIn(attribution.Content[0]);
        if (content.Length > MostTokens || content.Start != text.Analyzed.TokensIn(attribution.Cue[^1]).End || !IsTime(text, content))
        {
            return attribution;
        }

        TokenRange source = text.Analyzed.TokensIn(attribution.Source[0]);
        TokenRange cue = text.Analyzed.TokensIn(attribution.Cue[0]);
        int end = Math.Min(source.Start, cue.Start);
        int start = text.Analyzed.Sentences[text.Analyzed.SentenceOf(end)].Start;
        return end - 1 - start >= LeastClause && text.Is(end - 1, ',') && HasFiniteVerb(text, start, end)
            ? attribution with { Content = [text.Analyzed.SpanOf(new TokenRange(start, end - 1))] }
            : null;
    }

    private static bool IsTime(RuleText text, TokenRange content)
    {
        bool named = false;
        for (int i = content.Start; i < content.End; i++)
        {
            bool date = IsDate(text.Analyzed.Entities, i);
            named |= date;
            if (!date && text.Pos(i) is not (PartOfSpeech.Preposition or PartOfSpeech.Determiner or PartOfSpeech.Adverb))
            {
                return false;
            }
        }

        return named;
    }

    private static bool IsDate(ImmutableArray<EntityMention> entities, int token)
    {
        int low = 0;
        int high = entities.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (entities[middle].Tokens.End <= token)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low < entities.Length && entities[low].Kind == EntityKind.Date && entities[low].Tokens.Start <= token;
    }

    private static bool HasFiniteVerb(RuleText text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (text.IsFinite(i))
            {
                return true;
            }
        }

        return false;
    }
}
