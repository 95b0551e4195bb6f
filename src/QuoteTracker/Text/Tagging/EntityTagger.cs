using QuoteTracker.Text.Learning;

namespace QuoteTracker.Text.Tagging;

/// <summary>
/// Finds named entities: the best label sequence (Viterbi) under a structured averaged perceptron (Collins 2002). Immutable and thread-safe.
/// </summary>
internal sealed class EntityTagger
{
    private const int Impossible = -1_000_000;
    private readonly WeightTable _weights;
    private readonly int[] _transitions;

    /// <summary>Creates a tagger.</summary>
    /// <param name="weights">Weights of the features.</param>
    /// <param name="transitions">Weights of one label after another in units of the table's scale: a row for each earlier label, the last for the start.</param>
    public EntityTagger(WeightTable weights, IReadOnlyList<short> transitions)
    {
        if (weights.Labels != EntityLabels.Count || transitions.Count != (EntityLabels.Count + 1) * EntityLabels.Count)
        {
            throw new InvalidDataException("The entity model has another set of labels.");
        }

        _weights = weights;
        _transitions = new int[transitions.Count];
        for (int i = 0; i < _transitions.Length; i++)
        {
            (int previous, int label) = Math.DivRem(i, EntityLabels.Count);
            bool may = EntityLabels.MayFollow(label, previous == EntityLabels.Count ? EntityLabels.Outside : previous);
            _transitions[i] = may ? transitions[i] : Impossible;
        }
    }

    /// <summary>Labels a sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="tags">Its parts of speech.</param>
    /// <param name="back">Buffer of <see cref="EntityLabels.Count"/> bytes a token.</param>
    /// <param name="labels">Receives a label for each token.</param>
    public void Tag(SentenceFeatures sentence, ReadOnlySpan<PartOfSpeech> tags, Span<byte> back, Span<byte> labels)
    {
        const int Labels = EntityLabels.Count;
        Span<uint> features = stackalloc uint[EntityFeatures.Count];
        Span<short> scores = stackalloc short[_weights.Stride];
        Span<int> sums = stackalloc int[Labels];
        Span<int> next = stackalloc int[Labels];
        for (int i = 0; i < sentence.Count; i++)
        {
            EntityFeatures.Extract(sentence, tags, i, features);
            _weights.Score(features, scores);
            if (i == 0)
            {
                for (int label = 0; label < Labels; label++)
                {
                    sums[label] = _transitions[(Labels * Labels) + label] + scores[label];
                }

                continue;
            }

            Advance(sums, scores, next, back.Slice(i * Labels, Labels));
            next.CopyTo(sums);
        }

        int best = sums.IndexOf(Largest(sums));
        for (int i = sentence.Count - 1; i >= 0; i--)
        {
            labels[i] = (byte)best;
            best = back[(i * Labels) + best];
        }
    }

    private void Advance(ReadOnlySpan<int> sums, ReadOnlySpan<short> scores, Span<int> next, Span<byte> back)
    {
        for (int label = 0; label < next.Length; label++)
        {
            int best = int.MinValue;
            for (int previous = 0; previous < sums.Length; previous++)
            {
                int sum = sums[previous] + _transitions[(previous * EntityLabels.Count) + label];
                if (sum > best)
                {
                    best = sum;
                    back[label] = (byte)previous;
                }
            }

            next[label] = best + scores[label];
        }

        // Keeps the sums small however long the sentence is.
        int largest = Largest(next);
        foreach (ref int sum in next)
        {
            sum = Math.Max(sum - largest, Impossible);
        }
    }

    private static int Largest(ReadOnlySpan<int> values)
    {
        int largest = values[0];
        foreach (int value in values)
        {
            largest = Math.Max(largest, value);
        }

        return largest;
    }
}
