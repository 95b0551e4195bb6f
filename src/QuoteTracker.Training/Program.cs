using System.CommandLine;
using QuoteTracker.Training;

Command evaluate = new("evaluate", "Measures models.") { EvaluateTextCommand.Create() };
return await new RootCommand("Trains the models that come with QuoteTracker.") { evaluate }.Parse(args).InvokeAsync();
