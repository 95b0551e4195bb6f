namespace QuoteTracker.Quotes.Learned;

/// <summary>Turns evidence into a probability by a logistic curve (Platt 1999). Immutable.</summary>
internal sealed class Calibration
{
    private readonly float[] _weights;

    /// <param name="weights">A weight for each value of the evidence, then the offset.</param>
    public Calibration(ReadOnlySpan<float> weights) => _weights = weights.ToArray();

    public ReadOnlySpan<float> Weights => _weights;

    /// <summary>The probability, 0 to 1.</summary>
    public double Probability(ReadOnlySpan<float> evidence)
    {
        double sum = _weights[^1];
        for (int i = 0; i < evidence.Length; i++)
        {
            sum += _weights[i] * evidence[i];
        }

        return 1 / (1 + Math.Exp(-sum));
    }
}
