using System.CommandLine;
using QuoteTracker.Text.Learning;

namespace QuoteTracker.Training;

/// <summary>The command <c>rewrite</c>: brings model files to the current format without training them anew.</summary>
internal static class RewriteModelsCommand
{
    public static Command Create()
    {
        Argument<FileInfo[]> files = new("files") { Description = "Model files of the stages text and quotes.", Arity = ArgumentArity.OneOrMore };
        Command command = new("rewrite", "Writes model files once more in the current format, with the same content.") { files };
        command.SetAction(arguments =>
        {
            foreach (FileInfo file in arguments.GetRequiredValue(files))
            {
                using MemoryStream rewritten = new();
                using (FileStream input = file.OpenRead())
                {
                    ModelFile.Rewrite(input, rewritten);
                }

                File.WriteAllBytes(file.FullName, rewritten.ToArray());
                arguments.InvocationConfiguration.Output.WriteLine($"{file.Name}: {rewritten.Length} bytes");
            }
        });
        return command;
    }
}
