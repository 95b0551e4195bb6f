namespace QuoteTracker.Positions;

/// <summary>What the learned model says of a statement.</summary>
internal sealed class PositionScores
{
    /// <summary>Probability of each stance, in the order of <see cref="Stance"/>.</summary>
    public float[] Score { get; set; } = [];
}
