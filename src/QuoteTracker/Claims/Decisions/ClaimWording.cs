namespace QuoteTracker.Claims.Decisions;

/// <summary>A claim that the user words.</summary>
/// <param name="Claim">The claim, by its id, its text, or the id or text of a statement in it. A name that is none of these makes a new claim
/// of this id, when a statement is pinned to it.</param>
/// <param name="Text">One sentence that affirms the claim.</param>
public sealed record ClaimWording(string Claim, string Text);
