namespace QuoteTracker.Quotes.Learned;

/// <summary>The words around a place, their forms, and where the place stands in sentence and paragraph.</summary>
internal static class WordFeatures
{
    public static void Write(Passage p, int i, ref FeatureWriter f)
    {
        int q = p.Quote[i];
        f.Add(1, 1);
        WriteWords(p, i, q, ref f);
        WriteClusters(p, i, q, ref f);
        WriteForms(p, i, ref f);
        WritePosition(p, i, q, ref f);
    }

    private static void WriteWords(Passage p, int i, int q, ref FeatureWriter f)
    {
        int w = p.Word[i];
        int left = p.WordAt(i - 1);
        int right = p.WordAt(i + 1);
        int left2 = p.WordAt(i - 2);
        int right2 = p.WordAt(i + 2);
        f.Add(10, w);
        f.Add(11, left);
        f.Add(12, right);
        f.Add(13, left2);
        f.Add(14, right2);
        f.Add(15, p.WordAt(i - 3));
        f.Add(16, p.WordAt(i + 3));
        f.Add(20, left, w);
        f.Add(21, w, right);
        f.Add(22, left2, left);
        f.Add(23, right, right2);
        f.Add(24, left, right);
        f.Add(25, w, q);
        f.Add(26, left, q);
        f.Add(27, right, q);
    }

    private static void WriteClusters(Passage p, int i, int q, ref FeatureWriter f)
    {
        int cluster = p.Cluster[i];
        int left = p.ClusterAt(i - 1);
        int right = p.ClusterAt(i + 1);
        int group = p.Group[i];
        f.Add(130, cluster, q);
        f.Add(131, left);
        f.Add(132, right);
        f.Add(133, left, cluster);
        f.Add(134, cluster, right);
        f.Add(135, p.ClusterAt(i - 2));
        f.Add(136, p.ClusterAt(i + 2));
        f.Add(137, p.GroupAt(i - 1), group, p.GroupAt(i + 1));
    }

    private static void WriteForms(Passage p, int i, ref FeatureWriter f)
    {
        int shape = p.Shape[i];
        int left = p.ShapeAt(i - 1);
        int right = p.ShapeAt(i + 1);
        f.Add(30, shape);
        f.Add(31, left);
        f.Add(32, right);
        f.Add(33, p.ShapeAt(i - 2));
        f.Add(34, p.ShapeAt(i + 2));
        f.Add(36, shape, right);
        f.Add(37, left, shape);
        f.Add(38, shape, p.StartsSentence(i) ? 1 : 0);
        f.Add(39, left, shape, right);
        ReadOnlySpan<int> affixes = p.Affixes.AsSpan(i * Passage.AffixCount, Passage.AffixCount);
        for (int k = 0; k < Passage.AffixCount; k++)
        {
            if (affixes[k] != 0)
            {
                f.Add(40 + (uint)k, affixes[k]);
            }
        }

        if (i > 0 && p.Affixes[(i - 1) * Passage.AffixCount] is int before && before != 0)
        {
            f.Add(46, before);
        }

        if (i + 1 < p.Length && p.Affixes[(i + 1) * Passage.AffixCount] is int after && after != 0)
        {
            f.Add(47, after);
        }
    }

    private static void WritePosition(Passage p, int i, int q, ref FeatureWriter f)
    {
        int start = p.SentenceStart[i];
        int end = p.SentenceEnd[i];
        int headline = p.Paragraph == 0 ? 1 : 0;
        int kind = p.Kind[i];
        f.Add(120, Math.Min(p.Paragraph, 4), i == 0 ? 1 : 0);
        f.Add(121, Bucket.Distance(i - start));
        f.Add(122, Bucket.Distance(end - 1 - i));
        f.Add(123, Math.Min(p.Sentence[i], 4), Math.Min(p.Sentences - p.Sentence[i], 4));
        f.Add(124, p.Word[start], q);
        f.Add(125, kind, headline);
        f.Add(126, p.KindAt(i - 1), kind, p.KindAt(i + 1));
        f.Add(127, Bucket.Distance(end - start), q, headline);
        f.Add(128, p.Word[end - 1]);
    }
}
