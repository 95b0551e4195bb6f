using System.Runtime.CompilerServices;

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

    /// <summary>Makes a vector from terms in ascending order, each once, and their weights; both are kept, not copied.</summary>
    public static TermVector From(ulong[] terms, float[] weights)
    {
        DenseVector.Normalize(weights);
        return new TermVector(terms, weights);
    }

    /// <summary>The weighted sum of vectors, of length one.</summary>
    public static TermVector Sum(params ReadOnlySpan<(TermVector Vector, float Weight)> parts)
    {
        int most = 0;
        foreach ((TermVector vector, _) in parts)
        {
            most += vector._terms.Length;
        }

        (ulong[] terms, float[] weights) = (new ulong[most], new float[most]);
        (ulong[] nextTerms, float[] nextWeights) = (new ulong[most], new float[most]);
        int count = 0;
        foreach ((TermVector vector, float weight) in parts)
        {
            count = Merge(terms.AsSpan(0, count), weights, vector, weight, nextTerms, nextWeights);
            (terms, nextTerms) = (nextTerms, terms);
            (weights, nextWeights) = (nextWeights, weights);
        }

        return From(terms[..count], weights[..count]);
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

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Merge(ReadOnlySpan<ulong> terms, ReadOnlySpan<float> weights, TermVector added, float factor, Span<ulong> into, Span<float> intoWeights)
    {
        ReadOnlySpan<ulong> others = added._terms;
        ReadOnlySpan<float> otherWeights = added._weights;
        int count = 0;
        int i = 0;
        int j = 0;
        while (i < terms.Length || j < others.Length)
        {
            if (j == others.Length || (i < terms.Length && terms[i] < others[j]))
            {
                into[count] = terms[i];
                intoWeights[count++] = weights[i++];
            }
            else if (i == terms.Length || others[j] < terms[i])
            {
                into[count] = others[j];
                intoWeights[count++] = factor * otherWeights[j++];
            }
            else
            {
                into[count] = terms[i];
                intoWeights[count++] = weights[i++] + (factor * otherWeights[j++]);
            }
        }

        return count;
    }
}
