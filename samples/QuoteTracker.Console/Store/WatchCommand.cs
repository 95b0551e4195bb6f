using System.CommandLine;
using System.Runtime.CompilerServices;
using QuoteTracker.Articles;
using QuoteTracker.ConsoleApp.Store;
using QuoteTracker.Samples;
using QuoteTracker.Tracking;
using QuoteTracker.Tracking.Storage;

namespace QuoteTracker.ConsoleApp;

/// <summary><c>watch</c>: folders and feeds into a store, again and again.</summary>
internal static class WatchCommand
{
    public static Command Create(ConsoleHost host)
    {
        var sources = new Argument<string[]>("SOURCES") { Description = "Folders, files, or addresses of feeds (http, https).", Arity = ArgumentArity.OneOrMore };
        Option<string> store = CommonOptions.Store();
        Option<int> threads = CommonOptions.Threads();
        var interval = new Option<int>("--interval") { Description = "Seconds between two looks.", HelpName = "SECONDS", DefaultValueFactory = _ => 60 };
        interval.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: string value }] && int.TryParse(value, out int seconds) && seconds is < 1 or > 86_400)
            {
                result.AddError("--interval takes a number from 1 to 86400.");
            }
        });
        var once = new Option<bool>("--once") { Description = "Looks once and ends, for a scheduler." };
        var command = new Command("watch", "Takes in what is new in folders and feeds until Ctrl+C, and tells of conflicts and shifts as they appear, change and close.") { sources, store, interval, once, threads };
        command.SetAction((parsed, cancellation) => RunAsync(
            host,
            parsed.GetRequiredValue(sources),
            parsed.GetRequiredValue(store),
            parsed.GetValue(once) ? null : TimeSpan.FromSeconds(parsed.GetValue(interval)),
            parsed.GetValue(threads),
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ConsoleHost host, string[] names, string path, TimeSpan? interval, int threads, CancellationToken cancellation)
    {
        await using StoreSession? session = await StoreSession.OpenAsync(host, path, threads, host.Output, cancellation);
        if (session is null)
        {
            return ExitCode.BadInput;
        }

        using var client = new HttpClient();
        ArticleSource[] sources = [.. names.Select(name => ArticleSource.Of(name, client))];
        await host.Error.WriteLineAsync($"Watching {string.Join(", ", names)}{(interval is null ? "" : "; Ctrl+C ends")}.");
        int exitCode = ExitCode.Success;
        try
        {
            do
            {
                exitCode = ExitCode.Success;
                foreach (ArticleSource source in sources)
                {
                    exitCode = await LookAsync(host, session.Tracker, source, cancellation) ? exitCode : ExitCode.BadInput;
                }

                await Task.Delay(interval ?? TimeSpan.Zero, host.Clock, cancellation);
            }
            while (interval is not null);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await host.Error.WriteLineAsync("Stopped. What was taken in is kept.");
        }

        return exitCode;
    }

    /// <returns>Whether the source could be read and kept; it is tried again with the next look.</returns>
    private static async Task<bool> LookAsync(ConsoleHost host, TrackerSession session, ArticleSource source, CancellationToken cancellation)
    {
        try
        {
            var counts = new long[Enum.GetValues<IngestStatus>().Length];
            await foreach (IngestOutcome outcome in session.IngestEachAsync(ArticlesAsync(host, source, cancellation), cancellation))
            {
                Ingestion.Count(host, outcome, counts);
            }

            await session.AnalyzeAsync(progress: null, cancellation);
            if (counts[(int)IngestStatus.Added] + counts[(int)IngestStatus.Replaced] > 0)
            {
                await host.Output.WriteLineAsync($"{host.Clock.GetLocalNow():HH:mm:ss} {source.Name}: {Ingestion.Summary(counts)}.");
            }

            return true;
        }
        catch (TrackerStoreException failure) when (failure.Failure is StoreFailure.Locked or StoreFailure.Full or StoreFailure.Unavailable)
        {
            source.Forget();
            await host.Error.WriteLineAsync(Printable.OnOneLine(failure.Message));
        }
        catch (HttpRequestException failure)
        {
            await host.Error.WriteLineAsync(Printable.OnOneLine($"{source.Name} could not be read: {failure.Message}"));
        }
        catch (TaskCanceledException) when (!cancellation.IsCancellationRequested)
        {
            await host.Error.WriteLineAsync($"{source.Name} did not answer in time.");
        }

        return false;
    }

    private static async IAsyncEnumerable<Article> ArticlesAsync(ConsoleHost host, ArticleSource source, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (ArticleReading reading in source.ReadChangesAsync(cancellation))
        {
            foreach (Diagnostic diagnostic in reading.Diagnostics)
            {
                DiagnosticPrinter.Print(host.Error, diagnostic);
            }

            if (reading.Article is { } article)
            {
                yield return article;
            }
        }
    }
}
