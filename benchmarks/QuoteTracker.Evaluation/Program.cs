using QuoteTracker.Evaluation.Commands;

return EvaluationCommands.Create().Parse(args).Invoke();
