using System.Diagnostics;

namespace QuoteTracker.Evaluation.Evaluations;

/// <summary>Median time on the clock, and median time of the process on all processors, which other programs hardly disturb.</summary>
internal readonly record struct MedianTime(TimeSpan Wall, TimeSpan Processor)
{
    public static MedianTime Of(int runs, Action action)
    {
        var wall = new TimeSpan[runs];
        var processor = new TimeSpan[runs];
        for (int i = 0; i < runs; i++)
        {
            TimeSpan before = Environment.CpuUsage.TotalTime;
            long start = Stopwatch.GetTimestamp();
            action();
            wall[i] = Stopwatch.GetElapsedTime(start);
            processor[i] = Environment.CpuUsage.TotalTime - before;
        }

        Array.Sort(wall);
        Array.Sort(processor);
        return new MedianTime(wall[runs / 2], processor[runs / 2]);
    }

    /// <summary>How much faster two threads did twice or once the work: by the clock, and by processor time without waiting.</summary>
    /// <param name="one">The work on one thread.</param>
    /// <param name="two">The same work shared by two threads.</param>
    public static (double Wall, double Processor) Scaling(MedianTime one, MedianTime two) => (one.Wall / two.Wall, 2 * one.Processor / two.Processor);
}
