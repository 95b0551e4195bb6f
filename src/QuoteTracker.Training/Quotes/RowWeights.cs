using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using QuoteTracker.Quotes.Learned;

namespace QuoteTracker.Training.Quotes;

/// <summary>Weights of a feature space while they are learned, with the sums of squared gradients of AdaGrad (Duchi, Hazan and Singer 2011).</summary>
internal sealed class RowWeights
{
    private const int Width = RoleLabel.Width;
    private const float InitialGradient = 0.01f;
    // With so few features no row is dropped: on little data many small weights share the work.
    private const int SmallSpace = 50_000;

    private readonly FeatureSpace _space;
    private readonly float[] _weights;
    private readonly float[] _gradients;

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

    /// <summary>The weights in bytes, without rows whose weights are all small.</summary>
    /// <param name="smallest">Rows with no weight beyond this are dropped.</param>
    /// <param name="largest">Weights beyond this are cut.</param>
    public WeightRows Quantise(float smallest, float largest)
    {
        float step = largest / sbyte.MaxValue;
        smallest = _space.Rows < SmallSpace ? step / 2 : smallest;
        var present = new ulong[(1 << _space.Bits) / 64];
        var rows = new List<sbyte>();
        for (int row = 0; row < _space.Rows; row++)
        {
            ReadOnlySpan<float> weights = _weights.AsSpan(row * Width, RoleLabel.Count);
            float max = 0;
            foreach (float weight in weights)
            {
                max = Math.Max(max, Math.Abs(weight));
            }

            if (max <= smallest)
            {
                continue;
            }

            present[_space.Slots[row] >> 6] |= 1UL << (_space.Slots[row] & 63);
            foreach (float weight in weights)
            {
                rows.Add((sbyte)Math.Clamp(MathF.Round(weight / step), -sbyte.MaxValue, sbyte.MaxValue));
            }

            rows.Add(0);
        }

        return new WeightRows(present, [.. rows], step);
    }
}
