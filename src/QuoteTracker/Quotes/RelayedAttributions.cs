using System.Collections.Immutable;
using QuoteTracker.Quotes.Rules;
using QuoteTracker.Text;

namespace QuoteTracker.Quotes;

/// <summary>Adds relayed attributions ("was quoted by the agency as saying"), which are rare in the training data, from the rules that know their frame.</summary>
internal static class RelayedAttributions
{
    private const string Frame = "as saying";

    /// <summary>The learned attributions with the relayed ones of the rules that meet none of them, in the order of the contract.</summary>
    public static ImmutableArray<Attribution> Add(RuleText view, ImmutableArray<Attribution> learned)
    {
        // Few articles relay anybody; the others need not be read by the rules.
        string text = view.Analyzed.Text;
        if (!text.Contains(Frame, StringComparison.OrdinalIgnoreCase))
        {
            return learned;
        }

        Attribution[] missed = [.. RuleBasedAttributionExtractor.BySentences(view).Where(rule => IsRelayed(text, rule) && !learned.Any(found => Meet(found, rule)))];
        if (missed.Length == 0)
        {
            return learned;
        }

        var all = new List<Attribution>([.. learned, .. missed]);
        all.Sort(DraftAssembly.Compare);
        return [.. all];
    }

    private static bool IsRelayed(string text, Attribution attribution) =>
        attribution.Cue.Length > 0 && attribution.Source.Length > 0
        && attribution.Cue.Any(span => span.Of(text).Contains(Frame, StringComparison.OrdinalIgnoreCase));

    private static bool Meet(Attribution one, Attribution other) => Overlap(one.Cue, other.Cue) || Overlap(one.Content, other.Content);

    private static bool Overlap(ImmutableArray<TextSpan> some, ImmutableArray<TextSpan> others) => some.Any(span => others.Any(span.Overlaps));
}
