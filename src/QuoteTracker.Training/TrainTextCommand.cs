using System.CommandLine;
using QuoteTracker.Training.Corpora;
using QuoteTracker.Training.Text;

namespace QuoteTracker.Training;

/// <summary>The command <c>train text</c>: trains the models of the text stage.</summary>
internal static class TrainTextCommand
{
    /// <summary>Name of the file that the command writes.</summary>
    public const string FileName = "text.qtm";

    /// <summary>Name of the list of dictionary forms that the command writes.</summary>
    public const string LemmaFileName = "lemmas.tsv";

    public static Command Create()
    {
        Option<DirectoryInfo> corpora = new("--corpora") { Description = "Folder of the corpora.", Required = true };
        Option<DirectoryInfo> output = new("--output") { Description = "Folder for the model file.", Required = true };
        Option<int> seed = new("--seed") { Description = "Decides all random choices.", DefaultValueFactory = _ => 1 };
        Command command = new("text", "Trains tags, entities and trees on the train splits of polnear/corenlp and gum.") { corpora, output, seed };
        command.SetAction(arguments =>
        {
            string folder = arguments.GetRequiredValue(corpora).FullName;
            Directory.CreateDirectory(arguments.GetRequiredValue(output).FullName);
            TextTrainer trainer = new(new TextTraining(arguments.GetValue(seed)), arguments.InvocationConfiguration.Output);
            using FileStream file = File.Create(Path.Combine(arguments.GetRequiredValue(output).FullName, FileName));
            TrainedText trained = trainer.Train([.. CoreNlpReader.Read(folder, "train")], [.. GumReader.Read(folder, "train", freeOnly: true)]);
            trained.Write(file, TextPruning.Shipped, arguments.InvocationConfiguration.Output);
            File.WriteAllLines(
                Path.Combine(arguments.GetRequiredValue(output).FullName, LemmaFileName),
                [LemmaTrainer.Heading, .. LemmaTrainer.Learn(CoreNlpReader.Read(folder, "train"), GumReader.Read(folder, "train", freeOnly: true))]);
        });
        return command;
    }
}
