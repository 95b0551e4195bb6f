using System.Collections.Immutable;
using QuoteTracker.Claims;
using QuoteTracker.Speakers;

namespace QuoteTracker.Positions;

/// <summary>Reads positions from cues, negation, modality, conditionals and opposites. Thread-safe and deterministic.</summary>
public sealed class PositionClassifier : IPositionClassifier
{
    /// <inheritdoc/>
    public ImmutableArray<Position> Classify(Claim claim, IReadOnlyList<Statement> statements)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(statements);
        ClaimReading reading = ClaimReading.Read(claim.Text);
        return [.. statements.Select(statement => ToPosition(RuleJudge.Judge(CueReader.Read(statement), ContentReader.Read(statement.Text, reading), reading)))];
    }

    private static Position ToPosition(RuleVerdict verdict) => new(verdict.Stance, verdict.Certainty, 0.5 + (0.4 * verdict.Strength));
}
