using QuoteTracker.Text.Learning;

namespace QuoteTracker.Text.Tagging;

/// <summary>Tags parts of speech from left to right with an averaged perceptron (Collins 2002). Immutable and thread-safe.</summary>
internal sealed class PartOfSpeechTagger(WeightTable weights)
{
    /// <summary>Tags a sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="tags">Receives a tag for each token.</param>
    public void Tag(SentenceFeatures sentence, Span<PartOfSpeech> tags)
    {
        Span<uint> features = stackalloc uint[PartOfSpeechFeatures.Count];
        Span<short> scores = stackalloc short[WeightTable.StrideOf(PartOfSpeechFeatures.Labels)];
        uint casing = sentence.Casing();
        uint previous = PartOfSpeechFeatures.NoTag;
        uint earlier = PartOfSpeechFeatures.NoTag;
        for (int i = 0; i < sentence.Count; i++)
        {
            PartOfSpeechFeatures.Extract(sentence, i, casing, previous, earlier, features);
            weights.Score(features, scores);
            int best = Best(scores);
            tags[i] = (PartOfSpeech)best;
            earlier = previous;
            previous = (uint)best;
        }
    }

    private static int Best(ReadOnlySpan<short> scores)
    {
        int best = 1;
        for (int label = 2; label < PartOfSpeechFeatures.Labels; label++)
        {
            if (scores[label] > scores[best])
            {
                best = label;
            }
        }

        return best;
    }
}
