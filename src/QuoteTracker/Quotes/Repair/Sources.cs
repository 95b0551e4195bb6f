using System.Collections.Immutable;
using QuoteTracker.Quotes.Rules;
using QuoteTracker.Text;

namespace QuoteTracker.Quotes.Repair;

/// <summary>Completes sources: a nickname in marks belongs to the name around it, and a direct quotation without source takes that of the rules.</summary>
internal static class Sources
{
    // Longest nickname with its marks, and longest part of a name before it, in tokens.
    private const int MaxNickname = 5;
    private const int MaxName = 4;

    /// <summary>Completes the sources of all attributions.</summary>
    /// <param name="text">The text.</param>
    /// <param name="bySentences">What the rules find sentence by sentence; asked for only when needed.</param>
    /// <param name="all">The attributions found so far, to be completed.</param>
    public static void Complete(RuleText text, Lazy<ImmutableArray<Attribution>> bySentences, List<Attribution> all)
    {
        Dictionary<int, Attribution>? byCue = null;
        for (int i = 0; i < all.Count; i++)
        {
            Attribution attribution = all[i];
            if (attribution.Source.Length > 0)
            {
                all[i] = WithNickname(text, attribution);
                continue;
            }

            if (attribution.Kind != AttributionKind.Direct || attribution.Cue.Length == 0)
            {
                continue;
            }

            byCue ??= bySentences.Value.Where(rule => rule.Kind == AttributionKind.Direct && rule.Source.Length > 0 && rule.Cue.Length > 0)
                .GroupBy(rule => rule.Cue[^1].End).ToDictionary(group => group.Key, group => group.First());
            if (byCue.TryGetValue(attribution.Cue[^1].End, out Attribution? known) && !attribution.Content.Concat(attribution.Cue).Any(piece => known.Source.Any(piece.Overlaps)))
            {
                all[i] = attribution with { Source = known.Source };
            }
        }
    }

    /// <summary>"Doyle" in 'Ann "Ace" Doyle said' is the whole name.</summary>
    private static Attribution WithNickname(RuleText text, Attribution attribution)
    {
        TokenRange source = text.Analyzed.TokensIn(attribution.Source[0]);
        if (!text.FollowsQuote(source.Start) || text.Outermost[source.Start] >= 0 || !char.IsUpper(text.Word(source.Start)[0]))
        {
            return attribution;
        }

        int opening = text.QuoteStart[text.Outermost[source.Start - 1]];
        int start = opening;
        while (start > 0 && opening - start < MaxName && text.Outermost[start - 1] < 0 && char.IsUpper(text.Word(start - 1)[0]) && text.Analyzed.SentenceOf(start - 1) == text.Analyzed.SentenceOf(source.Start))
        {
            start--;
        }

        var name = new TextSpan(text.Analyzed.Tokens[start].Span.Start, attribution.Source[0].End);
        bool isNickname = source.Start - opening <= MaxNickname && start < opening && !attribution.Content.Any(name.Overlaps) && !attribution.Cue.Any(name.Overlaps);
        return isNickname ? attribution with { Source = attribution.Source.SetItem(0, name) } : attribution;
    }
}
