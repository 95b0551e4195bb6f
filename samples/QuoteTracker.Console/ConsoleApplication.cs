using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using QuoteTracker.Tracking.Storage;

namespace QuoteTracker.ConsoleApp;

/// <summary>The program: command line in, exit code out.</summary>
internal static class ConsoleApplication
{
    // Paths may begin with "@".
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    public static async Task<int> RunAsync(string[] args, ConsoleHost host, CancellationToken cancellation = default)
    {
        ParseResult parsed = Root(host).Parse(args, Parsing);
        var configuration = new InvocationConfiguration { Output = host.Output, Error = host.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
        if (parsed.Action is ParseErrorAction error)
        {
            error.ShowHelp = false;
            configuration.Output = host.Error;
            await parsed.InvokeAsync(configuration, cancellation);
            await host.Error.WriteLineAsync("Run with --help for the commands, their options and examples.");
            return ExitCode.Usage;
        }

        try
        {
            return await parsed.InvokeAsync(configuration, cancellation);
        }
        catch (OutputException exception)
        {
            await host.Error.WriteLineAsync(exception.Message);
            return ExitCode.BadInput;
        }
        catch (TrackerStoreException exception)
        {
            await host.Error.WriteLineAsync(Printable.OnOneLine(exception.Message));
            return ExitCode.BadInput;
        }
        catch (IOException exception)
        {
            // A full disk, a pipe whose reader has gone.
            await host.Error.WriteLineAsync($"The output could not be written: {exception.Message}");
            return ExitCode.BadInput;
        }
        catch (OperationCanceledException)
        {
            await host.Error.WriteLineAsync("Stopped.");
            return ExitCode.Stopped;
        }
    }

    private static RootCommand Root(ConsoleHost host)
    {
        var root = new RootCommand("Finds who said what in news articles, on which claim, and who contradicts whom. Without a command it analyses sample articles.")
        {
            AnalyzeCommand.Create(host),
            ExtractCommand.Create(host),
            TrackCommand.Create(host),
            IngestCommand.Create(host),
            WatchCommand.Create(host),
            QueryCommand.Create(host),
            TimelineCommand.Create(host),
            ConflictsCommand.Create(host),
            ReportCommand.Create(host),
            SpeakersCommand.Create(host),
            ClaimsCommand.Create(host),
        };
        root.SetAction((_, cancellation) => Task.FromResult(SampleArticles.Analyze(host, cancellation)));
        foreach (HelpOption help in root.Options.OfType<HelpOption>())
        {
            help.Action = new HelpWithExamples((HelpAction)help.Action!);
        }

        return root;
    }
}
