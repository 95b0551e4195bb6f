using System.CommandLine;
using QuoteTracker.ConsoleApp.Store;
using QuoteTracker.Speakers;
using QuoteTracker.Tracking;

namespace QuoteTracker.ConsoleApp;

/// <summary><c>speakers merge</c> and <c>speakers split</c>: which names are one speaker.</summary>
internal static class SpeakersCommand
{
    public static Command Create(ConsoleHost host) => new("speakers", "Says which names are one speaker, in the parties file beside the store.")
    {
        Create(host, "merge", "Names of one speaker are joined.", SpeakerEdits.Merge),
        Create(host, "split", "Names are kept apart as different speakers.", SpeakerEdits.Split),
    };

    private static Command Create(ConsoleHost host, string name, string description, Func<string, IReadOnlyList<string>, string> edit)
    {
        var names = new Argument<string[]>("NAMES") { Description = "Two or more names.", Arity = new ArgumentArity(2, 100) };
        Option<string> store = CommonOptions.Store();
        var command = new Command(name, description) { names, store };
        command.SetAction((parsed, cancellation) => RunAsync(host, parsed.GetRequiredValue(store), parsed.GetRequiredValue(names), edit, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ConsoleHost host, string store, string[] names, Func<string, IReadOnlyList<string>, string> edit, CancellationToken cancellation)
    {
        var files = new StoreFiles(store);
        string edited;
        try
        {
            edited = edit(File.Exists(files.Parties) ? await File.ReadAllTextAsync(files.Parties, cancellation) : "{}", names);
            PartyBook.Parse(edited);
        }
        catch (PartyBookException exception)
        {
            await host.Error.WriteLineAsync(Printable.OnOneLine($"{files.Parties}: {exception.Message}"));
            return ExitCode.BadInput;
        }

        int exitCode = await StoreSession.RunAsync(host, store, async session =>
        {
            foreach (string name in names)
            {
                if ((await session.FindSpeakersAsync(name, cancellation)).IsEmpty)
                {
                    await host.Error.WriteLineAsync($"The store knows no speaker \"{name}\" yet; the name is kept for when one comes.");
                }
            }

            return ExitCode.Success;
        }, cancellation);
        return exitCode != ExitCode.Success ? exitCode : await DecisionSession.ApplyAsync(host, store, files.Parties, edited, cancellation);
    }
}
