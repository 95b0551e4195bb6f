using System.Diagnostics;
using System.Globalization;

namespace QuoteTracker.Tests;

/// <summary>Compares costs with one another, so that a test of growth holds on any machine and under load.</summary>
internal static class Cost
{
    /// <summary>The most by which cost may grow for four times the size: linear work gives 4, quadratic work 16.</summary>
    public const double LinearForFourfold = 10;

    private const int Rounds = 8;
    private const string ThreadTime = "/proc/thread-self/schedstat";

    // Below this, timer and collector tell more than the work does.
    private static readonly TimeSpan Noise = TimeSpan.FromMilliseconds(5);

    /// <summary>How many times as long the work takes for four times the size; the least of several runs of each counts, taken in turns.</summary>
    /// <param name="size">The smaller size.</param>
    /// <param name="prepare">Makes the input of a size; not measured.</param>
    /// <param name="work">What is measured.</param>
    public static double OfFourfold<T>(int size, Func<int, T> prepare, Action<T> work)
    {
        T small = prepare(size);
        T large = prepare(4 * size);
        work(small);
        TimeSpan least = TimeSpan.MaxValue;
        TimeSpan leastOfLarge = TimeSpan.MaxValue;
        for (int round = 0; round < Rounds; round++)
        {
            least = Least(least, work, small);
            leastOfLarge = Least(leastOfLarge, work, large);
            if (leastOfLarge < LinearForFourfold / 2 * (least + Noise))
            {
                break;
            }
        }

        return leastOfLarge / (least + Noise);
    }

    private static TimeSpan Least<T>(TimeSpan known, Action<T> work, T input)
    {
        TimeSpan start = Now();
        work(input);
        TimeSpan taken = Now() - start;
        return taken < known ? taken : known;
    }

    // Linux tells the processor time of a thread, which other work of the machine does not touch; elsewhere the clock must do.
    private static TimeSpan Now() => File.Exists(ThreadTime)
        ? TimeSpan.FromTicks(long.Parse(File.ReadAllText(ThreadTime).Split(' ')[0], CultureInfo.InvariantCulture) / TimeSpan.NanosecondsPerTick)
        : Stopwatch.GetElapsedTime(0);
}
