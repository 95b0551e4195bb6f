namespace QuoteTracker.Positions;

/// <summary>How a statement leans before the other statements of its side are heard.</summary>
/// <param name="Side">Whom it counts for; empty when unknown.</param>
/// <param name="Day">Day number, or <see langword="null"/>.</param>
/// <param name="LogOdds">Log odds of affirming against denying.</param>
/// <param name="Strength">How plainly it says so, 0 to 1.</param>
internal readonly record struct Leaning(string Side, long? Day, double LogOdds, double Strength);
