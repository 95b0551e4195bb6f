using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using QuoteTracker.Quotes.Learned;

namespace QuoteTracker.Training.Quotes;

/// <summary>Weights of a feature space while they are learned, with the sums of squared gradients of AdaGrad (Duchi, Hazan and Singer 2011).</summary>
internal sealed class RowWeights
{
    private const int Width = RoleLabel.Width;
    private const float InitialGradient = 0.01f;
    private const float SmallestScale = 1e-6f;

    private readonly FeatureSpace _space;
    private readonly float[] _weights;
    private readonly float[] _gradients;
    private float[] _sums = [];
    private int _summed;

    public RowWeights(FeatureSpace space)
    {
        _space = space;
        _weights = new float[space.Rows * Width];
        _gradients = new float[space.Rows * Width];
        Array.Fill(_gradients, InitialGradient);
    }

    public Vector256<float> Sum(ReadOnlySpan<int> rows)
    {
        ref float weights = ref MemoryMarshal.GetArrayDataReference(_weights);
        Vector256<float> sum = Vector256<float>.Zero;
        foreach (int row in rows)
        {
            sum += Vector256.LoadUnsafe(ref weights, (nuint)row * Width);
        }

        return sum;
    }

    /// <summary>Counts the present weights in for their mean.</summary>
    public void AddToMean()
    {
        _ = Room.For(ref _sums, _weights.Length);
        for (int i = 0; i < _weights.Length; i++)
        {
            _sums[i] += _weights[i];
        }

        _summed++;
    }

    /// <summary>Replaces the weights by the mean of those counted in.</summary>
    public void TakeMean()
    {
        for (int i = 0; i < _weights.Length; i++)
        {
            _weights[i] = _sums[i] / _summed;
        }
    }

    /// <summary>One step for all features of a token.</summary>
    public void Step(ReadOnlySpan<int> rows, Vector256<float> gradient, float rate, float decay)
    {
        ref float weights = ref MemoryMarshal.GetArrayDataReference(_weights);
        ref float gradients = ref MemoryMarshal.GetArrayDataReference(_gradients);
        foreach (int row in rows)
        {
            nuint at = (nuint)row * Width;
            Vector256<float> weight = Vector256.LoadUnsafe(ref weights, at);
            Vector256<float> step = gradient - (weight * decay);
            Vector256<float> squares = Vector256.LoadUnsafe(ref gradients, at) + (step * step);
            squares.StoreUnsafe(ref gradients, at);
            (weight + (step * rate / Vector256.Sqrt(squares))).StoreUnsafe(ref weights, at);
        }
    }

    /// <summary>The weights in bytes, without rows that matter little.</summary>
    /// <param name="most">Number of rows to keep, those with the largest weights; rows whose weights would all round to zero are dropped in any case.</param>
    public WeightRows Quantise(int most)
    {
        float[] magnitudes = [.. Enumerable.Range(0, _space.Rows).Select(Magnitude)];
        float[] ranked = [.. magnitudes.OrderDescending()];
        float step = Math.Max(ranked.FirstOrDefault(), SmallestScale) / sbyte.MaxValue;
        float smallest = Math.Max(step / 2, most < ranked.Length ? ranked[most] : 0);
        var present = new ulong[(1 << _space.Bits) / 64];
        var rows = new List<sbyte>();
        for (int row = 0; row < _space.Rows; row++)
        {
            if (magnitudes[row] <= smallest)
            {
                continue;
            }

            present[_space.Slots[row] >> 6] |= 1UL << (_space.Slots[row] & 63);
            foreach (float weight in _weights.AsSpan(row * Width, RoleLabel.Count))
            {
                rows.Add((sbyte)Math.Clamp(MathF.Round(weight / step), -sbyte.MaxValue, sbyte.MaxValue));
            }

            rows.Add(0);
        }

        return new WeightRows(present, [.. rows], step);
    }

    /// <summary>The largest weight of a row by magnitude.</summary>
    private float Magnitude(int row)
    {
        float most = 0;
        foreach (float weight in _weights.AsSpan(row * Width, RoleLabel.Count))
        {
            most = Math.Max(most, Math.Abs(weight));
        }

        return most;
    }
}
