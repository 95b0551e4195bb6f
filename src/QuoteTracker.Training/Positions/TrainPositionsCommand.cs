using System.CommandLine;
using Microsoft.ML;
using QuoteTracker.Positions;

namespace QuoteTracker.Training.Positions;

/// <summary>The command <c>train positions</c>: trains the learned part of the position stage on written claims.</summary>
internal static class TrainPositionsCommand
{
    public static Command Create()
    {
        Option<FileInfo> claims = new("--claims") { Description = "File of written claims with labelled statements.", Required = true };
        Option<DirectoryInfo> output = new("--output") { Description = "Folder for the model file.", Required = true };
        Command command = new("positions", "Trains the model of positions.") { claims, output };
        command.SetAction(arguments =>
        {
            PositionRow[] rows = [.. WrittenClaims.Read(arguments.GetRequiredValue(claims).FullName).SelectMany(claim => PositionTrainer.Rows(claim.Claim, claim.Statements))];
            MLContext context = new(seed: 1);
            ITransformer model = PositionTrainer.Train(context, rows, out DataViewSchema schema);
            string folder = arguments.GetRequiredValue(output).FullName;
            Directory.CreateDirectory(folder);
            context.Model.Save(model, schema, Path.Combine(folder, PositionModel.FileName));
            arguments.InvocationConfiguration.Output.WriteLine($"{rows.Length} statements, {PositionFeatures.Names.Length} features.");
        });
        return command;
    }
}
