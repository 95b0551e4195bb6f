using QuoteTracker.Positions;
using QuoteTracker.Speakers;

namespace QuoteTracker.Tracking;

/// <summary>A statement with the claim it bears on and its position, where there is one.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="ClaimId">Id of its claim, or <see langword="null"/>.</param>
/// <param name="Position">Its position toward the claim; <see langword="null"/> exactly when <paramref name="ClaimId"/> is.</param>
public sealed record TrackedStatement(Statement Statement, string? ClaimId, Position? Position);
