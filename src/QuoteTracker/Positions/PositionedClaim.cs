using System.Collections.Immutable;
using QuoteTracker.Claims;

namespace QuoteTracker.Positions;

/// <summary>A claim with the positions of its statements, by date, then in the order of the claim.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Statements">Its statements with their positions.</param>
public sealed record PositionedClaim(Claim Claim, ImmutableArray<PositionedStatement> Statements);
