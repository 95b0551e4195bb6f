using System.Collections.Immutable;
using QuoteTracker.Quotes.Rules;
using QuoteTracker.Text;

namespace QuoteTracker.Quotes;

/// <summary>Adds relayed attributions ("was quoted by the agency as saying"), which are rare in the training data, from the rules that know their frame.</summary>
internal static class RelayedAttributions
{
    private const string Frame = "as saying";

    /// <summary>Adds the relayed attributions of the rules that meet none of those found.</summary>
    /// <param name="view">The text.</param>
    /// <param name="bySentences">What the rules find sentence by sentence; asked for only when needed.</param>
    /// <param name="all">The attributions found so far, to be completed.</param>
    public static void Add(RuleText view, Lazy<ImmutableArray<Attribution>> bySentences, List<Attribution> all)
    {
        // Few articles relay anybody; the others need not be read by the rules.
        string text = view.Analyzed.Text;
        if (!text.Contains(Frame, StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        foreach (Attribution rule in bySentences.Value.Where(rule => IsRelayed(text, rule)))
        {
            // A reading that lost the source is worse than that of the rules.
            _ = all.RemoveAll(found => Meet(found, rule) && (found.Source.IsEmpty || Overlap(found.Content, rule.Source)));
            if (!all.Exists(found => Meet(found, rule)))
            {
                all.Add(rule);
            }
        }
    }

    private static bool IsRelayed(string text, Attribution attribution) =>
        attribution.Cue.Length > 0 && attribution.Source.Length > 0
        && attribution.Cue.Any(span => span.Of(text).Contains(Frame, StringComparison.OrdinalIgnoreCase));

    private static bool Meet(Attribution one, Attribution other) => Overlap(one.Cue, other.Cue) || Overlap(one.Content, other.Content);

    private static bool Overlap(ImmutableArray<TextSpan> some, ImmutableArray<TextSpan> others) => some.Any(span => others.Any(span.Overlaps));
}
