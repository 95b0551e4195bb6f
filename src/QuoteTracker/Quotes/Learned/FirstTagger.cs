using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using QuoteTracker.Text;

namespace QuoteTracker.Quotes.Learned;

/// <summary>First stage of the accurate mode: labels the tokens of a passage, links the spans and proposes candidate cues. Thread-safe.</summary>
/// <param name="Rows">Weights of base features.</param>
/// <param name="Chain">Transition scores.</param>
/// <param name="Linker">Joins spans.</param>
internal sealed record FirstTagger(WeightRows Rows, LabelChain Chain, SpanLinker Linker)
{
    // Candidates are also what the chain would call a cue if cues were that much likelier.
    private static readonly Vector256<float> CandidateBias = Vector256.Create(0, 0, 0, 2.5f, .75f, 0, 0, 0);

    /// <summary>Labels a passage whose base features the buffers hold.</summary>
    public void Run(Passage p, PassageIndex x, TaggerBuffers buffers, FirstStage into)
    {
        int n = p.Length;
        Span<float> scores = buffers.Scores(n);
        Span<float> biased = buffers.Biased(n);
        for (int i = 0; i < n; i++)
        {
            Vector256<float> sum = Rows.Sum(buffers.Features(i));
            sum.CopyTo(scores[(i * RoleLabel.Width)..]);
            (sum + CandidateBias).CopyTo(biased[(i * RoleLabel.Width)..]);
        }

        ReadOnlySpan<int> observed = p.Observed.AsSpan(0, n);
        Span<byte> labels = buffers.Labels(n);
        Chain.Decode(biased, observed, buffers.Best(n), labels);
        PassageSpans.Read(labels, RoleLabel.BeginCue, 0, into.Candidates);
        if (into.Candidates.Count == 0)
        {
            return;
        }

        Chain.Decode(scores, observed, buffers.Best(n), into.Labels(n));
        into.Spans.Read(into.Labels(n));
        Linker.Link(p, x, into.Spans);
        AddMissing(into);
        _ = Chain.Marginals(scores, observed, buffers.Chain, into.Marginals(n));
    }

    /// <summary>Cues of the unbiased labels that no candidate touches.</summary>
    private static void AddMissing(FirstStage into)
    {
        int biased = into.Candidates.Count;
        foreach (TokenRange cue in CollectionsMarshal.AsSpan(into.Spans.Cues))
        {
            bool touched = false;
            for (int i = 0; i < biased; i++)
            {
                touched |= into.Candidates[i].Start < cue.End && into.Candidates[i].End > cue.Start;
            }

            if (!touched)
            {
                into.Candidates.Add(cue);
            }
        }

        if (into.Candidates.Count > biased)
        {
            into.Candidates.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        }
    }
}
