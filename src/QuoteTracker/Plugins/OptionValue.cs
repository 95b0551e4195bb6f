using System.Runtime.CompilerServices;

namespace QuoteTracker.Plugins;

/// <summary>Looks at values of options when they are set.</summary>
internal static class OptionValue
{
    /// <exception cref="ArgumentOutOfRangeException">The value is smaller.</exception>
    public static int AtLeast(int value, int least, [CallerMemberName] string option = "")
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, least, option);
        return value;
    }

    /// <exception cref="ArgumentOutOfRangeException">The value is not between 0 and 1.</exception>
    public static double Fraction(double value, [CallerMemberName] string option = "") => value is >= 0 and <= 1
        ? value
        : throw new ArgumentOutOfRangeException(option, value, "The value must lie between 0 and 1.");

    /// <exception cref="ArgumentOutOfRangeException">The value is negative or not finite.</exception>
    public static double Weight(double value, [CallerMemberName] string option = "") => value >= 0 && double.IsFinite(value)
        ? value
        : throw new ArgumentOutOfRangeException(option, value, "The weight must be 0 or more.");

    /// <exception cref="ArgumentOutOfRangeException">The time is not above zero, or above a day.</exception>
    public static TimeSpan Timeout(TimeSpan value, [CallerMemberName] string option = "") => value > TimeSpan.Zero && value <= TimeSpan.FromDays(1)
        ? value
        : throw new ArgumentOutOfRangeException(option, value, "The time must be above zero and at most a day.");
}
