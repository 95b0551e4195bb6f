namespace QuoteTracker.Claims;

/// <summary>When what a claim tells of happens, as far as the statements say: days of the calendar.</summary>
/// <param name="First">First day.</param>
/// <param name="Last">Last day, the same as <paramref name="First"/> for a single day, never before it.</param>
public readonly record struct ClaimTime(DateOnly First, DateOnly Last);
