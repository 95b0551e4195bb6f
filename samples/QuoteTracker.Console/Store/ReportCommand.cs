using System.Collections.Immutable;
using System.CommandLine;
using QuoteTracker.ConsoleApp.Store;
using QuoteTracker.Reports;
using QuoteTracker.Tracking;

namespace QuoteTracker.ConsoleApp;

/// <summary><c>report</c>: a store, or a part of it, as a report.</summary>
internal static class ReportCommand
{
    public static Command Create(ConsoleHost host)
    {
        var html = new Option<string>("--html") { Description = "Page to write; the same as --format html --output FILE.", HelpName = "FILE" };
        Option<string> format = CommonOptions.Format(ReportFormat.Names);
        var output = new Option<string>("--output") { Description = "File to write, instead of standard output.", HelpName = "FILE" };
        Option<string> reviews = CommonOptions.Reviews();
        Option<DateTimeOffset?> from = CommonOptions.Date("--from", "Articles published at this date or later.");
        Option<DateTimeOffset?> before = CommonOptions.Date("--before", "Articles published before this date.");
        Option<bool> force = CommonOptions.Force();
        Option<string> store = CommonOptions.Store();
        var command = new Command("report", "Writes a report over what a store holds.") { html, format, output, reviews, from, before, force, store };
        command.SetAction((parsed, cancellation) => StoreSession.RunAsync(host, parsed.GetRequiredValue(store), async session =>
        {
            if (ReviewFile.Read(parsed.GetValue(reviews), host.Error) is not { } checks)
            {
                return ExitCode.BadInput;
            }

            string? page = parsed.GetValue(html);
            using ReportOutput target = ReportOutput.Create(host, page is null ? parsed.GetRequiredValue(format) : "html", page ?? parsed.GetValue(output), parsed.GetValue(force));
            TrackingReport report = await session.ReportAsync(new ReportScope { From = parsed.GetValue(from), Before = parsed.GetValue(before) }, cancellation);
            target.Write(report, checks);
            return ExitCode.Success;
        }, cancellation));
        return command;
    }
}
