using System.CommandLine;
using QuoteTracker.Evaluation.Evaluations;
using QuoteTracker.Evaluation.Results;

namespace QuoteTracker.Evaluation.Commands;

/// <summary>Options of every command, and what follows from them.</summary>
internal sealed class CommonOptions
{
    private const int NoData = 3;

    private readonly Option<string?> _shared = new("--shared") { Description = $"Folder with the corpora; default {SharedFolder.Variable}, else ../shared beside the repository.", Recursive = true };
    private readonly Option<string?> _output = new("--output") { Description = "Folder for the results; default benchmarks/results.", Recursive = true };
    private readonly Option<int> _threads = new("--threads") { Description = "Articles analysed at a time.", DefaultValueFactory = _ => 1, Recursive = true };

    public void AddTo(RootCommand root)
    {
        root.Add(_shared);
        root.Add(_output);
        root.Add(_threads);
    }

    /// <summary>Runs an evaluation, prints its result and writes it.</summary>
    public int Run(ParseResult parsed, Func<EvaluationSetup, EvaluationResult> evaluate) =>
        WithSetup(parsed, setup => Publish(parsed, evaluate(setup)));

    /// <summary>Runs an evaluation on data of the repository, prints its result and writes it.</summary>
    public int RunWithoutCorpora(ParseResult parsed, Func<EvaluationSetup, EvaluationResult> evaluate) =>
        Publish(parsed, evaluate(new EvaluationSetup(parsed.GetValue(_shared) ?? SharedFolder.Find() ?? "", parsed.GetValue(_threads))));

    /// <summary>Runs something that needs the corpora.</summary>
    public int WithSetup(ParseResult parsed, Func<EvaluationSetup, int> run)
    {
        string? shared = parsed.GetValue(_shared) ?? SharedFolder.Find();
        if (shared is null || !Directory.Exists(shared))
        {
            Console.Error.WriteLine($"The folder with the corpora is absent. Name it with --shared or {SharedFolder.Variable}.");
            return NoData;
        }

        return run(new EvaluationSetup(shared, parsed.GetValue(_threads)));
    }

    public static string InRepository(params string[] parts) =>
        Path.Combine([SharedFolder.FindRepository() ?? Environment.CurrentDirectory, .. parts]);

    private int Publish(ParseResult parsed, EvaluationResult result)
    {
        result.Write(parsed.GetValue(_output) ?? InRepository("benchmarks", "results"));
        Console.Out.Write(result.ToMarkdown());
        return 0;
    }
}
