using QuoteTracker.Positions;
using QuoteTracker.Speakers;

namespace QuoteTracker.Tracking;

/// <summary>A statement with the claim it bears on and its position, where there is one.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="ClaimId">Id of its claim, or <see langword="null"/>.</param>
/// <param name="Position">Its position toward the claim; <see langword="null"/> exactly when <paramref name="ClaimId"/> is.</param>
public sealed record TrackedStatement(Statement Statement, string? ClaimId, Position? Position)
{
    /// <summary>Id of the statement in an earlier article that this one repeats word for word in a republication
    /// (<see cref="TrackingReport.Republications"/>), else <see langword="null"/>. A statement that repeats another has that one's claim and
    /// position, counts for nothing in positions, conflicts and shifts, and is not among the claim's statements.</summary>
    public string? RepeatsId { get; init; }
}
