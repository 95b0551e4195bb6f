using QuoteTracker.Tracking;
using Spectre.Console;

namespace QuoteTracker.ConsoleApp;

/// <summary>Shows a report on standard output, as fits what is there.</summary>
internal static class ReportView
{
    public static void Show(TrackingReport report, ConsoleHost host)
    {
        DateTimeOffset now = host.Clock.GetUtcNow();
        if (host.IsOutputTerminal)
        {
            TerminalReportView.Show(report, AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(host.Output) }), now);
        }
        else
        {
            PlainReportView.Show(report, host.Output, now);
        }
    }
}
