using System.CommandLine;
using QuoteTracker.Evaluation.Commands;

ParseResult parsed = EvaluationCommands.Create().Parse(args);
int code = parsed.Invoke();
return parsed.Errors.Count > 0 ? 2 : code;
