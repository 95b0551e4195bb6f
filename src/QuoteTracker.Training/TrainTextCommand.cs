using System.CommandLine;

namespace QuoteTracker.Training;

/// <summary>The command <c>train text</c>.</summary>
internal static class TrainTextCommand
{
    public static Command Create()
    {
        Option<DirectoryInfo> corpora = new("--corpora") { Description = "Folder of the corpora.", Required = true };
        Command command = new("text", "Trains the models of the text stage.") { corpora };
        return command;
    }
}
