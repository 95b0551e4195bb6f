using System.CommandLine;
using QuoteTracker.Claims.Decisions;
using QuoteTracker.ConsoleApp.Store;
using QuoteTracker.Tracking;
using QuoteTracker.Tracking.Storage;

namespace QuoteTracker.ConsoleApp;

/// <summary><c>claims merge</c> and <c>claims split</c>: which statements are on one claim.</summary>
internal static class ClaimsCommand
{
    public static Command Create(ConsoleHost host)
    {
        Option<string> store = CommonOptions.Store();
        var claims = new Argument<string[]>("CLAIMS") { Description = "Ids of two or more claims.", Arity = new ArgumentArity(2, 100) };
        var merge = new Command("merge", "Claims are one; the first gives id and text.") { claims, store };
        merge.SetAction((parsed, cancellation) => MergeAsync(host, parsed.GetRequiredValue(store), parsed.GetRequiredValue(claims), cancellation));
        var statements = new Argument<string[]>("STATEMENTS") { Description = "Ids of statements, which become a claim of their own.", Arity = new ArgumentArity(1, 1000) };
        var split = new Command("split", "Statements are taken out of their claim and become one of their own.") { statements, store };
        split.SetAction((parsed, cancellation) => DecideAsync(
            host, parsed.GetRequiredValue(store), parsed.GetRequiredValue(statements), "statement", IsStatementAsync, decisions => decisions.Split(parsed.GetRequiredValue(statements)), cancellation));
        return new Command("claims", "Says which statements are on one claim, in the decisions file beside the store.") { merge, split };
    }

    private static async Task<int> MergeAsync(ConsoleHost host, string store, string[] claims, CancellationToken cancellation)
    {
        int exitCode = await DecideAsync(
            host, store, claims, "claim", async (session, id) => await session.FindClaimAsync(id, cancellation) is not null, decisions => decisions.Merge(claims), cancellation);
        return exitCode != ExitCode.Success ? exitCode : await StoreSession.RunAsync(host, store, async session =>
        {
            // Claims are found within a storyline: those of two cannot be joined.
            foreach (string claim in claims.Skip(1))
            {
                if (await session.FindClaimAsync(claim, cancellation) is { Watched: false, StatementIds.IsEmpty: false })
                {
                    await host.Error.WriteLineAsync($"{claim} stays apart, as its articles are no part of the same storyline. Watch the claim instead: a line with id and text in {new StoreFiles(store).Claims}.");
                }
            }

            return ExitCode.Success;
        }, cancellation);
    }

    private static async Task<int> DecideAsync(
        ConsoleHost host, string store, string[] ids, string noun, Func<TrackerSession, string, Task<bool>> isKnown, Func<ClaimDecisions, ClaimDecisions> decide, CancellationToken cancellation)
    {
        var files = new StoreFiles(store);
        string decided;
        try
        {
            decided = decide(File.Exists(files.Decisions) ? ClaimDecisions.Load(files.Decisions) : ClaimDecisions.Empty).ToJson() + "\n";
        }
        catch (ClaimDecisionsException exception)
        {
            await host.Error.WriteLineAsync(Printable.OnOneLine($"{files.Decisions}: {exception.Message}"));
            return ExitCode.BadInput;
        }

        int exitCode = await StoreSession.RunAsync(host, store, async session =>
        {
            foreach (string id in ids)
            {
                if (!await isKnown(session, id))
                {
                    await host.Error.WriteLineAsync(Printable.OnOneLine($"The store has no {noun} {id}."));
                    return ExitCode.BadInput;
                }
            }

            return ExitCode.Success;
        }, cancellation);
        return exitCode != ExitCode.Success ? exitCode : await DecisionSession.ApplyAsync(host, store, files.Decisions, decided, cancellation);
    }

    private static async Task<bool> IsStatementAsync(TrackerSession session, string id) =>
        id.LastIndexOf(':') is > 0 and int colon
        && await session.StatementsAsync(new StatementQuery { ArticleId = id[..colon], Limit = int.MaxValue }).AnyAsync(statement => statement.Id == id);
}
