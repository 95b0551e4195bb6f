using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace QuoteTracker.ConsoleApp;

/// <summary>The usual help, followed by examples and the exit codes.</summary>
internal sealed class HelpWithExamples(HelpAction usual) : SynchronousCommandLineAction
{
    private const string Program = "quotetracker";

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
            "track news/ extra.html --format html --output report.html",
            "track feed.rss crawl.warc.gz --format html --output report.html",
            "track articles.jsonl --format svg-matrix > positions.svg",
            "track articles.jsonl --reviews reviews.jsonl --format jsonld --output report.jsonld",
        ],
        ["ingest"] =
        [
            "ingest articles/",
            "ingest crawl.warc.gz --store news.db --threads 4",
        ],
        ["watch"] =
        [
            "watch inbox/ https://news.example/feed.rss --interval 60",
            "watch inbox/ --once",
        ],
        ["query"] =
        [
            "query \"ferry terminal\" --from 2025-03-01",
            "query --speaker \"Helen Brandt\" --format csv > brandt.csv",
        ],
        ["timeline"] =
        [
            "timeline \"Dockworkers' Union\"",
            "timeline dockworkers-union --claim c5f0e1a2b3c4d5e6",
        ],
        ["conflicts"] =
        [
            "conflicts",
            "conflicts --at 2025-03-05 --party \"City Hall\"",
        ],
        ["report"] =
        [
            "report --html report.html",
            "report --from 2025-03-01 --format jsonld --reviews reviews.jsonl --output report.jsonld",
        ],
        ["merge"] =
        [
            "speakers merge \"Bob Dylan\" \"Robert Zimmerman\"",
            "claims merge c5f0e1a2b3c4d5e6 c0123456789abcde",
        ],
        ["split"] =
        [
            "speakers split \"Robert Lane\" \"Robert Lane Jr.\"",
            "claims split herald-12:310-388",
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
        output.WriteLine("  130  stopped with Ctrl+C; what is in a store stays, and the same command goes on");
        output.WriteLine();
        output.WriteLine("What is odd about the input is told on standard error with a code (QT0001 ...).");
        return result;
    }
}
