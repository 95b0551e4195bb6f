using System.CommandLine;

namespace QuoteTracker.Training.Claims;

/// <summary>The command <c>evaluate claims</c>: leave one topic out.</summary>
internal static class EvaluateClaimsCommand
{
    public static Command Create()
    {
        Option<DirectoryInfo> topics = new("--topics") { Description = "Folder with one labelled topic a file.", Required = true };
        Command command = new("claims", "Measures grouping and watched claims on labelled topics; each topic by models trained on the others.") { topics };
        command.SetAction(parsed =>
        {
            string folder = parsed.GetRequiredValue(topics).FullName;
            TextWriter output = parsed.InvocationConfiguration.Output;
            new ClaimCrossValidation(ClaimTopic.Read(folder, membersOnly: true), output).Run("Statements that bear on a labelled claim", watched: false);
            new ClaimCrossValidation(ClaimTopic.Read(folder, membersOnly: false), output).Run("All labelled statements", watched: true);
        });
        return command;
    }
}
