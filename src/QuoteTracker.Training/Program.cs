using System.CommandLine;
using QuoteTracker.Training;
using QuoteTracker.Training.Claims;
using QuoteTracker.Training.Conflicts;
using QuoteTracker.Training.Events;
using QuoteTracker.Training.Positions;
using QuoteTracker.Training.Quotes;
using QuoteTracker.Training.Speakers;

Command train = new("train", "Trains models.")
{
    TrainClustersCommand.Create(),
    TrainTextCommand.Create(),
    TrainQuotesCommand.Create(),
    TrainSpeakersCommand.Create(),
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
    EvaluateSpeakersCommand.Create(),
    EvaluatePositionsCommand.Create(),
    EvaluateClaimsCommand.Create(),
    ClaimIndexCommands.CreateEvaluation(),
    EvaluateEcbCommand.Create(),
    ConflictCommands.CreateEvaluation(),
};
return await new RootCommand("Trains the models that come with QuoteTracker.") { train, evaluate, RewriteModelsCommand.Create() }.Parse(args).InvokeAsync();
