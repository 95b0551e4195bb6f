using System.CommandLine;
using QuoteTracker.Conflicts.Clashes;

namespace QuoteTracker.Training.Conflicts;

/// <summary>The commands <c>train conflicts</c> and <c>evaluate conflicts</c>.</summary>
internal static class ConflictCommands
{
    private const string DevelopmentPart = "a";

    public static Command CreateTraining()
    {
        Option<DirectoryInfo> topics = Topics();
        Option<FileInfo> cases = Cases();
        Option<DirectoryInfo> output = new("--output") { Description = "Folder for the model file.", Required = true };
        Command command = new("conflicts", "Trains the models that say how likely statements and parties clash, from what the pipeline makes of labelled articles.") { topics, cases, output };
        command.SetAction(parsed =>
        {
            string folder = parsed.GetRequiredValue(topics).FullName;
            Directory.CreateDirectory(parsed.GetRequiredValue(output).FullName);
            using StreamWriter writer = new(Path.Combine(parsed.GetRequiredValue(output).FullName, ClashModel.File)) { NewLine = "\n" };
            ConflictLesson[] found = [.. ConflictTopic.Read(folder, watched: false), .. ConflictTopic.Read(folder, watched: true), .. ReadCases(parsed.GetValue(cases))];
            ConflictTrainer.Train(found).Write(writer, ClashModel.Found);
            ConflictTrainer.Train(ConflictTopic.ReadKnown(folder)).Write(writer, ClashModel.Known);
            parsed.InvocationConfiguration.Output.WriteLine($"{found.Sum(lesson => lesson.Candidates.Length)} flags.");
        });
        return command;
    }

    public static Command CreateEvaluation()
    {
        Option<DirectoryInfo> topics = Topics();
        Option<FileInfo> cases = Cases();
        Command command = new("conflicts", "Measures conflicts on labelled articles; claims and conflicts of each topic by models trained on the others.") { topics, cases };
        command.SetAction(parsed =>
        {
            string folder = parsed.GetRequiredValue(topics).FullName;
            TextWriter output = parsed.InvocationConfiguration.Output;
            ConflictTopic[] found = ConflictTopic.Read(folder, watched: false);
            ConflictTopic[] watched = ConflictTopic.Read(folder, watched: true);
            ConflictTopic[] known = ConflictTopic.ReadKnown(folder);
            ConflictCaseLesson[] own = ReadCases(parsed.GetValue(cases));
            ConflictMeasure measure = new([.. found, .. watched, .. own]);
            measure.Write("Found claims", found, output);
            measure.Write("Labelled claims as watched claims", watched, output);
            if (own.Length > 0)
            {
                measure.Write("Short articles, part a", own, output);
            }

            new ConflictMeasure(known).Write("Labelled statements and claims", known, output);
        });
        return command;
    }

    private static ConflictCaseLesson[] ReadCases(FileInfo? file) => file is null ? [] : ConflictCaseLesson.Read(file.FullName, DevelopmentPart);

    private static Option<DirectoryInfo> Topics() => new("--topics") { Description = "Folder with one labelled topic a file.", Required = true };

    private static Option<FileInfo> Cases() => new("--cases") { Description = "Short labelled articles, one a line, of which part a is learned from." };
}
