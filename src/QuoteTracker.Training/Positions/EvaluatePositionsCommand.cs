using System.CommandLine;

namespace QuoteTracker.Training.Positions;

/// <summary>The command <c>evaluate positions</c>: positions and conflicts from labelled statements.</summary>
internal static class EvaluatePositionsCommand
{
    public static Command Create()
    {
        Option<DirectoryInfo> topics = new("--topics") { Description = "Folder with one labelled topic a file." };
        Option<FileInfo> emergent = new("--emergent") { Description = "Emergent's labelled headlines (CSV), cross-validated by claim." };
        Command command = new("positions", "Measures positions and conflicts on labelled statements.") { topics, emergent };
        command.SetAction(arguments =>
        {
            TextWriter output = arguments.InvocationConfiguration.Output;
            if (arguments.GetValue(topics) is { } folder)
            {
                PositionEvaluation evaluation = new(PositionTopic.ReadAll(folder.FullName), output);
                evaluation.Positions();
                output.WriteLine();
                evaluation.Conflicts();
            }

            if (arguments.GetValue(emergent) is { } file)
            {
                HeadlineCrossValidation.Run(file.FullName, output);
            }
        });
        return command;
    }
}
