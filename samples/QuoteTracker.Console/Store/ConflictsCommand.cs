using System.CommandLine;
using System.Globalization;
using QuoteTracker.Claims;
using QuoteTracker.ConsoleApp.Store;
using QuoteTracker.Tracking;
using QuoteTracker.Tracking.Storage;

namespace QuoteTracker.ConsoleApp;

/// <summary><c>conflicts</c>: who contradicts whom.</summary>
internal static class ConflictsCommand
{
    public static Command Create(ConsoleHost host)
    {
        Option<DateTimeOffset?> at = CommonOptions.Date("--at", "Those that stood at this date, instead of those that stand now.");
        var all = new Option<bool>("--all") { Description = "Those that are over too." };
        var party = new Option<string>("--party") { Description = "Name or id of a party that takes part.", HelpName = "NAME" };
        var claim = new Option<string>("--claim") { Description = "Id of the claim.", HelpName = "ID" };
        Option<int> limit = CommonOptions.Limit(50);
        Option<string> store = CommonOptions.Store();
        var command = new Command("conflicts", "Shows who contradicts whom, the gravest first. A conflict is a lead, not a verdict: read the two quotations.") { at, all, party, claim, limit, store };
        command.SetAction((parsed, cancellation) => StoreSession.RunAsync(host, parsed.GetRequiredValue(store), async session =>
        {
            string? side = null;
            if (parsed.GetValue(party) is { } name && (side = await PartyName.FindAsync(host, session, name, cancellation)) is null)
            {
                return ExitCode.BadInput;
            }

            DateTimeOffset? time = parsed.GetValue(at);
            var query = new ConflictQuery { PartyId = side, ClaimId = parsed.GetValue(claim), OpenAt = time, OnlyOpen = time is null && !parsed.GetValue(all), Limit = parsed.GetValue(limit) };
            int count = 0;
            await foreach (TrackedConflict conflict in session.ConflictsAsync(query, cancellation))
            {
                await ShowAsync(host, session, conflict, ++count, cancellation);
            }

            if (count == 0)
            {
                await host.Error.WriteLineAsync("No conflict.");
            }

            return ExitCode.Success;
        }, cancellation));
        return command;
    }

    private static async Task ShowAsync(ConsoleHost host, TrackerSession session, TrackedConflict conflict, int number, CancellationToken cancellation)
    {
        Claim? claim = await session.FindClaimAsync(conflict.Conflict.ClaimId, cancellation);
        await host.Output.WriteLineAsync(Printable.OnOneLine(FormattableString.Invariant($"{number}. {conflict.Conflict.Kind} (severity {conflict.Conflict.Severity:F2}) on {conflict.Conflict.ClaimId}: {claim?.Text}")));
        await host.Output.WriteLineAsync(Printable.OnOneLine(conflict.Conflict.Explanation).Insert(0, "    "));
        await host.Output.WriteLineAsync($"    stood {string.Join(", ", conflict.Periods.Select(Period))}; statements {string.Join(", ", conflict.Conflict.StatementIds)}");
    }

    private static string Period(ConflictPeriod period) => (period.From, period.Until) switch
    {
        (null, null) => "always",
        (null, { } until) => $"until {Day(until)}",
        ({ } from, null) => $"since {Day(from)}",
        ({ } from, { } until) => $"from {Day(from)} until {Day(until)}",
    };

    private static string Day(DateTimeOffset date) => date.UtcDateTime.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
