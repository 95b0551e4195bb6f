using System.Collections.Immutable;
using QuoteTracker.Quotes.Rules;
using QuoteTracker.Text;

namespace QuoteTracker.Quotes.Structure;

/// <summary>Attributions that the layout of a text shows rather than its sentences: transcripts, signed quotations, posts, letters, headlines,
/// quotations that go on over paragraphs. Thread-safe, deterministic, linear in the length of the text.</summary>
/// <remarks>
/// Use after any extractor that reads sentence by sentence: <c>found = StructuralAttributions.Complete(text, found);</c>.
/// What the layout shows replaces what was found for the same lines; everything else is kept, and quotations that nobody claimed
/// but that continue a claimed one are added to its content. Applying it twice changes nothing.
/// </remarks>
internal static class StructuralAttributions
{
    /// <summary>Completes the attributions that another component found.</summary>
    /// <param name="text">The analysed text.</param>
    /// <param name="found">What was found in it.</param>
    /// <returns>All attributions in the order of the contract.</returns>
    public static ImmutableArray<Attribution> Complete(AnalyzedText text, ImmutableArray<Attribution> found)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Complete(new RuleText(text, CueLexicon.Default), found);
    }

    /// <summary>The same for a text that the rules have already read.</summary>
    internal static ImmutableArray<Attribution> Complete(RuleText text, ImmutableArray<Attribution> found)
    {
        var drafts = new List<Draft>();
        var claimed = new bool[text.Analyzed.Paragraphs.Length];
        Transcripts.Find(text, claimed, drafts);
        Letters.Find(text, claimed, drafts);
        SignedQuotations.Find(text, claimed, drafts);
        Headlines.Find(text, claimed, drafts);
        Announcements.Find(text, claimed, drafts);
        List<Attribution> all = Merge(found, DraftAssembly.Finish(text, drafts));
        return QuotationChains.Extend(text, all);
    }

    /// <summary>What was found gives way where it names the same source or cue as the layout does, or claims the same content.</summary>
    private static List<Attribution> Merge(ImmutableArray<Attribution> found, ImmutableArray<Attribution> structural)
    {
        var all = new List<Attribution>(found.Length + structural.Length);
        int from = 0;
        foreach (Attribution attribution in found)
        {
            // Both are ordered by the start of their content; a structural one that ends before this one's tag cannot meet any later one.
            int start = attribution.Content[0].Start;
            while (from < structural.Length && End(structural[from]) < start - MaxTagLength)
            {
                from++;
            }

            bool gives = false;
            for (int i = from; i < structural.Length && structural[i].Content[0].Start <= End(attribution) + MaxTagLength && !gives; i++)
            {
                gives = SameLine(attribution, structural[i]);
            }

            if (!gives)
            {
                all.Add(attribution);
            }
        }

        all.AddRange(structural);
        all.Sort(DraftAssembly.Compare);
        return all;
    }

    /// <summary>Longest distance in characters between a content and its source and cue.</summary>
    private const int MaxTagLength = 300;

    private static bool SameLine(Attribution found, Attribution structural) =>
        (found.Cue.Length > 0 && structural.Cue.Length > 0 && found.Cue[0].Overlaps(structural.Cue[0]))
        || (found.Source.Length > 0 && structural.Source.Length > 0 && found.Source[0].Overlaps(structural.Source[0]))
        || (structural.Kind == AttributionKind.Direct ? structural.Content.Any(c => c.Contains(found.Content[0])) : found.Content[0] == structural.Content[0])
        || (structural.Source.Length > 0 && found.Content.Any(c => c.Overlaps(structural.Source[0])))
        || (found.Cue.Length > 0 && structural.Source.Length > 0 && found.Cue[0].Overlaps(structural.Source[0]));

    private static int End(Attribution attribution) => attribution.Content[^1].End;
}
