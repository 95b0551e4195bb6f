using System.CommandLine;
using QuoteTracker.Evaluation.Evaluations;
using QuoteTracker.Evaluation.Results;
using QuoteTracker.Quotes;

namespace QuoteTracker.Evaluation.Commands;

/// <summary>The command line of the evaluation program.</summary>
internal static class EvaluationCommands
{
    public static RootCommand Create()
    {
        CommonOptions common = new();
        RootCommand root = new("Measures how well and how fast QuoteTracker works. Results go to benchmarks/results as Markdown and JSON.")
        {
            Quotes(common), Topics(common), Emergent(common), Speakers(common), Conflicts(common), Speed(common), Fresh(common), ClaimsSpeed(common), SpeakersSpeed(common), Reports(common), All(common), Floors(common),
        };
        common.AddTo(root);
        return root;
    }

    private static Command Quotes(CommonOptions common)
    {
        Option<string> corpus = new("--corpus") { Description = "polnear (political news) or riqua (novels).", DefaultValueFactory = _ => "polnear" };
        corpus.AcceptOnlyFromAmong("polnear", "riqua");
        Option<string> split = new("--split") { Description = "dev or train, of polnear.", DefaultValueFactory = _ => "dev" };
        split.AcceptOnlyFromAmong("dev", "train");
        Option<bool> human = new("--human") { Description = "Score the second annotator of polnear against the first, on the articles that have two." };
        Option<string?> predictions = new("--predictions") { Description = "Folder for the predicted attributions as brat standoff." };
        Option<ExtractionMode> mode = new("--mode") { Description = "Mode of the extractor; Fast on the dev split of polnear only.", DefaultValueFactory = _ => ExtractionMode.Accurate };
        Command command = new("quotes", "Scores attributions: source, cue and content.") { corpus, split, human, mode, predictions };
        command.SetAction(parsed =>
        {
            string name = parsed.GetValue(human) ? $"quotes-human-{parsed.GetValue(split)}"
                : parsed.GetValue(mode) == ExtractionMode.Fast ? "quotes-fast-polnear-dev"
                : string.Equals(parsed.GetValue(corpus), "riqua", StringComparison.Ordinal) ? "quotes-riqua-valid"
                : $"quotes-polnear-{parsed.GetValue(split)}";
            return common.Run(parsed, setup => EvaluationCatalog.Run(name, setup, parsed.GetValue(predictions)));
        });
        return command;
    }

    private static Command Topics(CommonOptions common)
    {
        Option<string> from = new("--from") { Description = "raw: from the articles' texts on; gold: each later stage alone on labelled statements.", DefaultValueFactory = _ => "raw" };
        from.AcceptOnlyFromAmong("raw", "gold");
        Option<bool> watched = new("--watched") { Description = "Give the labelled claims as watched claims." };
        Option<string?> reports = new("--reports") { Description = "Score the reports in this folder, one JSON file per topic, instead of running the pipeline." };
        Option<string?> predictions = new("--predictions") { Description = "Folder for the scored part of each report as JSON." };
        Command command = new("topics", "Scores statements, speakers, parties, claims, positions, conflicts and shifts on the labelled topics.") { from, watched, reports, predictions };
        command.Validators.Add(result =>
        {
            if (result.GetValue(watched) && string.Equals(result.GetValue(from), "gold", StringComparison.Ordinal))
            {
                result.AddError("--from gold includes watched claims; leave --watched out.");
            }
        });
        command.SetAction(parsed => common.Run(parsed, setup =>
            parsed.GetValue(reports) is { } folder ? TopicsEvaluation.FromReports(setup, folder)
            : EvaluationCatalog.Run(
                string.Equals(parsed.GetValue(from), "gold", StringComparison.Ordinal) ? "topics-gold" : parsed.GetValue(watched) ? "topics-watched" : "topics-raw",
                setup,
                parsed.GetValue(predictions))));
        return command;
    }

    private static Command Emergent(CommonOptions common)
    {
        Command command = new("emergent", "Scores positions and grouping on headlines of rumours.");
        command.SetAction(parsed => common.Run(parsed, setup => EvaluationCatalog.Run("emergent", setup)));
        return command;
    }

    private static Command Speakers(CommonOptions common)
    {
        Command command = new("speakers", "Scores speakers and parties on the topics by the form of the source, apart for the topics the rules were not written on.");
        command.SetAction(parsed => common.Run(parsed, setup => EvaluationCatalog.Run("speakers", setup)));
        return command;
    }

