namespace QuoteTracker.Positions;

/// <summary>Turns strengths into probabilities of being right.</summary>
internal static class Calibration
{
    /// <summary>Probability that a stance of yes or no is right.</summary>
    /// <param name="leaning">How far it leans, 0 to 1.</param>
    public static double OfLeaning(double leaning) => 0.5 + (0.4 * leaning);

    /// <summary>Probability that a stance which leaves the matter open is right.</summary>
    /// <param name="strength">Strength of the rule that found it, 0 to 1.</param>
    public static double OfOpen(double strength) => 0.4 + (0.3 * strength);
}
