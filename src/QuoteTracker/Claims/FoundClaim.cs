namespace QuoteTracker.Claims;

/// <summary>A group of statements that share a claim.</summary>
/// <param name="Members">Indices of the statements, the most central first.</param>
/// <param name="Confidence">Mean probability over its pairs; 1 for a single statement.</param>
internal sealed record FoundClaim(int[] Members, double Confidence);
