using System.Numerics.Tensors;
using QuoteTracker.Speakers;

namespace QuoteTracker.Claims;

/// <summary>Adds similarity by embeddings to the built-in model: to the log odds of a pair, <c>weight * z</c>, where z is the cosine of the
/// pair's embeddings in standard deviations from what is usual between texts of the run, clipped at three. Immutable.</summary>
internal sealed class ClaimEmbeddings
{
    private const double Limit = 3;
    private const double LeastDeviation = 0.02;
    private const int BackgroundPairs = 4096;

    // With few texts there is little to tell what is usual: z shrinks as if so many pairs without any difference had been seen too.
    private const double Shrinkage = 10;

    // Keeps log odds finite.
    private const double Floor = 1e-4;

    private readonly IReadOnlyDictionary<string, float[]> _vectors;
    private readonly double _weight;
    private readonly double _mean;
    private readonly double _deviation;
    private readonly double _trust;

    /// <summary>Creates the similarity.</summary>
    /// <param name="texts">The texts of the run, distinct, in a stable order.</param>
    /// <param name="vectors">Vectors of length one by text; a text without one counts as usual.</param>
    /// <param name="weight">What a standard deviation adds to the log odds.</param>
    public ClaimEmbeddings(IReadOnlyList<string> texts, IReadOnlyDictionary<string, float[]> vectors, double weight)
    {
        _vectors = vectors;
        _weight = weight;
        float[][] known = [.. texts.Where(vectors.ContainsKey).Select(text => vectors[text])];
        double[] cosines = [.. Sample(known)];
        _mean = cosines.DefaultIfEmpty().Average();
        _deviation = Math.Max(LeastDeviation, Math.Sqrt(cosines.Select(cosine => (cosine - _mean) * (cosine - _mean)).DefaultIfEmpty().Average()));
        _trust = cosines.Length / (cosines.Length + Shrinkage);
    }

    /// <summary>Revises the probabilities of pairs.</summary>
    public void Revise(IReadOnlyList<Statement> statements, PairGraph graph, float[] probabilities)
    {
        for (int pair = 0; pair < probabilities.Length; pair++)
        {
            probabilities[pair] = Revised(probabilities[pair], statements[graph.Left[pair]].Text, statements[graph.Right[pair]].Text);
        }
    }

    /// <summary>Revises the probabilities of statements to bear on a watched claim.</summary>
    public void Revise(string claim, IReadOnlyList<Statement> statements, float[] probabilities)
    {
        for (int i = 0; i < probabilities.Length; i++)
        {
            probabilities[i] = Revised(probabilities[i], claim, statements[i].Text);
        }
    }

    private float Revised(float probability, string one, string other)
    {
        if (!_vectors.TryGetValue(one, out float[]? first) || !_vectors.TryGetValue(other, out float[]? second))
        {
            return probability;
        }

        double z = Math.Clamp((DenseVector.Dot(first, second) - _mean) / _deviation, -Limit, Limit) * _trust;
        double odds = Math.Log(Math.Max(Floor, probability) / Math.Max(Floor, 1 - probability)) + (_weight * z);
        return (float)(1 / (1 + Math.Exp(-odds)));
    }

    /// <summary>Cosines of pairs spread evenly over all: every pair of a few texts, of many texts each with a few at growing distances.</summary>
    private static IEnumerable<double> Sample(float[][] vectors)
    {
        int n = vectors.Length;
        int distances = Math.Min(n - 1, Math.Max(1, BackgroundPairs / Math.Max(1, n)));
        int texts = Math.Min(n, BackgroundPairs);
        for (int d = 1; d <= distances; d++)
        {
            int distance = n - 1 <= distances ? d : 1 + (int)((long)(d - 1) * (n - 2) / Math.Max(1, distances - 1));
            for (int i = 0; i < texts; i++)
            {
                int at = (int)((long)i * n / texts);
                if (at + distance < n)
                {
                    yield return TensorPrimitives.Dot<float>(vectors[at], vectors[at + distance]);
                }
            }
        }
    }
}
