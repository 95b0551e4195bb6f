namespace QuoteTracker.Claims;

/// <summary>Where an <see cref="IClaimIndex"/> put a statement. Immutable.</summary>
/// <param name="StatementId">Id of the statement.</param>
/// <param name="ClaimId">Stable id of the claim, made from its first statement; <see langword="null"/> when the statement holds no checkable proposition.</param>
/// <param name="StartsClaim">Whether the statement is the first of its claim.</param>
/// <param name="IsConfident">Whether the statement surely bears on the claim; otherwise the assignment is a suggestion for people to check.
/// The first statement of a claim is confident.</param>
/// <param name="Probability">Estimated probability that the statement shares the claim with those before it, 0 to 1; 1 for the first.</param>
public sealed record ClaimAssignment(string StatementId, string? ClaimId, bool StartsClaim, bool IsConfident, double Probability);
