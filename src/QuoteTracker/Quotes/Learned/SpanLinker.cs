using System.Runtime.InteropServices;
using QuoteTracker.Text;
using static QuoteTracker.Quotes.Learned.PassageIndex;

namespace QuoteTracker.Quotes.Learned;

/// <summary>Gives every content its cue and every cue its source or none: a linear model over pairs of spans. Thread-safe.</summary>
internal sealed class SpanLinker
{
    /// <summary>Room for the features of one pair.</summary>
    public const int MaxFeatures = 32;

    // Further candidates on each side are not looked at, which keeps the cost linear.
    private const int Reach = 8;

    private readonly ScoreTable _weights;

    public SpanLinker(ScoreTable weights) => _weights = weights;

    public ScoreTable Weights => _weights;

    public void Link(Passage p, PassageIndex x, PassageSpans spans)
    {
        spans.CueOfContent.Clear();
        spans.SourceOfCue.Clear();
        Span<int> buffer = stackalloc int[MaxFeatures];
        FeatureWriter features = new(buffer);
        for (int content = 0; content < spans.Contents.Count; content++)
        {
            int before = CountBefore(spans.Cues, spans.Contents[content].Start);
            int best = -1;
            float bestScore = float.NegativeInfinity;
            for (int cue = Math.Max(0, before - Reach); cue < Math.Min(spans.Cues.Count, before + Reach); cue++)
            {
                features.Clear();
                WriteContent(p, x, spans, content, cue, ref features);
                Keep(_weights.Sum(features.Features), cue, ref bestScore, ref best);
            }

            spans.CueOfContent.Add(best);
        }

        for (int cue = 0; cue < spans.Cues.Count; cue++)
        {
            int before = CountBefore(spans.Sources, spans.Cues[cue].Start);
            features.Clear();
            WriteNone(p, spans, cue, ref features);
            int best = -1;
            float bestScore = _weights.Sum(features.Features);
            for (int source = Math.Max(0, before - Reach); source < Math.Min(spans.Sources.Count, before + Reach); source++)
            {
                features.Clear();
                WriteSource(p, x, spans, source, cue, ref features);
                Keep(_weights.Sum(features.Features), source, ref bestScore, ref best);
            }

            spans.SourceOfCue.Add(best);
        }
    }

    /// <summary>Features of a content and a cue.</summary>
    public static void WriteContent(Passage p, PassageIndex x, PassageSpans spans, int content, int cue, ref FeatureWriter f)
    {
        int dir = WritePair(p, x, spans, spans.Contents, content, cue, 1000, ref f);
        TokenRange c = spans.Cues[cue];
        TokenRange span = spans.Contents[content];
        int beside = Beside(spans.Contents, c);
        int start = dir == 0 ? span.End : c.End;
        int end = dir == 0 ? c.Start : span.Start;
        f.Add(1013, dir, Bucket.Distance(end - start), beside);
        f.Add(1014, dir, p.Word[c.Start], beside, Math.Min(2, SentenceStarts(p, x, start, end)));
    }

    /// <summary>Features of a source and a cue.</summary>
    public static void WriteSource(Passage p, PassageIndex x, PassageSpans spans, int source, int cue, ref FeatureWriter f) =>
        _ = WritePair(p, x, spans, spans.Sources, source, cue, 1100, ref f);

    /// <summary>Features of a cue without source.</summary>
    public static void WriteNone(Passage p, PassageSpans spans, int cue, ref FeatureWriter f)
    {
        TokenRange c = spans.Cues[cue];
        f.Add(2000, 1);
        f.Add(2001, p.Word[c.Start]);
        f.Add(2002, p.Paragraph == 0 ? 1 : 0);
        f.Add(2003, spans.Sources.Count == 0 ? 0 : 1);
        f.Add(2004, c.Length);
        f.Add(2005, p.Word[c.End - 1]);
        f.Add(2006, Beside(spans.Sources, c) > 0 ? 1 : 0, p.Word[c.Start]);
    }

    private static int WritePair(
        Passage p, PassageIndex x, PassageSpans spans, List<TokenRange> role, int item, int cue, uint template, ref FeatureWriter f)
    {
        TokenRange span = role[item];
        TokenRange c = spans.Cues[cue];
        int dir = span.End <= c.Start ? 0 : 1;
        int start = dir == 0 ? span.End : c.End;
        int end = dir == 0 ? c.Start : span.Start;
        int far = Bucket.Distance(end - start);
        int sentences = Math.Min(3, x.Between(Counted.SentenceStarts, Math.Min(span.Start, c.Start) + 1, Math.Max(span.Start, c.Start) + 1));
        int edge = Math.Min(3, SentenceStarts(p, x, start, end));
        int cuesBefore = CountBefore(spans.Cues, span.Start);
        int itemsBefore = CountBefore(role, c.Start);
        int cuesBetween = dir == 0 ? cue - cuesBefore : cuesBefore - 1 - cue;
        int itemsBetween = dir == 0 ? itemsBefore - 1 - item : item - itemsBefore;
        int quoted = p.Quote[span.Start] > 0 ? 1 : 0;
        int first = p.Word[c.Start];
        f.Add(template, dir, far);
        f.Add(template + 1, dir, sentences, edge);
        f.Add(template + 2, dir, cuesBetween, itemsBetween);
        f.Add(template + 3, dir, p.KindAt(start), p.KindAt(end - 1));
        f.Add(template + 4, dir, first);
        f.Add(template + 5, dir, p.Word[c.End - 1], far == 0 ? 1 : 0);
        f.Add(template + 6, dir, quoted, far);
        f.Add(template + 7, dir, cuesBetween, sentences);
        f.Add(template + 8, dir, p.Word[span.Start]);
        f.Add(template + 9, dir, (cuesBetween * 10) + itemsBetween, (quoted * 4) + sentences, far);
        f.Add(template + 10, dir, far, cuesBetween, Math.Min(sentences, 2));
        f.Add(template + 11, first, far, dir);
        f.Add(template + 12, p.Paragraph == 0 ? 1 : 0, dir, far);
        return dir;
    }

    private static int SentenceStarts(Passage p, PassageIndex x, int start, int end) =>
        end < start ? 0 : x.Between(Counted.SentenceStarts, start, Math.Min(end + 1, p.Length));

    /// <summary>Whether a span of the role ends right before (1) or starts right after (2) the cue, with at most one token between.</summary>
    private static int Beside(List<TokenRange> role, TokenRange cue)
    {
        int before = CountBefore(role, cue.Start);
        return (before > 0 && role[before - 1].End >= cue.Start - 1 ? 1 : 0)
            + (before < role.Count && role[before].Start <= cue.End + 1 ? 2 : 0);
    }

    /// <summary>Number of spans that start before a place.</summary>
    private static int CountBefore(List<TokenRange> spans, int place)
    {
        Span<TokenRange> all = CollectionsMarshal.AsSpan(spans);
        int low = 0;
        int high = all.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (all[middle].Start < place)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private static void Keep(float score, int item, ref float bestScore, ref int best)
    {
        if (score > bestScore)
        {
            bestScore = score;
            best = item;
        }
    }
}
