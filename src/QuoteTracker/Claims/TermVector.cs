namespace QuoteTracker.Claims;

/// <summary>A sparse vector of length one over terms; terms are stems by hash, in ascending order. Immutable.</summary>
internal sealed class TermVector
{
    private readonly ulong[] _terms;
    private readonly float[] _weights;

    private TermVector(ulong[] terms, float[] weights)
    {
        _terms = terms;
        _weights = weights;
    }

    /// <summary>The terms, ascending.</summary>
    public ReadOnlySpan<ulong> Terms => _terms;

    /// <summary>The weight of each term.</summary>
    public ReadOnlySpan<float> Weights => _weights;

    /// <summary>Makes a vector from weights by term.</summary>
    public static TermVector From(Dictionary<ulong, float> weights)
    {
        ulong[] terms = new ulong[weights.Count];
        weights.Keys.CopyTo(terms, 0);
        Array.Sort(terms);
        float[] values = new float[terms.Length];
        for (int i = 0; i < terms.Length; i++)
        {
            values[i] = weights[terms[i]];
        }

        DenseVector.Normalize(values);
        return new TermVector(terms, values);
    }

    /// <summary>The weighted sum of vectors, of length one.</summary>
    public static TermVector Sum(params ReadOnlySpan<(TermVector Vector, float Weight)> parts)
    {
        Dictionary<ulong, float> sum = [];
        foreach ((TermVector vector, float weight) in parts)
        {
            for (int i = 0; i < vector._terms.Length; i++)
            {
                sum[vector._terms[i]] = sum.GetValueOrDefault(vector._terms[i]) + (weight * vector._weights[i]);
            }
        }

        return From(sum);
    }

    /// <summary>Cosine with another vector; 0 when either has no term.</summary>
    public float Cosine(TermVector other)
    {
        float sum = 0;
        int i = 0;
        int j = 0;
        while (i < _terms.Length && j < other._terms.Length)
        {
            if (_terms[i] == other._terms[j])
            {
                sum += _weights[i++] * other._weights[j++];
            }
            else if (_terms[i] < other._terms[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return sum;
    }
}
