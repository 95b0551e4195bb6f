using QuoteTracker.Positions;
using QuoteTracker.Speakers;

namespace QuoteTracker.Conflicts;

/// <summary>A party's statement at the time at which it counts.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Position">Its position.</param>
/// <param name="Date">When it was made, never after its article appeared; <see langword="null"/> when unknown.</param>
/// <param name="IsPast">Whether it is reported as an earlier position ("had denied", "previously said").</param>
internal readonly record struct DatedPosition(Statement Statement, Position Position, DateTimeOffset? Date, bool IsPast);
