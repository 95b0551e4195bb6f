using QuoteTracker.Speakers;

namespace QuoteTracker.Positions;

/// <summary>A statement with its position toward a claim.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Position">Its position.</param>
public sealed record PositionedStatement(Statement Statement, Position Position);
