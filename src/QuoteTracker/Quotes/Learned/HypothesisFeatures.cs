using System.Runtime.InteropServices;
using QuoteTracker.Text;

namespace QuoteTracker.Quotes.Learned;

/// <summary>Features of a whole reading of a candidate cue: words and stops at the edges of its spans, balance of marks, agreement with the first
/// stage and with the syntax tree.</summary>
internal static class HypothesisFeatures
{
    /// <summary>Room for the features of one hypothesis.</summary>
    public const int Max = 768;

    // More pieces of content than this are not described one by one.
    private const int MaxPieces = 12;

    public static void Write(Passage p, PassageIndex x, SyntaxIndex syntax, CueContext c, FirstStage first, Hypothesis h, ref FeatureWriter f)
    {
        f.Add(2, Math.Min(h.Rank, 6));
        f.Add(3, (int)Math.Min(12, h.Margin * 2));
        float cueness = 0;
        for (int i = c.Cue.Start; i < c.Cue.End; i++)
        {
            cueness = Math.Max(cueness, first.Cue(i));
        }

        if (h.IsReject)
        {
            WriteReject(p, c, cueness, ref f);
            return;
        }

        f.Add(20, (int)(cueness * 10));
        AgreementFeatures.Write(p, c, first, h, ref f);
        WriteCue(p, c, h, ref f);
        for (int i = 0; i < Math.Min(h.Contents.Count, MaxPieces); i++)
        {
            WriteContent(p, x, syntax, c, h, i, ref f);
        }

        foreach (TokenRange source in CollectionsMarshal.AsSpan(h.Sources))
        {
            WriteSource(p, syntax, c, h, source, ref f);
        }

        if (h.Sources.Count == 0)
        {
            int before = h.Cue.Start - 1;
            f.Add(95, p.WordAt(before), p.TagAt(before));
            f.Add(96, p.KindAt(before), p.KindAt(h.Cue.End));
            f.Add(97, p.Word[c.Head]);
            f.Add(98, p.Tag[h.Cue.Start]);
        }
    }

    private static void WriteReject(Passage p, CueContext c, float cueness, ref FeatureWriter f)
    {
        int head = c.Head;
        f.Add(10, 1);
        f.Add(11, p.Word[head]);
        f.Add(12, (int)(cueness * 10));
        f.Add(13, p.Quote[head]);
        f.Add(14, p.CueLevel[head], p.Quote[head]);
        f.Add(15, p.Paragraph == 0 ? 1 : 0);
        f.Add(16, c.Cue.Length);
        f.Add(17, p.Tag[head]);
        f.Add(18, p.Word[head], p.WordAt(head + 1));
        f.Add(19, p.Word[head], p.WordAt(head - 1));
    }

    private static void WriteCue(Passage p, CueContext c, Hypothesis h, ref FeatureWriter f)
    {
        TokenRange cue = h.Cue;
        int word = p.Word[c.Head];
        int pieces = Math.Min(h.Contents.Count, 4);
        uint words = 3;
        uint tags = 4;
        for (int i = cue.Start; i < cue.End; i++)
        {
            words = FeatureHash.Add(words, p.Word[i]);
            tags = FeatureHash.Add(tags, p.Tag[i]);
        }

        int last = cue.End - 1;
        f.Add(21, pieces);
        f.Add(22, pieces, word);
        f.Add(23, h.Sources.Count);
        f.Add(24, h.Sources.Count, word);
        f.Add(25, cue.Length);
        f.Add(26, (int)words);
        f.Add(27, p.Word[cue.Start], cue.Length);
        f.Add(28, p.Word[last], cue.Length);
        f.Add(29, p.Word[last], p.WordAt(cue.End));
        f.Add(30, p.WordAt(cue.Start - 1), p.Word[cue.Start]);
        f.Add(31, p.TagAt(cue.Start - 1), p.Tag[cue.Start]);
        f.Add(32, p.Tag[last], p.TagAt(cue.End));
        f.Add(33, (int)tags);
        f.Add(34, (int)tags, p.TagAt(cue.End));
        int layout = Layout(h);
        f.Add(35, layout);
        f.Add(36, layout, word);
        f.Add(37, layout, p.Quote[h.Contents[0].Start]);
        f.Add(38, layout, p.KindAt(cue.Start - 1), p.KindAt(cue.End));
    }

    /// <summary>The order in which content, source and cue follow.</summary>
    private static int Layout(Hypothesis h)
    {
        uint layout = 5;
        int content = 0;
        int source = 0;
        bool cueDone = false;
        while (content < h.Contents.Count || source < h.Sources.Count || !cueDone)
        {
            int atContent = content < h.Contents.Count ? h.Contents[content].Start : int.MaxValue;
            int atSource = source < h.Sources.Count ? h.Sources[source].Start : int.MaxValue;
            int atCue = cueDone ? int.MaxValue : h.Cue.Start;
            if (atContent < atSource && atContent < atCue)
            {
                layout = FeatureHash.Add(layout, 1);
                content++;
            }
            else if (atSource < atCue)
            {
                layout = FeatureHash.Add(layout, 2);
                source++;
            }
            else
            {
                layout = FeatureHash.Add(layout, 3);
                cueDone = true;
            }
        }

        return (int)layout;
    }

