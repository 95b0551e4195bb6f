using System.CommandLine;
using QuoteTracker.Training.Text;

namespace QuoteTracker.Training;

/// <summary>The command <c>train clusters</c>: groups words by their vectors.</summary>
internal static class TrainClustersCommand
{
    public static Command Create()
    {
        Option<DirectoryInfo> vectors = new("--vectors") { Description = "Folder with glove-100d.vocab.txt and glove-100d.f16.", Required = true };
        Option<DirectoryInfo> output = new("--output") { Description = "Folder for the file.", Required = true };
        Command command = new("clusters", "Groups words by their vectors, for the features of the text stage and the attribution engine.") { vectors, output };
        command.SetAction(arguments =>
        {
            using FileStream file = File.Create(Path.Combine(arguments.GetRequiredValue(output).FullName, WordClusterTrainer.FileName));
            arguments.InvocationConfiguration.Output.WriteLine(WordClusterTrainer.Train(arguments.GetRequiredValue(vectors).FullName, file));
        });
        return command;
    }
}
