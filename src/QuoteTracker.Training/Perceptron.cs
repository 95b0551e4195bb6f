using QuoteTracker.Text.Learning;

namespace QuoteTracker.Training;

/// <summary>
/// Averaged multi-class perceptron (Freund and Schapire 1999) over hashed features. Examples of a second corpus, which follows other
/// conventions, may use weights of their own beside the common ones, so that its habits do not leak into the model (after Daumé 2007).
/// Not thread-safe.
/// </summary>
internal sealed class Perceptron
{
    private const int ForeignBits = 18;
    private readonly PerceptronWeights _common;
    private readonly PerceptronWeights _foreign;
    private float _time = 1;

    /// <summary>Creates an untrained model.</summary>
    /// <param name="bits">Binary logarithm of the number of hash values.</param>
    /// <param name="labels">Number of labels.</param>
    /// <param name="leastUpdates">Common features changed fewer times, at most 255, do not count.</param>
    public Perceptron(int bits, int labels, int leastUpdates = 0)
    {
        Bits = bits;
        Labels = labels;
        _common = new PerceptronWeights(bits, labels, leastUpdates);
        _foreign = new PerceptronWeights(Math.Min(bits, ForeignBits), labels, 0);
    }

    /// <summary>Binary logarithm of the number of hash values.</summary>
    public int Bits { get; }

    /// <summary>Number of labels.</summary>
    public int Labels { get; }

    /// <summary>Length of a score buffer: the labels, padded.</summary>
    public int Stride => _common.Stride;

    /// <summary>Sums the weights of features for each label.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<float> scores, bool isForeign)
    {
        scores[..Stride].Clear();
        _common.Add(features, scores);
        if (isForeign)
        {
            _foreign.Add(features, scores);
        }
    }

    /// <summary>Counts one more example; must follow each decision, right or wrong.</summary>
    public void Tick() => _time++;

    /// <summary>Moves weight from a wrong label to the right one.</summary>
    public void Update(ReadOnlySpan<uint> features, int gold, int predicted, bool isForeign)
    {
        if (gold == predicted)
        {
            return;
        }

        _common.Update(features, gold, predicted, _time);
        if (isForeign)
        {
            _foreign.Update(features, gold, predicted, _time);
        }
    }

    /// <summary>Replaces the weights by their averages over the training.</summary>
    public void Average()
    {
        _common.Average(_time);
        _foreign.Average(_time);
    }

    /// <summary>The averaged common weights as a compact table. Its scale covers the largest weight: those of the commonest words are outliers, and to
    /// cut them costs far more than to round the others more coarsely.</summary>
    /// <param name="prune">Weights up to this magnitude are dropped.</param>
    public WeightTable ToTable(float prune)
    {
        float[] packed = _common.Pack(Labels);
        float largest = packed.Max(MathF.Abs);
        return WeightTable.Quantize(Bits, Labels, packed, prune, largest > 0 ? largest : 1);
    }
}
