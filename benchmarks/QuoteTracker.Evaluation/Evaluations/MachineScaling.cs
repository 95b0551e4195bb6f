using System.Runtime.CompilerServices;

namespace QuoteTracker.Evaluation.Evaluations;

/// <summary>How far the machine itself gets with a second thread, on work that shares nothing: the ceiling for everything else.</summary>
internal static class MachineScaling
{
    private const int Tasks = 8;
    private const int Steps = 30_000_000;
    private const int Reads = 2_000_000;

    // About as large as the models together.
    private const int TableLength = 1 << 23;

    /// <summary>Arithmetic in registers alone.</summary>
    public static (double Wall, double Processor) Arithmetic(int runs) => Measure(runs, task => Arithmetic((ulong)task + 1, Steps));

    /// <summary>Reads at places that hang on each other, all over a table of 32 MB that both threads read.</summary>
    public static (double Wall, double Processor) Memory(int runs)
    {
        var table = new uint[TableLength];
        for (int i = 0; i < table.Length; i++)
        {
            table[i] = (uint)((i * 2654435761L) + 12345);
        }

        return Measure(runs, task => Walk(table, (uint)task, Reads));
    }

    private static (double Wall, double Processor) Measure(int runs, Func<int, ulong> work)
    {
        work(0);
        return MedianTime.Scaling(MedianTime.Of(runs, () => Run(1, work)), MedianTime.Of(runs, () => Run(2, work)));
    }

    private static void Run(int threads, Func<int, ulong> work) =>
        Parallel.For(0, Tasks, new ParallelOptions { MaxDegreeOfParallelism = threads }, task => GC.KeepAlive(work(task)));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static ulong Arithmetic(ulong state, int steps)
    {
        for (int i = 0; i < steps; i++)
        {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
        }

        return state;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static ulong Walk(uint[] table, uint at, int reads)
    {
        ulong sum = 0;
        for (int i = 0; i < reads; i++)
        {
            at = (table[at & (TableLength - 1)] * 0x9E3779B1u) + (uint)i;
            sum += at >>= 7;
        }

        return sum;
    }
}
