namespace QuoteTracker.Positions;

/// <summary>A statement as the learned model takes it.</summary>
internal sealed class PositionRow
{
    /// <summary>The numbers of <see cref="PositionFeatures"/>.</summary>
    public float[] Features { get; init; } = [];

    /// <summary>The stance as a number, for training.</summary>
    public uint Stance { get; init; }

    /// <summary>How much the row counts in training.</summary>
    public float Weight { get; init; } = 1;
}
