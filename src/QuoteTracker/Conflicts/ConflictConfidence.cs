using QuoteTracker.Conflicts.Clashes;

namespace QuoteTracker.Conflicts;

/// <summary>Estimates how likely two parties are in conflict over a claim.</summary>
/// <remarks>
/// Two models, each trained on labelled news: one where it is sure that the statements share one claim, as when a person put them together, one where they
/// were grouped by likeness.
/// </remarks>
internal static class ConflictConfidence
{
    private const double Sure = 0.99;

    /// <summary>The probability, 0 to 1, and the two statements that clash most.</summary>
    /// <param name="candidate">Two parties that speak to one claim.</param>
    /// <param name="elsewhere">How far the same two clash over other claims, -0.5 to 0.5.</param>
    public static (double Confidence, DatedPosition First, DatedPosition Second) Of(ConflictCandidate candidate, double elsewhere)
    {
        ClashModel model = candidate.Claim.Confidence >= Sure ? ClashModel.DefaultKnown : ClashModel.DefaultFound;
        ClashEvidence evidence = candidate.Clash.Weigh(model.Statements);
        double probability = model.Parties.Predict(ConflictFeatures.Of(candidate, elsewhere, evidence));
        return (Made(candidate.First) * Made(candidate.Second) * probability, evidence.First, evidence.Second);
    }

    // A side of which no statement is sure to have been made, and by this party, makes no sure conflict.
    private static double Made(PartyLine line) => Math.Min(1, line.Support.Max(position => position.Statement.Confidence) / DatedPosition.SureStatement);
}
