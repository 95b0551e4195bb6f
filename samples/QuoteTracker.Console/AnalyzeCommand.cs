using System.CommandLine;

namespace QuoteTracker.ConsoleApp;

/// <summary><c>analyze</c>: articles to what a person wants to know of them.</summary>
internal static class AnalyzeCommand
{
    public static Command Create(ConsoleHost host)
    {
        Argument<string[]> paths = CommonOptions.Paths("Text, HTML, RSS, Atom or JSON Lines files, WARC archives, or folders; - is standard input.");
        Option<int> threads = CommonOptions.Threads();
        var command = new Command("analyze", "Shows who said what, grouped by claim, and who contradicts whom.") { paths, threads };
        command.SetAction((parsed, cancellation) =>
        {
            var input = new InputArticles(host, parsed.GetRequiredValue(paths));
            return Task.FromResult(Tracker.Run(host, input, [], parsed.GetValue(threads), cancellation) is { } report
                ? Show(report, host, input)
                : ExitCode.BadInput);
        });
        return command;
    }

    private static int Show(Tracking.TrackingReport report, ConsoleHost host, InputArticles input)
    {
        ReportView.Show(report, host);
        return input.HasText ? ExitCode.Success : ExitCode.BadInput;
    }
}
