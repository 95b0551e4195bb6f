using System.Collections.Immutable;
using System.CommandLine;
using QuoteTracker.Claims;
using QuoteTracker.Tracking;

namespace QuoteTracker.ConsoleApp;

/// <summary><c>track</c>: articles to a report.</summary>
internal static class TrackCommand
{
    public static Command Create(ConsoleHost host)
    {
        Argument<string[]> paths = CommonOptions.Paths("JSON Lines (id, url, publisher, published, title, text), text, HTML, RSS or Atom files, WARC archives, or folders of these; - is standard input.");
        Option<string> format = CommonOptions.Format(ReportFormat.Names);
        var output = new Option<string>("--output") { Description = "File to write, instead of standard output.", HelpName = "FILE" };
        var claims = new Option<string>("--claims") { Description = "JSON Lines (id, text) of claims to watch: statements that bear on them are assigned to them.", HelpName = "FILE" };
        var decisions = new Option<string>("--decisions") { Description = "JSON file of what you decided about claims: merged, split, pinned, worded (docs/decisions.schema.json).", HelpName = "FILE" };
        Option<string> parties = CommonOptions.Parties();
        Option<string> reviews = CommonOptions.Reviews();
        Option<bool> force = CommonOptions.Force();
        Option<int> threads = CommonOptions.Threads();
        var command = new Command("track", "Writes a report of statements, claims, conflicts and shifts over many articles.") { paths, format, output, claims, decisions, parties, reviews, force, threads };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(
            host,
            new InputArticles(host, parsed.GetRequiredValue(paths)),
            new Choices(parsed.GetValue(claims), parsed.GetValue(decisions), parsed.GetValue(parties), parsed.GetValue(reviews)),
            new Target(parsed.GetRequiredValue(format), parsed.GetValue(output), parsed.GetValue(force)),
            parsed.GetValue(threads),
            cancellation)));
        return command;
    }

    private static int Run(ConsoleHost host, InputArticles input, Choices choices, Target target, int threads, CancellationToken cancellation)
    {
        ImmutableArray<WatchedClaim>? watched = choices.Claims is null ? ImmutableArray<WatchedClaim>.Empty : ClaimFile.Read(choices.Claims, host.Error);
        if (watched is not { } claims)
        {
            return ExitCode.BadInput;
        }

        if (DecisionFile.Read(choices.Decisions, host.Error) is not { } decisions || PartyFile.Read(choices.Parties, host.Error) is not { } parties)
        {
            return ExitCode.BadInput;
        }

        if (ReviewFile.Read(choices.Reviews, host.Error) is not { } reviews)
        {
            return ExitCode.BadInput;
        }

        using ReportOutput output = ReportOutput.Create(host, target.Format, target.Path, target.Force);
        if (Tracker.Run(host, input, claims, threads, cancellation, decisions, parties) is not { } report)
        {
            return ExitCode.BadInput;
        }

        output.Write(report, reviews);
        return input.HasText ? ExitCode.Success : ExitCode.BadInput;
    }

    /// <summary>Files of what the user watches and decided, and of fact-checks.</summary>
    private sealed record Choices(string? Claims, string? Decisions, string? Parties, string? Reviews);

    private sealed record Target(string Format, string? Path, bool Force);
}
