using QuoteTracker.Conflicts;
using QuoteTracker.Tracking.Storage;

namespace QuoteTracker.Tracking;

/// <summary>A statement of a party with the shift it brought, where it did.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Shift">The change of position that begins with it, or <see langword="null"/>.</param>
public sealed record TimelineEntry(StatementRecord Statement, Shift? Shift);
