using System.CommandLine;
using QuoteTracker.Training;
using QuoteTracker.Training.Claims;
using QuoteTracker.Training.Positions;
using QuoteTracker.Training.Quotes;
using QuoteTracker.Training.Speakers;

Command train = new("train", "Trains models.")
{
    TrainTextCommand.Create(),
    TrainQuotesCommand.Create(),
    TrainPositionsCommand.Create(),
    TrainClaimsCommand.CreateWords(),
    TrainClaimsCommand.Create(),
    ClaimIndexCommands.CreateTraining(),
    TrainSpeakersCommand.Create(),
};
Command evaluate = new("evaluate", "Measures models.")
{
    EvaluateTextCommand.Create(),
    EvaluateQuotesCommand.Create(),
    EvaluateClaimsCommand.Create(),
    ClaimIndexCommands.CreateEvaluation(),
    EvaluatePositionsCommand.Create(),
    EvaluateSpeakersCommand.Create(),
};
return await new RootCommand("Trains the models that come with QuoteTracker.") { train, evaluate }.Parse(args).InvokeAsync();
