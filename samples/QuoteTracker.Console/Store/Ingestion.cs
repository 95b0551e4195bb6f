using QuoteTracker.Articles;
using QuoteTracker.Tracking;

namespace QuoteTracker.ConsoleApp.Store;

/// <summary>Takes articles into a store and tells how far it is.</summary>
internal static class Ingestion
{
    private static readonly int Kinds = Enum.GetValues<IngestStatus>().Length;

    /// <returns>How many articles had each <see cref="IngestStatus"/>.</returns>
    public static async Task<long[]> RunAsync(ConsoleHost host, StoreSession session, InputArticles input, CancellationToken cancellation)
    {
        var counts = new long[Kinds];
        long? size = input.Size();
        var read = new BytesRead();
        try
        {
            await WorkProgress.RunAsync(host, "Reading", async progress =>
            {
                await foreach (IngestOutcome outcome in session.Tracker.IngestEachAsync(input.Read(read).ToAsyncEnumerable(), cancellation))
                {
                    Count(host, outcome, counts);
                    progress.Report(counts.Sum(), size is { } all ? Math.Min(1, read.Total / (double)all) : null);
                }

                return true;
            });
            await session.BringUpToDateAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            await host.Error.WriteLineAsync($"Stopped after {Summary(counts)}. What was taken in is kept; the same command goes on from there.");
            throw;
        }

        return counts;
    }

    public static void Count(ConsoleHost host, IngestOutcome outcome, long[] counts)
    {
        counts[(int)outcome.Status]++;
        foreach (Diagnostic diagnostic in outcome.Diagnostics)
        {
            DiagnosticPrinter.Print(host.Error, diagnostic);
        }
    }

    /// <summary>"3 articles: 2 added, 0 replaced, 1 unchanged".</summary>
    public static string Summary(long[] counts)
    {
        long rejected = counts[(int)IngestStatus.Rejected];
        string odd = rejected == 0 ? "" : FormattableString.Invariant($", {rejected} rejected");
        return FormattableString.Invariant(
            $"{Wording.Count((int)Math.Min(int.MaxValue, counts.Sum()), "article")}: {counts[(int)IngestStatus.Added]:N0} added, {counts[(int)IngestStatus.Replaced]:N0} replaced, {counts[(int)IngestStatus.Unchanged]:N0} unchanged{odd}");
    }

    /// <summary>Counted by the thread that reads.</summary>
    private sealed class BytesRead : IProgress<int>
    {
        private long _total;

        public long Total => Interlocked.Read(ref _total);

        public void Report(int value) => Interlocked.Add(ref _total, value);
    }
}
