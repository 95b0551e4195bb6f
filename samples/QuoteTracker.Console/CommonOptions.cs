using System.CommandLine;
using System.Globalization;

namespace QuoteTracker.ConsoleApp;

/// <summary>Arguments and options that several commands have.</summary>
internal static class CommonOptions
{
    public static Argument<string[]> Paths(string description)
    {
        var paths = new Argument<string[]>("PATHS") { Description = description, Arity = ArgumentArity.OneOrMore };
        paths.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => token.Value.Length == 0))
            {
                result.AddError("A path is empty.");
            }

            // The parser takes an unknown option for a path.
            foreach (string option in result.Tokens.Select(token => token.Value).Where(value => value.Length > 1 && value[0] == '-'))
            {
                result.AddError($"Unrecognized option '{option}'. A file of this name is written './{option}'.");
            }
        });
        return paths;
    }

    public static Option<int> Threads()
    {
        var threads = new Option<int>("--threads")
        {
            Description = "Most articles analysed at a time. The result does not depend on it.",
            HelpName = "N",
            DefaultValueFactory = _ => Environment.ProcessorCount,
        };
        threads.Validators.Add(result =>
        {
            // A value that is no number is reported by the parser.
            if (result.Tokens is [{ Value: string value }] && int.TryParse(value, out int count) && count is < 1 or > 512)
            {
                result.AddError("--threads takes a number from 1 to 512.");
            }
        });
        return threads;
    }

    public static Option<string> Reviews() => new("--reviews")
    {
        Description = "JSON Lines (claim, url, author, verdict, published) of fact-checks that others published, for html and jsonld.",
        HelpName = "FILE",
    };

    public static Option<string> Store() => new("--store")
    {
        Description = "File that keeps articles and findings. What is beside it is used: NAME.claims.jsonl, NAME.parties.json, NAME.decisions.json.",
        HelpName = "FILE",
        DefaultValueFactory = _ => "quotetracker.db",
    };

    public static Option<DateTimeOffset?> Date(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "DATE",
        CustomParser = result =>
        {
            if (result.Tokens is [{ Value: string value }]
                && DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset date))
            {
                return date;
            }

            result.AddError($"{name} takes a date such as 2025-03-01.");
            return null;
        },
    };

    public static Option<int> Limit(int most)
    {
        var limit = new Option<int>("--limit") { Description = "Most lines to show.", HelpName = "N", DefaultValueFactory = _ => most };
        limit.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: string value }] && int.TryParse(value, out int count) && count < 1)
            {
                result.AddError("--limit takes a number from 1 on.");
            }
        });
        return limit;
    }

    public static Option<string> Parties() => new("--parties")
    {
        Description = "JSON file of parties and speakers as you want them: named, merged, split, pinned (docs/parties.schema.json).",
        HelpName = "FILE",
    };

    public static Option<bool> Force() => new("--force") { Description = "Replace output files that exist. Without it they are kept, and the exit code is 1." };

    public static Option<string> Format(params string[] formats)
    {
        var format = new Option<string>("--format")
        {
            Description = "Form of the output.",
            DefaultValueFactory = _ => formats[0],
        };
        format.AcceptOnlyFromAmong(formats);
        return format;
    }
}
