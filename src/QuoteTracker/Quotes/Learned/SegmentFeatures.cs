namespace QuoteTracker.Quotes.Learned;

/// <summary>The stretch between stops that holds a place, and its neighbours in the sentence.</summary>
internal static class SegmentFeatures
{
    public static void Write(Passage p, PassageIndex x, int i, ref FeatureWriter f)
    {
        int q = p.Quote[i];
        int segment = x.SegmentOf(i);
        int start = x.SegmentStart(segment);
        int last = x.SegmentLast(segment);
        int cue = x.SegmentCue(segment);
        bool hasLeft = segment > 0 && start > p.SentenceStart[i];
        bool hasRight = segment + 1 < x.Segments && last + 1 < p.SentenceEnd[i];
        int leftCue = hasLeft ? x.SegmentCue(segment - 1) : -1;
        int rightCue = hasRight ? x.SegmentCue(segment + 1) : -1;
        int level = Level(p, cue);
        int leftLevel = Level(p, leftCue);
        int rightLevel = Level(p, rightCue);
        f.Add(100, p.Word[start], level);
        f.Add(101, p.KindAt(start - 1), p.KindAt(last), level);
        f.Add(102, (leftLevel * 16) + (level * 4) + rightLevel, hasLeft ? 1 : 0, hasRight ? 1 : 0);
        f.Add(103, Bucket.Distance(last - start), level, Bucket.Distance(i - start));
        f.Add(104, p.Word[start], p.WordAt(start + 1));
        if (hasLeft)
        {
            f.Add(105, p.Word[x.SegmentStart(segment - 1)], leftLevel, level);
            if (leftCue >= 0)
            {
                f.Add(106, p.Word[leftCue], p.Word[start], leftCue == x.SegmentLast(segment - 1) - 1 ? 1 : 0);
            }
        }

        if (hasRight)
        {
            f.Add(107, p.Word[x.SegmentStart(segment + 1)], rightLevel, level);
            if (rightCue >= 0)
            {
                f.Add(108, p.Word[rightCue], p.Kind[last], Bucket.Distance(x.SegmentLast(segment + 1) - x.SegmentStart(segment + 1)));
            }
        }

        f.Add(109, cue < 0 ? 0 : i < cue ? 1 : i == cue ? 2 : 3, level, q);
        if (cue >= 0)
        {
            f.Add(110, p.Word[cue], Math.Clamp(i - cue, -4, 4));
        }

        f.Add(111, p.Word[start], p.Word[p.SentenceStart[i]], q);
    }

    private static int Level(Passage p, int place) => place < 0 ? 0 : p.CueLevel[place];
}
