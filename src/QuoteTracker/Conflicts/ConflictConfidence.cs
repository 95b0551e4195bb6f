using QuoteTracker.Claims;

namespace QuoteTracker.Conflicts;

/// <summary>Estimates how likely a conflict between two lines is real.</summary>
/// <remarks>
/// Where it is sure that the statements share one claim, the beliefs about the two lines and <see cref="PairPrior"/> decide. Where they were only grouped by
/// likeness, <see cref="ConflictModel"/> does, which was trained on flags that the pipeline raised on labelled news.
/// </remarks>
internal static class ConflictConfidence
{
    // How much a pair's quarrels over other claims tell.
    private const double KnownOpposition = 4;

    // Beliefs about lines are surer of themselves than labelled news bears out.
    private const double PairBias = -.9;
    private const double PairScale = .7;

    /// <summary>The probability, 0 to 1.</summary>
    /// <param name="candidate">Two parties whose lines differ.</param>
    /// <param name="elsewhere">How far the same two clash over other claims, -0.5 to 0.5.</param>
    public static double Of(ConflictCandidate candidate, double elsewhere)
    {
        (Claim claim, PartyLine first, PartyLine second, _, double logOdds) = candidate;
        double grouped = ConflictModel.Default.Probability(ConflictFeatures.Of(candidate, elsewhere));
        double sure = claim.Confidence * claim.Confidence;
        double known = Logistic(PairBias + (PairScale * (logOdds + (KnownOpposition * elsewhere))));
        return (Made(first) * Made(second) * sure * known) + ((1 - sure) * grouped);
    }

    // A side of which no statement is sure to have been made, and by this party, makes no sure conflict.
    private static double Made(PartyLine line) => Math.Min(1, line.Support.Max(position => position.Statement.Confidence) / DatedPosition.SureStatement);

    private static double Logistic(double score) => 1 / (1 + Math.Exp(-score));
}