    private static void WriteContent(Passage p, PassageIndex x, SyntaxIndex syntax, CueContext c, Hypothesis h, int piece, ref FeatureWriter f)
    {
        TokenRange s = h.Contents[piece];
        TokenRange cue = h.Cue;
        int word = p.Word[c.Head];
        int side = s.End <= cue.Start ? 0 : 1;
        int k = (side * 2) + (piece > 0 ? 1 : 0);
        int quoted = 0;
        int balance = 0;
        int brackets = 0;
        int cues = 0;
        for (int i = s.Start; i < s.End; i++)
        {
            int quote = p.Quote[i];
            quoted |= quote > 0 ? 1 : 0;
            balance += quote == QuoteState.Open ? 1 : quote == QuoteState.Close ? -1 : 0;
            brackets += p.Bracket(i);
            cues += p.CueLevel[i] > 1 && quote == QuoteState.Outside ? 1 : 0;
        }

        int length = Bucket.Distance(s.Length);
        int gap = Math.Clamp(side == 0 ? cue.Start - s.End : s.Start - cue.End, 0, 4);
        int ends = p.EndsSentence(s.End - 1) ? 1 : 0;
        int starts = p.StartsSentence(s.Start) ? 1 : 0;
        int sentences = Math.Min(3, 1 + x.Between(PassageIndex.Counted.SentenceStarts, s.Start + 1, s.End));
        int last = s.End - 1;
        f.Add(40, balance, k);
        f.Add(41, brackets);
        f.Add(42, (ends * 4) + (starts * 2) + quoted, k);
        f.Add(43, length, k);
        f.Add(44, gap, k, word);
        f.Add(45, gap, k);
        f.Add(46, p.Word[s.Start], k);
        f.Add(47, p.WordAt(s.Start - 1), k);
        f.Add(48, p.Word[last], k);
        f.Add(49, p.WordAt(s.End), k);
        f.Add(50, p.KindAt(s.Start - 1), p.Kind[s.Start], k);
        f.Add(51, p.Kind[last], p.KindAt(s.End), k);
        f.Add(52, p.Kind[last], p.KindAt(s.End), p.KindAt(s.End + 1), k);
        f.Add(53, p.Tag[s.Start], k, word);
        f.Add(54, p.Tag[last], p.TagAt(s.End), k);
        f.Add(55, p.TagAt(s.Start - 1), p.Tag[s.Start], k);
        f.Add(56, Math.Min(cues, 3), length, quoted);
        f.Add(57, sentences, quoted, k);
        f.Add(58, p.Word[s.Start], word);
        f.Add(59, p.WordAt(s.End), p.WordAt(s.End + 1));
        f.Add(60, p.Word[s.Start], p.WordAt(s.Start - 1), k);
        f.Add(61, p.Quote[s.Start], p.Quote[last], p.KindAt(s.End), k);
        f.Add(62, ends, p.KindAt(s.End), quoted, k);
        if (side == 0)
        {
            f.Add(63, starts, quoted, piece == 0 ? 1 : 0);
        }

        if (syntax.IsParsed)
        {
            Closure closure = Closure.Of(p, s, cue);
            f.Add(70, closure.Roots, k);
            f.Add(71, closure.Outside, k);
            f.Add(72, Math.Min(closure.Roots, 3), Math.Min(closure.Outside, 3), (quoted * 4) + k);
            f.Add(73, closure.Relation, closure.Target, k, closure.Roots == 1 ? 1 : 0);
            f.Add(74, closure.Relation, closure.Target, word);
            f.Add(75, Math.Min(closure.Roots, 3), Math.Min(closure.Outside, 3), p.KindAt(s.End));
        }
    }

    private static void WriteSource(Passage p, SyntaxIndex syntax, CueContext c, Hypothesis h, TokenRange s, ref FeatureWriter f)
    {
        TokenRange cue = h.Cue;
        int side = s.End <= cue.Start ? 0 : 1;
        int gap = Math.Clamp(side == 0 ? cue.Start - s.End : s.Start - cue.End, 0, 5);
        int last = s.End - 1;
        int length = Bucket.Distance(s.Length);
        f.Add(80, gap, side);
        f.Add(81, length, side);
        f.Add(82, p.Word[s.Start], side);
        f.Add(83, p.Word[last], side);
        f.Add(84, p.KindAt(s.Start - 1), p.Kind[s.Start], side);
        f.Add(85, p.Kind[last], p.KindAt(s.End), side);
        f.Add(86, p.TagAt(s.Start - 1), p.Tag[s.Start], side);
        f.Add(87, p.Tag[last], p.TagAt(s.End), side);
        f.Add(88, p.Tag[last], p.WordAt(s.End));
        f.Add(89, p.WordAt(s.Start - 1), p.Tag[s.Start]);
        f.Add(90, p.Word[s.Start], p.Word[c.Head]);
        f.Add(91, p.Kind[s.Start], p.KindAt(s.End), length);
        f.Add(99, p.Entity[last], p.EntityAt(s.End), p.Tag[last], side);
        if (syntax.IsParsed)
        {
            Closure closure = Closure.Of(p, s, cue);
            f.Add(92, Math.Min(closure.Roots, 3), Math.Min(closure.Outside, 3));
            f.Add(93, closure.Relation, closure.Target, closure.Roots == 1 ? 1 : 0);
            f.Add(94, closure.Relation, closure.Target, side);
        }
    }
}
