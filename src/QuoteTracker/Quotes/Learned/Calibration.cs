namespace QuoteTracker.Quotes.Learned;

/// <summary>Turns a score into a probability by a logistic curve (Platt 1999). Immutable.</summary>
/// <param name="Slope">Factor of the score.</param>
/// <param name="Offset">Added to it.</param>
internal sealed record Calibration(double Slope, double Offset)
{
    /// <summary>The probability for a score, 0 to 1.</summary>
    public double Probability(double score) => 1 / (1 + Math.Exp(-((Slope * score) + Offset)));
}
