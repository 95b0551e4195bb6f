using static QuoteTracker.Quotes.Learned.PassageIndex;

namespace QuoteTracker.Quotes.Learned;

/// <summary>Parts of speech, word stems and named entities around a place.</summary>
internal static class TagFeatures
{
    // Longer ways to a cue are not looked at.
    private const int MaxWay = 8;

    public static void Write(Passage p, PassageIndex x, int i, ref FeatureWriter f)
    {
        WriteTags(p, i, ref f);
        WriteStems(p, i, ref f);
        WriteVerbs(p, x, i, ref f);
        int left = x.Left(Near.StrongCue, i);
        if (left >= p.SentenceStart[i] && i - left <= MaxWay)
        {
            int way = Way(p, left, i);
            f.Add(236, way);
            f.Add(237, way, p.Word[left]);
        }

        int right = x.Right(Near.StrongCue, i);
        if (right >= 0 && right < p.SentenceEnd[i] && right - i <= MaxWay)
        {
            int way = Way(p, i, right);
            f.Add(238, way);
            f.Add(239, way, p.Word[right]);
        }
    }

    /// <summary>Hash of the tags from one place to another, without repetitions.</summary>
    public static int Way(Passage p, int from, int to)
    {
        uint hash = 7;
        int last = -1;
        for (int i = from; i <= to; i++)
        {
            if (p.Tag[i] != last)
            {
                last = p.Tag[i];
                hash = FeatureHash.Add(hash, last);
            }
        }

        return (int)hash;
    }

    private static void WriteTags(Passage p, int i, ref FeatureWriter f)
    {
        int tag = p.Tag[i];
        int left = p.TagAt(i - 1);
        int right = p.TagAt(i + 1);
        int left2 = p.TagAt(i - 2);
        int right2 = p.TagAt(i + 2);
        f.Add(200, tag);
        f.Add(201, left);
        f.Add(202, right);
        f.Add(203, left2);
        f.Add(204, right2);
        f.Add(205, p.TagAt(i - 3));
        f.Add(206, p.TagAt(i + 3));
        f.Add(210, left, tag);
        f.Add(211, tag, right);
        f.Add(212, left2, left, tag);
        f.Add(213, left, tag, right);
        f.Add(214, tag, right, right2);
        f.Add(228, tag, p.Quote[i]);
        f.Add(229, tag, p.CueLevel[i]);
        int entity = p.Entity[i];
        f.Add(222, entity);
        f.Add(223, p.EntityAt(i - 1), entity);
        f.Add(224, entity, p.EntityAt(i + 1));
        f.Add(225, entity, tag, p.Quote[i]);
    }

    private static void WriteStems(Passage p, int i, ref FeatureWriter f)
    {
        int stem = p.Stem[i];
        int left = p.StemAt(i - 1);
        int right = p.StemAt(i + 1);
        f.Add(215, stem);
        f.Add(216, left);
        f.Add(217, right);
        f.Add(218, stem, p.TagAt(i + 1));
        f.Add(219, stem, p.TagAt(i - 1));
        f.Add(220, left, p.Tag[i]);
        f.Add(221, right, p.Tag[i]);
        f.Add(226, stem, p.EntityAt(i - 1));
        f.Add(227, stem, p.EntityAt(i + 1));
    }

    private static void WriteVerbs(Passage p, PassageIndex x, int i, ref FeatureWriter f)
    {
        int left = x.Left(Near.Verb, i);
        int right = x.Right(Near.Verb, i);
        f.Add(230, left < 0 ? 0 : p.Stem[left], p.Quote[i]);
        f.Add(231, right < 0 ? 0 : p.Stem[right], p.Quote[i]);
        if (left >= 0)
        {
            f.Add(232, p.Stem[left], Bucket.Distance(i - left));
            f.Add(233, p.Tag[left], p.CueLevel[left], Bucket.Distance(i - left));
        }

        if (right >= 0)
        {
            f.Add(234, p.Stem[right], Bucket.Distance(right - i));
            f.Add(235, p.Tag[right], p.CueLevel[right], Bucket.Distance(right - i));
        }
    }
}
