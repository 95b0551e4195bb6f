using System.Collections.Immutable;
using System.CommandLine;
using QuoteTracker.ConsoleApp.Store;
using QuoteTracker.Speakers;
using QuoteTracker.Tracking;
using QuoteTracker.Tracking.Storage;

namespace QuoteTracker.ConsoleApp;

/// <summary><c>query</c>: statements of a store.</summary>
internal static class QueryCommand
{
    public static Command Create(ConsoleHost host)
    {
        var text = new Argument<string[]>("WORDS") { Description = "Words that all stand in the statement.", Arity = ArgumentArity.ZeroOrMore };
        var speaker = new Option<string>("--speaker") { Description = "Name or id of the speaker.", HelpName = "NAME" };
        var party = new Option<string>("--party") { Description = "Name or id of the party.", HelpName = "NAME" };
        var claim = new Option<string>("--claim") { Description = "Id of the claim.", HelpName = "ID" };
        Option<DateTimeOffset?> from = CommonOptions.Date("--from", "Said at this date or later.");
        Option<DateTimeOffset?> before = CommonOptions.Date("--before", "Said before this date.");
        Option<int> limit = CommonOptions.Limit(50);
        Option<string> format = CommonOptions.Format(StatementView.Formats);
        Option<string> store = CommonOptions.Store();
        var command = new Command("query", "Finds statements by words, speaker, party, claim and date, the newest first.") { text, speaker, party, claim, from, before, limit, format, store };
        command.SetAction((parsed, cancellation) => StoreSession.RunAsync(host, parsed.GetRequiredValue(store), async session =>
        {
            var query = new StatementQuery
            {
                Text = string.Join(' ', parsed.GetValue(text) ?? []) is { Length: > 0 } words ? words : null,
                ClaimId = parsed.GetValue(claim),
                From = parsed.GetValue(from),
                Before = parsed.GetValue(before),
                NewestFirst = true,
            };
            if (parsed.GetValue(party) is { } side)
            {
                if (await PartyName.FindAsync(host, session, side, cancellation) is not { } id)
                {
                    return ExitCode.BadInput;
                }

                query = query with { PartyId = id };
            }

            string[] speakers = parsed.GetValue(speaker) is { } name ? await SpeakersAsync(host, session, name, cancellation) : [];
            return parsed.GetValue(speaker) is not null && speakers.Length == 0
                ? ExitCode.BadInput
                : await ShowAsync(host, session, query, speakers, parsed.GetValue(limit), parsed.GetRequiredValue(format), cancellation);
        }, cancellation));
        return command;
    }

    private static async Task<int> ShowAsync(ConsoleHost host, TrackerSession session, StatementQuery query, string[] speakers, int limit, string format, CancellationToken cancellation)
    {
        List<StatementRecord> found = [];
        foreach (string? speaker in speakers.Length == 0 ? (string?[])[null] : speakers)
        {
            found.AddRange(await session.StatementsAsync(query with { SpeakerId = speaker, Limit = limit + 1 }, cancellation).ToListAsync(cancellation));
        }

        var view = new StatementView(host, session, format);
        await view.BeginAsync();
        foreach (StatementRecord statement in found.OrderByDescending(statement => statement.Date?.UtcTicks ?? 0).Take(limit))
        {
            await view.ShowAsync(statement, shift: null, cancellation);
        }

        if (found.Count == 0)
        {
            await host.Error.WriteLineAsync("No statement.");
        }
        else if (found.Count > limit)
        {
            await host.Error.WriteLineAsync($"There are more; --limit shows more than {Wording.Count(limit, "statement")}.");
        }

        return ExitCode.Success;
    }

    private static async Task<string[]> SpeakersAsync(ConsoleHost host, TrackerSession session, string name, CancellationToken cancellation)
    {
        ImmutableArray<Speaker> speakers = await session.FindSpeakersAsync(name, cancellation);
        if (!speakers.IsEmpty)
        {
            return [.. speakers.Select(speaker => speaker.Id)];
        }

        if (await session.StatementsAsync(new StatementQuery { SpeakerId = name, Limit = 1 }, cancellation).AnyAsync(cancellation))
        {
            return [name];
        }

        await host.Error.WriteLineAsync($"The store knows no speaker \"{name}\".");
        return [];
    }
}
