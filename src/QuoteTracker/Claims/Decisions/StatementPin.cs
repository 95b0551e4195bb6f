namespace QuoteTracker.Claims.Decisions;

/// <summary>A statement that the user puts to a claim.</summary>
/// <param name="Statement">The statement, by its id or its text.</param>
/// <param name="Claim">The claim, by its id, its text, or the id or text of a statement in it; <see langword="null"/> for no claim at all.</param>
public sealed record StatementPin(string Statement, string? Claim);
