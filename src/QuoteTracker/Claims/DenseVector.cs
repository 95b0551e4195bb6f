using System.Numerics.Tensors;

namespace QuoteTracker.Claims;

/// <summary>Arithmetic on dense vectors.</summary>
internal static class DenseVector
{
    /// <summary>Scales to length one; leaves a zero vector alone.</summary>
    public static void Normalize(Span<float> vector)
    {
        float norm = TensorPrimitives.Norm<float>(vector);
        if (norm > 0)
        {
            TensorPrimitives.Divide(vector, norm, vector);
        }
    }

    /// <summary>Inner product of two vectors; 0 when either is missing.</summary>
    public static float Dot(float[]? left, float[]? right) => left is null || right is null ? 0 : TensorPrimitives.Dot<float>(left, right);

    /// <summary>Adds <paramref name="weight"/> times <paramref name="vector"/>.</summary>
    public static void Add(Span<float> sum, ReadOnlySpan<float> vector, float weight) =>
        TensorPrimitives.MultiplyAdd(vector, weight, sum, sum);
}
