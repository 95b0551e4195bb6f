namespace QuoteTracker.Positions;

/// <summary>What the rules make of a statement.</summary>
/// <param name="Stance">The stance.</param>
/// <param name="Certainty">The certainty.</param>
/// <param name="Strength">How decisive the evidence is, 0 (none, the usual stance is taken) to 1.</param>
internal readonly record struct RuleVerdict(Stance Stance, Certainty Certainty, double Strength);
