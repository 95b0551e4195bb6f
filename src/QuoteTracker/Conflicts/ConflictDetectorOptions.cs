namespace QuoteTracker.Conflicts;

/// <summary>Settings of <see cref="ConflictDetector"/>. Immutable; validated when the detector is created.</summary>
public sealed record ConflictDetectorOptions
{
    /// <summary>Conflicts of a lower <see cref="Conflict.Confidence"/> are not reported, 0 to 1. Higher finds fewer and surer conflicts, 0 finds all.
    /// At the default about two of five flags are right on labelled news from raw articles; that is near where conflicting pairs of parties score best.</summary>
    public double MinimumConfidence { get; init; } = 0.33;

    /// <summary>Most statements of each party that a conflict cites, at least 1.</summary>
    public int EvidencePerParty { get; init; } = 2;

    /// <summary>Days after which an older position weighs half in <see cref="Conflict.Severity"/>, above 0.</summary>
    public double HalfLifeDays { get; init; } = 180;

    /// <summary>Probability that a party changes its position between two of its statements, above 0 and below 1: the lower, the more it takes to report a shift.</summary>
    public double ShiftProbability { get; init; } = 0.1;

    /// <summary>Most parties of one stance on one claim that are compared with others, the surest first, at least 1; bounds the cost of a claim that thousands of parties speak to.</summary>
    public int MaximumPartiesPerStance { get; init; } = 100;

    /// <summary>Most words of a statement that an explanation repeats, at least 3.</summary>
    public int WordsPerStatement { get; init; } = 24;

    /// <summary>What is wrong with the settings, or <see langword="null"/>.</summary>
    internal string? Problem() => this switch
    {
        { MinimumConfidence: not (>= 0 and <= 1) } => $"{nameof(MinimumConfidence)} must lie between 0 and 1.",
        { EvidencePerParty: < 1 } => $"{nameof(EvidencePerParty)} must be at least 1.",
        { HalfLifeDays: not > 0 } => $"{nameof(HalfLifeDays)} must be above 0.",
        { ShiftProbability: not (> 0 and < 1) } => $"{nameof(ShiftProbability)} must lie above 0 and below 1.",
        { MaximumPartiesPerStance: < 1 } => $"{nameof(MaximumPartiesPerStance)} must be at least 1.",
        { WordsPerStatement: < 3 } => $"{nameof(WordsPerStatement)} must be at least 3.",
        _ => null,
    };
}
