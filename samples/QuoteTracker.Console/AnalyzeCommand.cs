using System.CommandLine;

namespace QuoteTracker.ConsoleApp;

/// <summary><c>analyze</c>: articles to what a person wants to know of them.</summary>
internal static class AnalyzeCommand
{
    public static Command Create(ConsoleHost host)
    {
        Argument<string[]> paths = CommonOptions.Paths("Text or HTML files, JSON Lines or folders; - is standard input.");
        Option<int> threads = CommonOptions.Threads();
        Option<string> parties = CommonOptions.Parties();
        var explain = new Option<bool>("--explain") { Description = "Also says for each statement why it has its speaker and party, with the words that say so and who else it may be." };
        var command = new Command("analyze", "Shows who said what, grouped by claim, and who contradicts whom.") { paths, parties, explain, threads };
        command.SetAction((parsed, cancellation) =>
        {
            if (PartyFile.Read(parsed.GetValue(parties), host.Error) is not { } book)
            {
                return Task.FromResult(ExitCode.BadInput);
            }

            var input = new InputArticles(host, parsed.GetRequiredValue(paths));
            return Task.FromResult(Tracker.Run(host, input, [], parsed.GetValue(threads), cancellation, parties: book) is { } report
                ? Show(report, host, input, parsed.GetValue(explain))
                : ExitCode.BadInput);
        });
        return command;
    }

    private static int Show(Tracking.TrackingReport report, ConsoleHost host, InputArticles input, bool explain)
    {
        ReportView.Show(report, host);
        if (explain)
        {
            ExplanationView.Show(report, host.Output);
        }

        return input.HasText ? ExitCode.Success : ExitCode.BadInput;
    }
}
