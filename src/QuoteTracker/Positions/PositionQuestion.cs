using QuoteTracker.Claims;
using QuoteTracker.Speakers;

namespace QuoteTracker.Positions;

/// <summary>Where a statement stands on a claim.</summary>
/// <param name="Claim">The claim, as worded.</param>
/// <param name="Statement">The statement.</param>
public sealed record PositionQuestion(Claim Claim, Statement Statement);
