using QuoteTracker.Quotes.Learned;
using QuoteTracker.Text;

namespace QuoteTracker.Training.Quotes;

/// <summary>How good a reading is against the right attribution: exact spans count most, overlap a little.</summary>
internal static class ReadingQuality
{
    public static float Of(Hypothesis h, GoldRoles? gold)
    {
        if (gold is null)
        {
            return h.IsReject ? 1 : 0;
        }

        if (h.IsReject)
        {
            return 0.25f;
        }

        if (Overlap([h.Cue], gold.Cues) <= 0)
        {
            return 0;
        }

        bool source = h.Sources.SequenceEqual(gold.Sources);
        bool cue = gold.Cues.Count == 1 && h.Cue == gold.Cues[0];
        bool content = h.Contents.SequenceEqual(gold.Contents);
        return 0.3f + (source ? .1f : 0) + (cue ? .08f : 0) + (content ? .15f : 0) + (source && cue && content ? .15f : 0)
            + (.08f * Overlap(h.Sources, gold.Sources)) + (.14f * Overlap(h.Contents, gold.Contents));
    }

    public static bool IsRight(Hypothesis h, GoldRoles? gold) => gold is null
        ? h.IsReject
        : !h.IsReject && h.Sources.SequenceEqual(gold.Sources) && gold.Cues.Count == 1 && h.Cue == gold.Cues[0] && h.Contents.SequenceEqual(gold.Contents);

    private static float Overlap(IReadOnlyCollection<TokenRange> first, IReadOnlyCollection<TokenRange> second)
    {
        int shared = 0;
        foreach (TokenRange a in first)
        {
            foreach (TokenRange b in second)
            {
                shared += Math.Max(0, Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start));
            }
        }

        int all = first.Sum(s => s.Length) + second.Sum(s => s.Length);
        return all == 0 ? 1 : 2f * shared / all;
    }
}
