using System.CommandLine;

namespace QuoteTracker.ConsoleApp;

/// <summary><c>extract</c>: articles to attributions.</summary>
internal static class ExtractCommand
{
    public static Command Create(ConsoleHost host)
    {
        Argument<string[]> paths = CommonOptions.Paths("Text, HTML, RSS, Atom or JSON Lines files (id, url, publisher, published, title, text), WARC archives, or folders of these; - is standard input.");
        Option<string> format = CommonOptions.Format(AttributionFormat.Names);
        var output = new Option<string>("--output")
        {
            Description = "Folder that gets a file per article, named after it (ARTICLE.ann, .json, .csv, .tsv), instead of all on standard output. Needed for brat.",
            HelpName = "DIR",
        };
        Option<bool> force = CommonOptions.Force();
        Option<int> threads = CommonOptions.Threads();
        var command = new Command("extract", "Finds attributions: who is the source, what is the cue, what was said.") { paths, format, output, force, threads };
        command.Validators.Add(result =>
        {
            if (result.GetValue(format) == AttributionFormat.Brat && result.GetValue(output) is null)
            {
                result.AddError("--format brat needs --output: its offsets belong to one article.");
            }
        });
        command.SetAction((parsed, cancellation) =>
        {
            var extractor = new Extractor(host, new InputArticles(host, parsed.GetRequiredValue(paths)), parsed.GetValue(threads), cancellation);
            AttributionFormat form = AttributionFormat.Of(parsed.GetRequiredValue(format), host);
            return Task.FromResult(parsed.GetValue(output) is { } folder
                ? extractor.ToFolder(folder, form, parsed.GetValue(force))
                : extractor.ToOutput(form));
        });
        return command;
    }
}
