namespace QuoteTracker.Claims;

/// <summary>Days in which something happens, half-open, as day numbers of <see cref="DateOnly"/>.</summary>
/// <param name="Start">First day.</param>
/// <param name="End">Day after the last.</param>
internal readonly record struct TimeInterval(int Start, int End)
{
    /// <summary>Days between two intervals; 0 when they touch or overlap.</summary>
    public int DaysFrom(TimeInterval other) => Math.Max(0, Math.Max(other.Start - End, Start - other.End));

    /// <summary>The shortest interval that holds both.</summary>
    public TimeInterval With(TimeInterval other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));

    /// <summary>One day.</summary>
    public static TimeInterval Day(DateOnly day) => new(day.DayNumber, day.DayNumber + 1);

    /// <summary>A month.</summary>
    public static TimeInterval Month(DateOnly within) => new(
        within.DayNumber - within.Day + 1,
        within.DayNumber - within.Day + 1 + DateTime.DaysInMonth(within.Year, within.Month));

    /// <summary>A year.</summary>
    public static TimeInterval Year(int year) => new(new DateOnly(year, 1, 1).DayNumber, new DateOnly(year, 12, 31).DayNumber + 1);
}
