using System.Collections.Immutable;
using System.Runtime.Intrinsics;
using QuoteTracker.Quotes.Marks;
using QuoteTracker.Text;

namespace QuoteTracker.Quotes.Learned;

/// <summary>The fast mode: labels tokens by words and marks alone and links the spans. Thread-safe.</summary>
/// <param name="Lexicon">Words that often are cues.</param>
/// <param name="Rows">Weights of token features.</param>
/// <param name="Chain">Transition scores.</param>
/// <param name="Linker">Joins spans.</param>
internal sealed record FastModel(CueLexicon Lexicon, WeightRows Rows, LabelChain Chain, SpanLinker Linker)
{
    /// <summary>Scores the tokens of the workspace's passage and decodes them.</summary>
    public void Decode(Workspace w)
    {
        Passage p = w.Passage;
        Span<float> scores = w.FirstScores(p.Length);
        Span<int> buffer = stackalloc int[BaseFeatures.Max];
        FeatureWriter features = new(buffer);
        for (int i = 0; i < p.Length; i++)
        {
            features.Clear();
            BaseFeatures.Write(p, w.Index, syntax: null, i, ref features);
            Rows.Sum(features.Features).CopyTo(scores[(i * RoleLabel.Width)..]);
        }

        Span<byte> labels = w.Labels(p.Length);
        Chain.Decode(scores, p.Observed.AsSpan(0, p.Length), w.BestScores(p.Length), labels);
        w.Spans.Read(labels);
        Linker.Link(p, w.Index, w.Spans);
    }
}
