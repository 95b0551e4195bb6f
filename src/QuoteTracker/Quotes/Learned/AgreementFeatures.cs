using System.Runtime.InteropServices;
using QuoteTracker.Text;

namespace QuoteTracker.Quotes.Learned;

/// <summary>How far a reading agrees with what the first stage found.</summary>
internal static class AgreementFeatures
{
    public static void Write(Passage p, CueContext c, FirstStage first, Hypothesis h, ref FeatureWriter f)
    {
        int agreement = Agreement(first.Spans, h);
        f.Add(120, agreement);
        f.Add(121, agreement & 4, h.Contents.Count);
        f.Add(122, agreement & 2, h.Sources.Count);
        f.Add(123, agreement, Math.Min(h.Rank, 3));
        ReadOnlySpan<TokenRange> contents = CollectionsMarshal.AsSpan(h.Contents);
        ReadOnlySpan<TokenRange> sources = CollectionsMarshal.AsSpan(h.Sources);
        f.Add(124, (int)(Least(first, contents, RoleLabel.BeginContent) * 8));
        f.Add(125, (int)(Mean(first, contents, RoleLabel.BeginContent) * 8));
        f.Add(126, (int)(Least(first, [h.Cue], RoleLabel.BeginCue) * 8));
        if (sources.Length > 0)
        {
            f.Add(127, (int)(Least(first, sources, RoleLabel.BeginSource) * 8));
            f.Add(128, (int)(Mean(first, sources, RoleLabel.BeginSource) * 8));
        }

        foreach (TokenRange s in contents)
        {
            f.Add(129, (int)((s.Start > 0 ? first.Content(s.Start - 1) : 0) * 6));
            f.Add(130, (int)((s.End < p.Length ? first.Probability(s.End, RoleLabel.InContent) : 0) * 6));
            f.Add(131, (int)(first.Probability(s.Start, RoleLabel.BeginContent) * 6));
        }

        foreach (TokenRange s in sources)
        {
            f.Add(132, (int)((s.Start > 0 ? first.Source(s.Start - 1) : 0) * 6));
            f.Add(133, (int)((s.End < p.Length ? first.Probability(s.End, RoleLabel.InSource) : 0) * 6));
        }

        WriteOthers(p, c, first, h, ref f);
    }

    /// <summary>Least probability, by the first stage, that a token of the spans has the role.</summary>
    public static float Least(FirstStage first, ReadOnlySpan<TokenRange> spans, int begin)
    {
        float least = 1;
        foreach (TokenRange s in spans)
        {
            for (int i = s.Start; i < s.End; i++)
            {
                least = Math.Min(least, first.Role(i, begin));
            }
        }

        return least;
    }

    private static float Mean(FirstStage first, ReadOnlySpan<TokenRange> spans, int begin)
    {
        float sum = 0;
        int count = 0;
        foreach (TokenRange s in spans)
        {
            for (int i = s.Start; i < s.End; i++, count++)
            {
                sum += first.Role(i, begin);
            }
        }

        return count == 0 ? 0 : sum / count;
    }

    /// <summary>Other candidates that would lie in the content or the source.</summary>
    private static void WriteOthers(Passage p, CueContext c, FirstStage first, Hypothesis h, ref FeatureWriter f)
    {
        int inContent = 0;
        int inSource = 0;
        foreach (TokenRange other in CollectionsMarshal.AsSpan(first.Candidates))
        {
            if (other.Start < h.Cue.End && other.End > h.Cue.Start)
            {
                continue;
            }

            foreach (TokenRange s in CollectionsMarshal.AsSpan(h.Contents))
            {
                inContent += other.Start >= s.Start && other.End <= s.End ? Most(first, other) > .5f ? 2 : 1 : 0;
            }

            foreach (TokenRange s in CollectionsMarshal.AsSpan(h.Sources))
            {
                inSource += other.Start >= s.Start && other.End <= s.End ? 1 : 0;
            }
        }

        f.Add(134, Math.Min(inContent, 5), p.Quote[h.Contents[0].Start] > 0 ? 1 : 0);
        f.Add(135, Math.Min(inSource, 2));
        f.Add(136, p.Paragraph == 0 ? 1 : 0, h.Contents.Count);
        f.Add(137, h.Cue == c.Cue ? 2 : h.Cue.Start < c.Cue.End && h.Cue.End > c.Cue.Start ? 1 : 0);
    }

    private static float Most(FirstStage first, TokenRange span)
    {
        float most = 0;
        for (int i = span.Start; i < span.End; i++)
        {
            most = Math.Max(most, first.Cue(i));
        }

        return most;
    }

    /// <summary>1 for the same cue, 2 for the same source, 4 for the same content as the first stage's attribution with an overlapping cue; 8
    /// when it has none.</summary>
    private static int Agreement(PassageSpans spans, Hypothesis h)
    {
        for (int cue = 0; cue < spans.Cues.Count; cue++)
        {
            if (spans.Cues[cue].Start < h.Cue.End && spans.Cues[cue].End > h.Cue.Start)
            {
                int source = spans.SourceOfCue[cue];
                bool sameSource = source < 0 ? h.Sources.Count == 0 : h.Sources.Count == 1 && h.Sources[0] == spans.Sources[source];
                return (spans.Cues[cue] == h.Cue ? 1 : 0) + (sameSource ? 2 : 0) + (SameContent(spans, cue, h) ? 4 : 0);
            }
        }

        return 8;
    }

    private static bool SameContent(PassageSpans spans, int cue, Hypothesis h)
    {
        int at = 0;
        for (int i = 0; i < spans.Contents.Count; i++)
        {
            if (spans.CueOfContent[i] == cue)
            {
                if (at >= h.Contents.Count || h.Contents[at] != spans.Contents[i])
                {
                    return false;
                }

                at++;
            }
        }

        return at == h.Contents.Count;
    }
}
