using System.CommandLine;
using QuoteTracker.Conflicts;

namespace QuoteTracker.Training.Conflicts;

/// <summary>The commands <c>train conflicts</c> and <c>evaluate conflicts</c>.</summary>
internal static class ConflictCommands
{
    public static Command CreateTraining()
    {
        Option<DirectoryInfo> topics = Topics();
        Option<DirectoryInfo> output = new("--output") { Description = "Folder for the model file.", Required = true };
        Command command = new("conflicts", "Trains the model that says how likely a conflict is real, from what the pipeline makes of the topics' raw articles.") { topics, output };
        command.SetAction(parsed =>
        {
            string folder = parsed.GetRequiredValue(topics).FullName;
            ConflictTopic[] teaching = [.. ConflictTopic.Read(folder, watched: false, leaveOut: true), .. ConflictTopic.Read(folder, watched: true, leaveOut: true)];
            Directory.CreateDirectory(parsed.GetRequiredValue(output).FullName);
            using StreamWriter writer = new(Path.Combine(parsed.GetRequiredValue(output).FullName, ConflictModel.File)) { NewLine = "\n" };
            ConflictTrainer.Train(teaching).Write(writer);
            parsed.InvocationConfiguration.Output.WriteLine($"{teaching.Sum(topic => topic.Flags.Length)} flags.");
        });
        return command;
    }

    public static Command CreateEvaluation()
    {
        Option<DirectoryInfo> topics = Topics();
        Command command = new("conflicts", "Measures conflicts on the raw articles of labelled topics; claims and conflicts of each topic by models trained on the others.") { topics };
        command.SetAction(parsed =>
        {
            string folder = parsed.GetRequiredValue(topics).FullName;
            TextWriter output = parsed.InvocationConfiguration.Output;
            ConflictTopic[] found = ConflictTopic.Read(folder, watched: false, leaveOut: true);
            ConflictTopic[] watched = ConflictTopic.Read(folder, watched: true, leaveOut: true);
            ConflictTrainer.Measure("Found claims", found, [.. found, .. watched], output);
            ConflictTrainer.Measure("Labelled claims as watched claims", watched, [.. found, .. watched], output);
        });
        return command;
    }

    private static Option<DirectoryInfo> Topics() => new("--topics") { Description = "Folder with one labelled topic a file.", Required = true };
}
