using System.Collections.Immutable;
using QuoteTracker.Quotes.Rules;
using QuoteTracker.Text;

namespace QuoteTracker.Quotes.Repair;

/// <summary>Keeps clauses apart that a conjunction joins and that have each a source and a cue: "She said the road would open, but the council
/// said it would not" are two statements, and "Rail strike ends, but union says talks go on" reports only the second clause.</summary>
internal static class CoordinatedClauses
{
    // The subject of a reporting clause with its adverbs is hardly longer.
    private const int MaxSubject = 14;

    // Attributions are in the order of their contents; looking no further keeps the cost linear.
    private const int Nearby = 12;

    // Adverbs that may stand between the conjunction and the subject.
    private const int MaxOpening = 3;

    /// <summary>Splits contents that swallowed a reporting clause and turns round attributions that took the wrong clause.</summary>
    public static void Separate(RuleText text, List<Attribution> all)
    {
        int count = all.Count;
        for (int i = 0; i < count; i++)
        {
            if (all[i].Cue.Length > 0 && all[i].Kind != AttributionKind.Direct)
            {
                TurnRound(text, all, i);
                Split(text, all, i);
            }
        }
    }

    /// <summary>"A, but the council said B": A is no content of the council's.</summary>
    private static void TurnRound(RuleText text, List<Attribution> all, int index)
    {
        Attribution attribution = all[index];
        if (attribution.Kind != AttributionKind.Indirect || attribution.Source.Length != 1 || attribution.Content[^1].End > attribution.Source[0].Start
            || attribution.Source[0].End > attribution.Cue[0].Start)
        {
            return;
        }

        TokenRange source = text.Analyzed.TokensIn(attribution.Source[0]);
        if (source.Start == 0 || !IsConjunction(text, source.Start - 1) || text.Analyzed.TokensIn(attribution.Content[^1]).End > source.Start - 1)
        {
            return;
        }

        TokenRange cue = text.Analyzed.TokensIn(attribution.Cue[^1]);
        TokenRange segment = SegmentOf(text, cue.Start);
        int end = ContentFinder.SegmentEnd(text, segment);
        if (end - cue.End >= 2)
        {
            all[index] = attribution with { Content = [text.Analyzed.SpanOf(new TokenRange(cue.End, end))] };
        }
    }

    private static void Split(RuleText text, List<Attribution> all, int index)
    {
        Attribution attribution = all[index];
        if (attribution.Content[^1].Start < attribution.Cue[^1].End)
        {
            return;
        }

        TokenRange content = text.Analyzed.TokensIn(attribution.Content[^1]);
        for (int comma = content.Start + 2; comma < content.End - MaxOpening; comma++)
        {
            if (!text.Is(comma, ',') || text.Outermost[comma] >= 0 || !(IsConjunction(text, comma + 1) || text.Is(comma + 1, "and")))
            {
                continue;
            }

            if (ReportingClause(text, comma + 2, content.End) is not { } clause)
            {
                continue;
            }

            var kept = new TextSpan(attribution.Content[^1].Start, text.Analyzed.Tokens[comma - 1].Span.End);
            all[index] = attribution with { Content = attribution.Content.SetItem(attribution.Content.Length - 1, kept) };
            if (!HasCue(all, index, clause.Cue[0]))
            {
                all.Add(clause);
            }

            return;
        }
    }

    /// <summary>Whether an attribution nearby has the cue already.</summary>
    private static bool HasCue(List<Attribution> all, int index, TextSpan cue)
    {
        for (int i = Math.Max(0, index - Nearby); i < Math.Min(all.Count, index + Nearby); i++)
        {
            if (all[i].Cue.Any(cue.Overlaps))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The attribution of a clause that starts with its subject and goes on with a verb of saying.</summary>
    private static Attribution? ReportingClause(RuleText text, int start, int end)
    {
        TokenRange segment = SegmentOf(text, start);
        for (int i = start; i < Math.Min(end, start + MaxSubject); i++)
        {
            if (text.Outermost[i] >= 0 || text.Is(i, ',') || text.Function(i) == FunctionWord.That)
            {
                return null;
            }

            if (!text.IsFinite(i))
            {
                continue;
            }

            if (VerbGroup.At(text, i, segment) is not { IsPassive: false } group || !group.Cue.Takes(CueFrames.Clause) || VerbRule.Apply(text, segment, group) is not { } draft)
            {
                return null;
            }

            bool isWhole = draft.Source.Length > 0 && draft.Source.Start - start < MaxOpening && draft.Content[0].Start >= group.Tokens.End;
            return isWhole ? DraftAssembly.Finish(text, [draft]).FirstOrDefault() : null;
        }

        return null;
    }

    private static bool IsConjunction(RuleText text, int token) => text.Outermost[token] < 0
        && (text.Is(token, "but") || text.Is(token, "while") || text.Is(token, "although") || text.Is(token, "though") || text.Is(token, "whereas") || text.Is(token, "yet"));

    private static TokenRange SegmentOf(RuleText text, int token)
    {
        int low = 0;
        int high = text.Segments.Count - 1;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (text.Segments[middle].End <= token)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return text.Segments[low];
    }
}
