using System.Collections.Immutable;
using QuoteTracker.Quotes.Rules;
using QuoteTracker.Text;

namespace QuoteTracker.Quotes.Repair;

/// <summary>Gives whole quotations that the model left without source to whom the rules give them. The training data are news in straight and curly
/// marks; dialogue and other marks are strange to the model, but not to the rules.</summary>
internal static class UnclaimedQuotations
{
    // A shorter one may be a title, a term or a nickname.
    private const int FewestTokens = 4;

    /// <summary>Adds what the rules say of quotations that no attribution holds.</summary>
    /// <param name="text">The text.</param>
    /// <param name="bySentences">What the rules find sentence by sentence; asked for only when needed.</param>
    /// <param name="all">The attributions found so far, to be completed.</param>
    public static void Add(RuleText text, Lazy<ImmutableArray<Attribution>> bySentences, List<Attribution> all)
    {
        bool[] claimed = Claimed(text, all);
        if (!AnyUnclaimed(text, claimed))
        {
            return;
        }

        Dictionary<int, int> byCue = [];
        for (int i = 0; i < all.Count; i++)
        {
            foreach (TextSpan cue in all[i].Cue)
            {
                byCue.TryAdd(cue.End, i);
            }
        }

        foreach (Attribution rule in bySentences.Value)
        {
            if (rule.Kind != AttributionKind.Direct || rule.Cue.Length == 0)
            {
                continue;
            }

            ImmutableArray<TextSpan> free = [.. rule.Content.Where(piece => IsFree(text, claimed, piece))];
            if (free.Length == 0)
            {
                continue;
            }

            if (byCue.TryGetValue(rule.Cue[^1].End, out int known))
            {
                Extend(all, known, free);
            }
            else if (free.Length == rule.Content.Length)
            {
                all.Add(rule);
            }
            else
            {
                continue;
            }

            foreach (TextSpan piece in free)
            {
                Claim(text, claimed, piece);
            }
        }
    }

    /// <summary>The pieces of a quotation that a reporting clause interrupts belong together.</summary>
    private static void Extend(List<Attribution> all, int index, ImmutableArray<TextSpan> pieces)
    {
        if (all[index].Kind == AttributionKind.Direct && !pieces.Any(piece => all[index].Source.Any(piece.Overlaps) || all[index].Cue.Any(piece.Overlaps)))
        {
            all[index] = all[index] with { Content = [.. all[index].Content.Concat(pieces).Order()] };
        }
    }

    private static bool[] Claimed(RuleText text, List<Attribution> all)
    {
        var claimed = new bool[text.Count];
        foreach (Attribution attribution in all)
        {
            foreach (TextSpan piece in attribution.Content)
            {
                Claim(text, claimed, piece);
            }
        }

        return claimed;
    }

    private static void Claim(RuleText text, bool[] claimed, TextSpan piece)
    {
        TokenRange tokens = text.Analyzed.TokensIn(piece);
        claimed.AsSpan(tokens.Start, tokens.Length).Fill(value: true);
    }

    private static bool IsFree(RuleText text, bool[] claimed, TextSpan piece)
    {
        TokenRange tokens = text.Analyzed.TokensIn(piece);
        return tokens.Length >= FewestTokens && !claimed.AsSpan(tokens.Start, tokens.Length).Contains(value: true);
    }

    private static bool AnyUnclaimed(RuleText text, bool[] claimed)
    {
        for (int i = 0; i < text.Count; i++)
        {
            int quotation = text.Outermost[i];
            if (quotation < 0)
            {
                continue;
            }

            int end = text.QuoteEnd[quotation];
            if (end - i >= FewestTokens && !claimed.AsSpan(i, end - i).Contains(value: true))
            {
                return true;
            }

            i = Math.Max(i, end - 1);
        }

        return false;
    }
}
