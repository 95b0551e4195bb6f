using System.CommandLine;
using QuoteTracker.Claims;

namespace QuoteTracker.Training.Claims;

/// <summary>The commands <c>train words</c> and <c>train claims</c>.</summary>
internal static class TrainClaimsCommand
{
    public static Command CreateWords()
    {
        Option<DirectoryInfo> vectors = new("--vectors") { Description = "Folder with glove-100d.vocab.txt and glove-100d.f16.", Required = true };
        Option<FileInfo> news = new("--news") { Description = "Gzipped JSON Lines of unlabelled articles.", Required = true };
        Option<FileInfo> output = new("--output") { Description = "File to write (words.bin).", Required = true };
        Command command = new("words", "Makes the word model of the claim stage.") { vectors, news, output };
        command.SetAction(parsed => parsed.InvocationConfiguration.Output.WriteLine(WordModelTrainer.Train(
            parsed.GetRequiredValue(vectors).FullName, parsed.GetRequiredValue(news).FullName, parsed.GetRequiredValue(output).FullName)));
        return command;
    }

    public static Command Create()
    {
        Option<DirectoryInfo> topics = new("--topics") { Description = "Folder with one labelled topic a file.", Required = true };
        Option<DirectoryInfo> output = new("--output") { Description = "Folder for the model files.", Required = true };
        Command command = new("claims", "Trains the same-claim model and the model of watched claims.") { topics, output };
        command.SetAction(parsed =>
        {
            ClaimTopic[] read = ClaimTopic.Read(parsed.GetRequiredValue(topics).FullName, membersOnly: false);
            string folder = parsed.GetRequiredValue(output).FullName;
            Directory.CreateDirectory(folder);
            TrainedSameClaim sameClaim = SameClaimTrainer.Train(read);
            Write(Path.Combine(folder, SameClaimModel.File), sameClaim.Write);
            Write(Path.Combine(folder, WatchedClaimModel.File), WatchedClaimTrainer.Train(read, sameClaim.Model).Write);
            parsed.InvocationConfiguration.Output.WriteLine($"{read.Length} topics, {read.Sum(topic => topic.Labels.Length)} statements.");
        });
        return command;
    }

    private static void Write(string path, Action<TextWriter> write)
    {
        using StreamWriter writer = new(path) { NewLine = "\n" };
        write(writer);
    }
}
