using System.Runtime.Intrinsics;

namespace QuoteTracker.Quotes.Learned;

/// <summary>Second stage: labels the tokens around one candidate cue with the roles of its attribution alone. Thread-safe.</summary>
/// <param name="BaseRows">Weights of base features.</param>
/// <param name="CueRows">Weights of features relative to the cue.</param>
/// <param name="Chain">Transition scores, by kinds of words and side of the cue.</param>
internal sealed record CueReader(WeightRows BaseRows, WeightRows CueRows, LabelChain Chain)
{
    /// <summary>Number of observed classes.</summary>
    public const int Classes = 3 * Passage.ObservedClasses;

    // Readings kept for the ranker.
    private const int MaxPaths = 16;

    // Readings that much less likely (in natural logarithms) are not worth ranking.
    private const float MaxMargin = 9;

    /// <summary>Class of a place for the chain.</summary>
    public static int Observe(Passage p, CueContext c, int place) =>
        p.Observed[place] + (CueFeatures.SideOf(c, place) * Passage.ObservedClasses);

    /// <summary>Fills the buffers' base scores of a whole passage, which all candidates share.</summary>
    public void Prepare(Passage p, TaggerBuffers features, CueBuffers buffers)
    {
        Span<float> scores = buffers.BaseScores(p.Length);
        for (int i = 0; i < p.Length; i++)
        {
            BaseRows.Sum(features.Features(i)).CopyTo(scores[(i * RoleLabel.Width)..]);
        }
    }

    /// <summary>Finds the readings of the buffers' candidate, always with one that rejects it.</summary>
    public void Read(Passage p, PassageIndex x, SyntaxIndex syntax, FirstStage first, CueBuffers buffers)
    {
        CueContext c = buffers.Context;
        int start = c.Window.Start;
        int n = c.Window.Length;
        Span<float> scores = buffers.Scores(n);
        Span<int> observed = buffers.Observed(n);
        Span<float> shared = buffers.BaseScores(p.Length);
        Span<int> room = stackalloc int[CueFeatures.Max];
        var writer = new FeatureWriter(room);
        for (int i = 0; i < n; i++)
        {
            writer.Clear();
            CueFeatures.Write(p, x, syntax, c, first, start + i, ref writer);
            Vector256<float> sum = Vector256.Create(shared[((start + i) * RoleLabel.Width)..]) + CueRows.Sum(writer.Features);
            sum.CopyTo(scores[(i * RoleLabel.Width)..]);
            observed[i] = Observe(p, c, start + i);
        }

        buffers.Paths.Run(Chain, scores, observed, MaxPaths, MaxMargin);
        buffers.Hypotheses.Clear();
        bool rejected = false;
        float best = buffers.Paths.Score(0);
        for (int path = 0; path < buffers.Paths.Count; path++)
        {
            float margin = best - buffers.Paths.Score(path);
            Hypothesis hypothesis = buffers.Take();
            if (hypothesis.Read(buffers.Paths.Labels(path), start, path, margin))
            {
                buffers.Hypotheses.Add(hypothesis);
            }
            else if (!rejected)
            {
                rejected = true;
                hypothesis.Reject(path, margin);
                buffers.Hypotheses.Add(hypothesis);
            }
        }

        if (!rejected)
        {
            Hypothesis reject = buffers.Take();
            reject.Reject(buffers.Paths.Count, best - buffers.Paths.Score(buffers.Paths.Count - 1) + 1);
            buffers.Hypotheses.Add(reject);
        }
    }
}
