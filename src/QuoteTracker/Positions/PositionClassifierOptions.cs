namespace QuoteTracker.Positions;

/// <summary>Settings of <see cref="PositionClassifier"/>. Immutable; validated when the classifier is created.</summary>
public sealed record PositionClassifierOptions
{
    /// <summary>Whether the learned model has a say beside the rules.</summary>
    public bool UseModel { get; init; } = true;

    /// <summary>How strongly the other statements of a side pull a statement that says neither yes nor no in plain words toward theirs:
    /// 0 judges each statement alone. On labelled news nine of ten statements of a side take its usual position.</summary>
    public double SideConsistency { get; init; } = 1;
}
