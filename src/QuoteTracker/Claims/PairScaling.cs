namespace QuoteTracker.Claims;

/// <summary>Brings the measures of pairs to the scale of their batch, so that a threshold learned on some topics holds on others.</summary>
internal static class PairScaling
{
    private const float Limit = 4;

    /// <summary>Standard scores over the batch, clipped at four deviations.</summary>
    public static float[] Standardize(float[] values)
    {
        double sum = 0;
        double squares = 0;
        foreach (float value in values)
        {
            sum += value;
            squares += (double)value * value;
        }

        double mean = values.Length == 0 ? 0 : sum / values.Length;
        double deviation = values.Length == 0 ? 1 : Math.Sqrt(Math.Max(1e-9, (squares / values.Length) - (mean * mean)));
        return Array.ConvertAll(values, value => (float)Math.Clamp((value - mean) / deviation, -Limit, Limit));
    }

    /// <summary>Takes from each pair half of its two statements' means: what is left is how much nearer they are than either is to the others.</summary>
    public static float[] Center(PairGraph graph, float[] values)
    {
        float[] means = new float[graph.Count];
        for (int i = 0; i < means.Length; i++)
        {
            ReadOnlySpan<int> pairs = graph.PairsOf(i);
            double sum = 0;
            foreach (int pair in pairs)
            {
                sum += values[pair];
            }

            means[i] = pairs.Length == 0 ? 0 : (float)(sum / pairs.Length);
        }

        float[] centred = new float[values.Length];
        for (int pair = 0; pair < values.Length; pair++)
        {
            centred[pair] = values[pair] - ((means[graph.Left[pair]] + means[graph.Right[pair]]) / 2);
        }

        return centred;
    }

    /// <summary>Second-order similarity: whether two statements are near to the same others (cosine of their rows, without their own entries).</summary>
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
        for (int pair = 0; pair < values.Length; pair++)
        {
            int left = graph.Left[pair];
            int right = graph.Right[pair];
            double own = (double)values[pair] * values[pair];
            double norm = Math.Sqrt(Math.Max(0, squares[left] - own) * Math.Max(0, squares[right] - own));
            result[pair] = norm <= 1e-9 ? 0 : (float)(CommonProduct(graph, values, left, right) / norm);
        }

        return result;
    }

    private static double CommonProduct(PairGraph graph, float[] values, int left, int right)
    {
        ReadOnlySpan<int> leftPartners = graph.Partners(left);
        ReadOnlySpan<int> rightPartners = graph.Partners(right);
        ReadOnlySpan<int> leftPairs = graph.PairsOf(left);
        ReadOnlySpan<int> rightPairs = graph.PairsOf(right);
        double product = 0;
        int i = 0;
        int j = 0;
        while (i < leftPartners.Length && j < rightPartners.Length)
        {
            if (leftPartners[i] == rightPartners[j])
            {
                product += (double)values[leftPairs[i++]] * values[rightPairs[j++]];
            }
            else if (leftPartners[i] < rightPartners[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return product;
    }
}
