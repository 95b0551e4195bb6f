namespace QuoteTracker.Quotes.Learned;

/// <summary>Governors of a place: relation to them, clauses above it, and the nearest one that often is a cue.</summary>
internal static class SyntaxFeatures
{
    public static void Write(Passage p, SyntaxIndex s, int i, ref FeatureWriter f)
    {
        int q = p.Quote[i];
        int head = p.Head[i];
        int relation = p.Relation[i];
        int headStem = head < 0 ? 1 : p.Stem[head];
        f.Add(300, relation);
        f.Add(301, headStem);
        f.Add(302, relation, headStem);
        f.Add(303, relation, head < 0 ? -1 : p.Tag[head]);
        f.Add(304, relation, head < 0 ? -1 : p.Relation[head]);
        f.Add(305, Bucket.Distance(s.Depth(i)), q);
        f.Add(306, relation, p.Stem[i]);
        f.Add(307, Math.Sign(head - i), relation);
        f.Add(308, head < 0 ? 4 : p.CueLevel[head], relation, head < i ? 1 : 0);
        int dependents = s.Dependents(i);
        f.Add(309, dependents & 0xff);
        f.Add(310, p.Stem[i], dependents & 0x6f);
        f.Add(311, p.CueLevel[i], dependents, s.Depth(i) == 0 ? 1 : 0);
        int root = s.Root(i);
        f.Add(312, p.Stem[root], Bucket.Distance(Math.Abs(root - i)), i < root ? 1 : 0);
        f.Add(313, p.CueLevel[root], i < root ? 1 : 0, q);
        WriteGovernors(p, s, i, q, ref f);
        WriteClauses(p, s, i, ref f);
    }

    private static void WriteGovernors(Passage p, SyntaxIndex s, int i, int q, ref FeatureWriter f)
    {
        bool subjectSeen = false;
        bool clauseSeen = false;
        bool cueSeen = false;
        int at = i;
        for (int steps = 1; p.Head[at] >= 0 && steps <= SyntaxIndex.MaxSteps; steps++)
        {
            int governor = p.Head[at];
            byte relation = p.Relation[at];
            int edge = s.Edge(i, at);
            if (!subjectSeen && SyntaxIndex.IsSubject(relation))
            {
                subjectSeen = true;
                f.Add(320, p.Stem[governor], p.CueLevel[governor]);
                f.Add(321, p.CueLevel[governor], edge);
                f.Add(322, p.Stem[governor], edge);
            }

            if (!clauseSeen && SyntaxIndex.IsClausal(relation))
            {
                clauseSeen = true;
                f.Add(323, relation, p.Stem[governor]);
                f.Add(324, relation, p.CueLevel[governor], i < governor ? 1 : 0);
                f.Add(325, relation, p.CueLevel[governor], edge);
                f.Add(326, relation, p.Stem[governor], s.Dependents(at) & 16);
            }

            if (!cueSeen && p.CueLevel[governor] > 0)
            {
                cueSeen = true;
                f.Add(330, relation, p.CueLevel[governor], Math.Sign(i - governor));
                f.Add(331, relation, p.Stem[governor], Math.Sign(i - governor));
                f.Add(332, relation, p.CueLevel[governor], edge);
                f.Add(333, relation, p.Stem[governor], edge);
                f.Add(334, steps, relation, p.CueLevel[governor]);
                f.Add(335, relation, p.CueLevel[governor], s.Dependents(governor) & 0x2f);
            }

            if (subjectSeen && clauseSeen && cueSeen)
            {
                break;
            }

            at = governor;
        }

        if (!cueSeen)
        {
            f.Add(336, q);
        }

        if (!subjectSeen)
        {
            f.Add(337, q);
        }
    }

    private static void WriteClauses(Passage p, SyntaxIndex s, int i, ref FeatureWriter f)
    {
        int here = s.Clause(i);
        int left = s.Clause(i - 1);
        int right = s.Clause(i + 1);
        f.Add(340, here == left ? 1 : 0, here == right ? 1 : 0);
        if (here != left)
        {
            f.Add(341, p.Relation[here], left < 0 ? -1 : p.Relation[left], left < 0 ? 0 : p.CueLevel[left], p.CueLevel[here]);
        }

        if (here != right)
        {
            f.Add(342, p.Relation[here], right < 0 ? -1 : p.Relation[right], right < 0 ? 0 : p.CueLevel[right], p.CueLevel[here]);
        }

        f.Add(343, p.Stem[here], p.Relation[i]);
    }
}
