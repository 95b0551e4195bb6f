using System.CommandLine;
using QuoteTracker.Training;
using QuoteTracker.Training.Claims;
using QuoteTracker.Training.Conflicts;
using QuoteTracker.Training.Positions;
using QuoteTracker.Training.Quotes;

Command train = new("train", "Trains models.")
{
    TrainTextCommand.Create(),
    TrainQuotesCommand.Create(),
    TrainPositionsCommand.Create(),
    TrainClaimsCommand.CreateWords(),
    TrainClaimsCommand.Create(),
    ClaimIndexCommands.CreateTraining(),
    ConflictCommands.CreateTraining(),
};
Command evaluate = new("evaluate", "Measures models.")
{
    EvaluateTextCommand.Create(),
    EvaluateQuotesCommand.Create(),
    EvaluateClaimsCommand.Create(),
    ClaimIndexCommands.CreateEvaluation(),
    EvaluatePositionsCommand.Create(),
    ConflictCommands.CreateEvaluation(),
};
return await new RootCommand("Trains the models that come with QuoteTracker.") { train, evaluate }.Parse(args).InvokeAsync();
