using System.CommandLine;
using QuoteTracker.ConsoleApp.Store;
using QuoteTracker.Tracking;

namespace QuoteTracker.ConsoleApp;

/// <summary><c>timeline</c>: what a party said, with its changes of line.</summary>
internal static class TimelineCommand
{
    public static Command Create(ConsoleHost host)
    {
        var party = new Argument<string>("PARTY") { Description = "Name or id of a party, or the name of a speaker for it." };
        var claim = new Option<string>("--claim") { Description = "Id of a claim to which the timeline is limited.", HelpName = "ID" };
        Option<DateTimeOffset?> from = CommonOptions.Date("--from", "Said at this date or later.");
        Option<DateTimeOffset?> before = CommonOptions.Date("--before", "Said before this date.");
        Option<string> store = CommonOptions.Store();
        var command = new Command("timeline", "Shows what a party said, the oldest first, and where it changed its line.") { party, claim, from, before, store };
        command.SetAction((parsed, cancellation) => StoreSession.RunAsync(host, parsed.GetRequiredValue(store), async session =>
        {
            if (await PartyName.FindAsync(host, session, parsed.GetRequiredValue(party), cancellation) is not { } id)
            {
                return ExitCode.BadInput;
            }

            var view = new StatementView(host, session, StatementView.Lines);
            bool any = false;
            await foreach (TimelineEntry entry in session.TimelineAsync(id, parsed.GetValue(claim), parsed.GetValue(from), parsed.GetValue(before), cancellation))
            {
                any = true;
                await view.ShowAsync(entry.Statement, entry.Shift, cancellation);
            }

            if (!any)
            {
                await host.Error.WriteLineAsync("No statement.");
            }

            return ExitCode.Success;
        }, cancellation));
        return command;
    }
}
