using QuoteTracker.Speakers;

namespace QuoteTracker.Claims;

/// <summary>Whether two statements share a claim: the same event, participants, place and time, whatever side each takes.</summary>
/// <param name="First">One statement.</param>
/// <param name="Second">The other.</param>
public sealed record SameClaimQuestion(Statement First, Statement Second);
