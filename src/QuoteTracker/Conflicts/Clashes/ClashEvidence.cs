namespace QuoteTracker.Conflicts.Clashes;

/// <summary>How far the statements of two parties clash.</summary>
/// <param name="Clearest">Probability that the clearest pair of statements clashes.</param>
/// <param name="Any">Probability that any of the clearest pairs does.</param>
/// <param name="Mean">Mean probability of all pairs.</param>
/// <param name="First">The first party's statement of the clearest pair.</param>
/// <param name="Second">The second party's.</param>
internal readonly record struct ClashEvidence(double Clearest, double Any, double Mean, DatedPosition First, DatedPosition Second);
