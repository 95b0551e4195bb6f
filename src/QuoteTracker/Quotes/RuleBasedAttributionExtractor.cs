using System.Collections.Immutable;
using QuoteTracker.Quotes.Rules;
using QuoteTracker.Quotes.Structure;
using QuoteTracker.Text;

namespace QuoteTracker.Quotes;

/// <summary>Finds attributions with a lexicon of reporting words and rules over tags and parse; needs no trained model of its own.
/// Thread-safe and deterministic; takes time linear in the length of the text.</summary>
/// <remarks>Spans follow the PolNeAR guidelines (Newell, Margolin and Ruths 2018): marks belong to the content, the source is the whole noun phrase
/// with its apposition, the cue is the verb with auxiliaries, negation and adverbs. The text must be tagged; a parse makes clause ends better.</remarks>
public sealed class RuleBasedAttributionExtractor : IAttributionExtractor
{
    /// <inheritdoc/>
    public ImmutableArray<Attribution> Extract(AnalyzedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var view = new RuleText(text, CueLexicon.Default);
        return StructuralAttributions.Complete(view, BySentences(view));
    }

    /// <summary>What the rules find sentence by sentence, without the layout.</summary>
    internal static ImmutableArray<Attribution> BySentences(RuleText view)
    {
        var drafts = new List<Draft>();
        foreach (TokenRange segment in view.Segments)
        {
            for (int i = segment.Start; i < segment.End; i++)
            {
                Draft? draft = view.Function(i) == FunctionWord.According
                    ? AccordingRule.Apply(view, segment, i)
                    : VerbGroup.At(view, i, segment) is { } group ? VerbRule.Apply(view, segment, group) : null;
                if (draft is not null)
                {
                    drafts.Add(draft);
                }
            }
        }

        return DraftAssembly.Finish(view, drafts);
    }
}
