using System.CommandLine;
using QuoteTracker.ConsoleApp.Store;
using QuoteTracker.Tracking.Storage;

namespace QuoteTracker.ConsoleApp;

/// <summary><c>ingest</c>: articles into a store.</summary>
internal static class IngestCommand
{
    private const int MostTold = 20;

    public static Command Create(ConsoleHost host)
    {
        Argument<string[]> paths = CommonOptions.Paths("Text, HTML, RSS, Atom or JSON Lines files, WARC archives, or folders; - is standard input.");
        Option<DateTimeOffset?> published = CommonOptions.Date("--published", "Date of articles that have none, such as text files.");
        Option<string> store = CommonOptions.Store();
        Option<int> threads = CommonOptions.Threads();
        var command = new Command("ingest", "Takes articles into a store and tells of conflicts and shifts that are new. What the store has is passed over; a changed article replaces its earlier version.") { paths, published, store, threads };
        command.SetAction((parsed, cancellation) => RunAsync(host, new InputArticles(host, parsed.GetRequiredValue(paths), parsed.GetValue(published)), parsed.GetRequiredValue(store), parsed.GetValue(threads), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ConsoleHost host, InputArticles input, string store, int threads, CancellationToken cancellation)
    {
        await using StoreSession? session = await StoreSession.OpenAsync(host, store, threads, host.Output, cancellation);
        if (session is null)
        {
            return ExitCode.BadInput;
        }

        session.MostTold = MostTold;
        long[] counts = await Ingestion.RunAsync(host, session, input, cancellation);
        if (session.Untold > 0)
        {
            await host.Output.WriteLineAsync(FormattableString.Invariant($"... and {session.Untold:N0} more. The conflicts that stand: quotetracker conflicts --store {store}"));
        }

        StoreStatus status = await session.Tracker.GetStatusAsync(cancellation);
        int open = await session.Tracker.ConflictsAsync(new ConflictQuery { OnlyOpen = true, Limit = int.MaxValue }, cancellation).CountAsync(cancellation);
        await host.Output.WriteLineAsync(FormattableString.Invariant(
            $"{Ingestion.Summary(counts)}. {store} holds {Wording.Count((int)status.Articles, "article")}, {Wording.Count((int)status.Statements, "statement")}, {Wording.Count(open, "open conflict")}."));
        return input.HasText ? ExitCode.Success : ExitCode.BadInput;
    }
}
