using System.Runtime.CompilerServices;

namespace QuoteTracker.Claims;

/// <summary>Brings the measures of pairs to the scale of their batch, so that a threshold learned on some topics holds on others.</summary>
internal static class PairScaling
{
    private const float Limit = 4;
    private const double UsualPairs = 100;
    private const double UsualPartners = 5;

    /// <summary>Standard scores over the batch, clipped at four deviations; 0 where there is no value.</summary>
    /// <param name="values">Values of one measure; not a number where there is none.</param>
    /// <param name="usual">Mean and deviation that the measure usually has; it counts as much as <paramref name="weight"/> values.</param>
    /// <param name="weight">Weight of <paramref name="usual"/>.</param>
    public static float[] Standardize(float[] values, (double Mean, double Deviation)? usual, double weight = UsualPairs)
    {
        double count = 0;
        double sum = 0;
        double squares = 0;
        foreach (float value in values)
        {
            if (!float.IsNaN(value))
            {
                count++;
                sum += value;
                squares += (double)value * value;
            }
        }

        if (usual is { } known)
        {
            count += weight;
            sum += weight * known.Mean;
            squares += weight * ((known.Mean * known.Mean) + (known.Deviation * known.Deviation));
        }

        double mean = count <= 0 ? 0 : sum / count;
        double deviation = count <= 0 ? 1 : Math.Sqrt(Math.Max(1e-9, (squares / count) - (mean * mean)));
        return Array.ConvertAll(values, value => float.IsNaN(value) ? 0 : (float)Math.Clamp((value - mean) / deviation, -Limit, Limit));
    }

    /// <summary>Takes from each pair half of its two statements' means: what is left is how much nearer they are than either is to the others.</summary>
    public static float[] Center(PairGraph graph, float[] values, double usualMean)
    {
        float[] means = new float[graph.Count];
        for (int i = 0; i < means.Length; i++)
        {
            ReadOnlySpan<int> pairs = graph.PairsOf(i);
            double sum = UsualPartners * usualMean;
            foreach (int pair in pairs)
            {
                sum += values[pair];
            }

            means[i] = (float)(sum / (pairs.Length + UsualPartners));
        }

        float[] centred = new float[values.Length];
        for (int pair = 0; pair < values.Length; pair++)
        {
            centred[pair] = values[pair] - ((means[graph.Left[pair]] + means[graph.Right[pair]]) / 2);
        }

        return centred;
    }

    /// <summary>Second-order similarity: whether two statements are near to the same others (cosine of their rows, without their own entries);
    /// not a number when either is compared with no other.</summary>
    public static float[] SecondOrder(PairGraph graph, float[] values)
    {
        double[] squares = new double[graph.Count];
        for (int pair = 0; pair < values.Length; pair++)
        {
            double square = (double)values[pair] * values[pair];
            squares[graph.Left[pair]] += square;
            squares[graph.Right[pair]] += square;
        }

        float[] result = new float[values.Length];
        double[] row = new double[graph.Count];
        int rowOf = -1;
        for (int pair = 0; pair < values.Length; pair++)
        {
            int left = graph.Left[pair];
            int right = graph.Right[pair];
            if (left != rowOf)
            {
                Spread(graph, values, left, row);
                rowOf = left;
            }

            double own = (double)values[pair] * values[pair];
            double norm = Math.Sqrt(Math.Max(0, squares[left] - own) * Math.Max(0, squares[right] - own));
            result[pair] = norm <= 1e-9 ? float.NaN : (float)(Product(row, graph.Partners(right), graph.PairsOf(right), values) / norm);
        }

        return result;
    }

    /// <summary>Writes the values of a statement's pairs to the places of its partners, 0 to all others.</summary>
    private static void Spread(PairGraph graph, float[] values, int statement, double[] row)
    {
        Array.Clear(row);
        ReadOnlySpan<int> partners = graph.Partners(statement);
        ReadOnlySpan<int> pairs = graph.PairsOf(statement);
        for (int i = 0; i < partners.Length; i++)
        {
            row[partners[i]] = values[pairs[i]];
        }
    }

    // Compiled at once: it runs for the square of the statements of a subject, each time over all their partners.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Product(double[] row, ReadOnlySpan<int> partners, ReadOnlySpan<int> pairs, float[] values)
    {
        double product = 0;
        for (int i = 0; i < partners.Length; i++)
        {
            product += row[partners[i]] * values[pairs[i]];
        }

        return product;
    }
}