    private static Command Conflicts(CommonOptions common)
    {
        Option<string> part = new("--part") { Description = "a (development), b (judging only) or all.", DefaultValueFactory = _ => "all" };
        part.AcceptOnlyFromAmong("a", "b", "all");
        Option<bool> verbose = new("--verbose") { Description = "Print a line for each conflict or shift that is missed or wrong, with the statements behind it; of both parts only for part a." };
        Command command = new("conflicts", "Scores conflicts and shifts on the short articles in benchmarks/articles, and tells at which stage conflicts are lost. Needs no corpora.") { part, verbose };
        command.SetAction(parsed => common.RunWithoutCorpora(
            parsed,
            setup => ConflictsEvaluation.Run(setup.Pipeline, parsed.GetValue(part)!, parsed.GetValue(verbose) ? Console.Out : null)));
        return command;
    }

    private static Command Speed(CommonOptions common)
    {
        Option<int> articles = new("--articles") { Description = "Number of articles.", DefaultValueFactory = _ => 400 };
        Option<int> runs = new("--runs") { Description = "Runs after the warm-up; the median counts.", DefaultValueFactory = _ => 3 };
        Option<string?> text = new("--export") { Description = "File for the text of the articles as JSON Lines, for measuring other programs on it." };
        Command command = new("speed", "Measures words per second and memory on unlabelled news articles, and how cost grows with length.") { articles, runs, text };
        command.SetAction(parsed => common.Run(parsed, setup => SpeedEvaluation.Run(setup, parsed.GetValue(articles), parsed.GetValue(runs), parsed.GetValue(text))));
        return command;
    }

    private static Command Fresh(CommonOptions common)
    {
        Option<int> articles = new("--articles") { Description = "Number of articles.", DefaultValueFactory = _ => 400 };
        Option<int> threads = new("--at-a-time") { Description = "Articles extracted at a time.", DefaultValueFactory = _ => 1 };
        Option<bool> fast = new("--fast") { Description = "The fast mode." };
        Command command = new(FreshProcess.CommandName, "Prints what this process took: milliseconds for the models, milliseconds for the first result, MB at most. Part of speed.") { articles, threads, fast };
        command.SetAction(parsed => common.WithSetup(parsed, setup =>
        {
            Console.Out.WriteLine(FreshProcess.MeasureThis(setup, parsed.GetValue(articles), parsed.GetValue(threads), parsed.GetValue(fast)));
            return 0;
        }));
        return command;
    }

    private static Command SpeakersSpeed(CommonOptions common)
    {
        Option<int> speakers = new("--speakers") { Description = "Most speakers in the registry.", DefaultValueFactory = _ => 1_000_000 };
        Command command = new("speakers-speed", "Measures how long a registry of known speakers takes to build and to answer. Needs no corpora.") { speakers };
        command.SetAction(parsed => common.RunWithoutCorpora(parsed, _ => SpeakersSpeedEvaluation.Run(parsed.GetValue(speakers))));
        return command;
    }

    private static Command ClaimsSpeed(CommonOptions common)
    {
        Option<int> statements = new("--statements") { Description = "Most statements in the claim index.", DefaultValueFactory = _ => 1_000_000 };
        Command command = new("claims-speed", "Measures how the cost of claims, positions and conflicts grows with the number of statements.") { statements };
        command.SetAction(parsed => common.Run(parsed, setup => ClaimsSpeedEvaluation.Run(setup, parsed.GetValue(statements))));
        return command;
    }

    private static Command Reports(CommonOptions common)
    {
        Option<int> articles = new("--articles") { Description = "Number of articles in the report.", DefaultValueFactory = _ => 500 };
        Option<int> pages = new("--pages") { Description = "Number of pages in the archive.", DefaultValueFactory = _ => 5000 };
        Command command = new("reports", "Measures size and time of each form of a report, and the reading of a long archive, on unlabelled news articles.") { articles, pages };
        command.SetAction(parsed => common.Run(parsed, setup => ReportsEvaluation.Run(setup, parsed.GetValue(articles), parsed.GetValue(pages))));
        return command;
    }

    private static Command All(CommonOptions common)
    {
        Command command = new("all", "Runs every evaluation of accuracy but that of training data, and writes all results.");
        command.SetAction(parsed => EvaluationCatalog.Names
            .Where(name => !string.Equals(name, "quotes-polnear-train", StringComparison.Ordinal))
            .Select(name => common.Run(parsed, setup => EvaluationCatalog.Run(name, setup)))
            .Max());
        return command;
    }

    private static Command Floors(CommonOptions common)
    {
        Option<string?> file = new("--file") { Description = "JSON file with the least value of figures by evaluation; default benchmarks/floors.json." };
        Command command = new("floors", "Runs the evaluations that floors.json names and checks their figures. Prints one line per check; exit code 1 when one is missed.") { file };
        command.SetAction(parsed =>
        {
            string path = parsed.GetValue(file) ?? CommonOptions.InRepository("benchmarks", "floors.json");
            return common.WithSetup(parsed, setup => FloorCheck.Run(setup, FloorCheck.Read(path), Console.Out));
        });
        return command;
    }
}
