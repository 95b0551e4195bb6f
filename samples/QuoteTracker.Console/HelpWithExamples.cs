using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace QuoteTracker.ConsoleApp;

/// <summary>The usual help, followed by examples and the exit codes.</summary>
internal sealed class HelpWithExamples(HelpAction usual) : SynchronousCommandLineAction
{
    private const string Program = "QuoteTracker.Console";

    private static readonly Dictionary<string, string[]> Examples = new(StringComparer.Ordinal)
    {
        ["analyze"] =
        [
            "analyze monday.txt thursday.html",
            "analyze - < article.txt",
            "analyze monday.txt thursday.html --explain --parties parties.json",
        ],
        ["extract"] =
        [
            "extract articles/ --format brat --output annotations/",
            "extract articles.jsonl --format csv > attributions.csv",
            "extract page.html",
        ],
        ["track"] =
        [
            "track articles.jsonl --format json --output report.json",
            "track articles.jsonl --claims claims.jsonl --format markdown --output report.md --force",
            "track news/ extra.html",
        ],
    };

    public override bool ClearsParseErrors => usual.ClearsParseErrors;

    public override int Invoke(ParseResult parseResult)
    {
        int result = usual.Invoke(parseResult);
        TextWriter output = parseResult.InvocationConfiguration.Output;
        string command = parseResult.CommandResult.Command.Name;
        string[] lines = Examples.TryGetValue(command, out string[]? own) ? own : ["", .. Examples.Values.Select(list => list[0])];
        output.WriteLine("Examples:");
        foreach (string line in lines)
        {
            output.WriteLine($"  {Program} {line}".TrimEnd());
        }

        output.WriteLine();
        output.WriteLine("Exit codes:");
        output.WriteLine("  0  done");
        output.WriteLine("  1  nothing readable came in, or the output could not be written");
        output.WriteLine("  2  the command line is wrong");
        output.WriteLine();
        output.WriteLine("What is odd about the input is told on standard error with a code (QT0001 ...).");
        return result;
    }
}
