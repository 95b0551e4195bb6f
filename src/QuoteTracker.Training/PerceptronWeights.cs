using System.Numerics;
using System.Runtime.InteropServices;

namespace QuoteTracker.Training;

/// <summary>Weights of a perceptron with what their averages need: a row of labels for each hash value. Not thread-safe.</summary>
internal sealed class PerceptronWeights
{
    private const int NarrowStride = 4;
    private readonly float[] _weights;
    private readonly float[] _totals;
    private readonly byte[] _updates;
    private readonly uint _mask;
    private readonly int _least;

    /// <summary>Creates weights of zero.</summary>
    /// <param name="bits">Binary logarithm of the number of hash values.</param>
    /// <param name="labels">Number of labels.</param>
    /// <param name="leastUpdates">Rows changed fewer times, at most 255, do not count (Goldberg and Elhadad 2011): smaller models that are no worse.</param>
    public PerceptronWeights(int bits, int labels, int leastUpdates)
    {
        _least = leastUpdates;
        _updates = new byte[1 << bits];
        _mask = (1u << bits) - 1;
        Stride = labels <= NarrowStride ? NarrowStride : (labels + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;
        _weights = new float[(1 << bits) * Stride];
        _totals = new float[_weights.Length];
    }

    /// <summary>Length of a row: the labels, padded.</summary>
    public int Stride { get; }

    /// <summary>Adds the rows of features to scores.</summary>
    public void Add(ReadOnlySpan<uint> features, Span<float> scores)
    {
        scores = scores[..Stride];
        Span<Vector<float>> sums = MemoryMarshal.Cast<float, Vector<float>>(scores);
        foreach (uint feature in features)
        {
            int slot = (int)(feature & _mask);
            if (_updates[slot] < _least)
            {
                continue;
            }

            ReadOnlySpan<float> row = _weights.AsSpan(slot * Stride, Stride);
            if (Stride == NarrowStride)
            {
                scores[3] += row[3];
                scores[2] += row[2];
                scores[1] += row[1];
                scores[0] += row[0];
                continue;
            }

            ReadOnlySpan<Vector<float>> addends = MemoryMarshal.Cast<float, Vector<float>>(row);
            for (int i = 0; i < sums.Length; i++)
            {
                sums[i] += addends[i];
            }
        }
    }

    /// <summary>Moves one unit of weight of each feature from a wrong label to the right one.</summary>
    public void Update(ReadOnlySpan<uint> features, int gold, int predicted, float time)
    {
        foreach (uint feature in features)
        {
            int slot = (int)(feature & _mask);
            int row = slot * Stride;
            _updates[slot] += _updates[slot] < byte.MaxValue ? (byte)1 : (byte)0;
            _weights[row + gold]++;
            _totals[row + gold] += time;
            _weights[row + predicted]--;
            _totals[row + predicted] -= time;
        }
    }

    /// <summary>Replaces the weights by their averages, those of rows that do not count by zero.</summary>
    public void Average(float time)
    {
        for (int i = 0; i < _weights.Length; i++)
        {
            _weights[i] = _updates[i / Stride] < _least ? 0 : _weights[i] - (_totals[i] / time);
        }
    }

    /// <summary>The rows without padding.</summary>
    public float[] Pack(int labels)
    {
        float[] packed = new float[(int)(_mask + 1) * labels];
        for (int row = 0; row <= _mask; row++)
        {
            _weights.AsSpan(row * Stride, labels).CopyTo(packed.AsSpan(row * labels, labels));
        }

        return packed;
    }
}
