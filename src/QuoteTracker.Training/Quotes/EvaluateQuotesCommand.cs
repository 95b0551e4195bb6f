using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using QuoteTracker.Quotes;
using QuoteTracker.Text;

namespace QuoteTracker.Training.Quotes;

/// <summary>The command <c>evaluate quotes</c>.</summary>
internal static class EvaluateQuotesCommand
{
    public static Command Create()
    {
        Option<DirectoryInfo> corpora = new("--corpora") { Description = "Folder of the corpora.", Required = true };
        Option<ExtractionMode> mode = new("--mode") { Description = "Mode of the extractor.", DefaultValueFactory = _ => ExtractionMode.Accurate };
        Option<FileInfo?> model = new("--model") { Description = "A model to use in place of the one that comes with the package." };
        Option<double> recall = new("--recall") { Description = "Precision against recall, -1 to 1." };
        Option<DirectoryInfo?> predictions = new("--predictions") { Description = "Where to write what was found, as brat standoff." };
        Command command = new("quotes", "Measures the attribution engine on PolNeAR dev.") { corpora, mode, model, recall, predictions };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(corpora),
            new AttributionExtractorOptions { Mode = parsed.GetValue(mode), Recall = parsed.GetValue(recall) },
            parsed.GetValue(model),
            parsed.GetValue(predictions)));
        return command;
    }

    private static void Run(DirectoryInfo corpora, AttributionExtractorOptions options, FileInfo? model, DirectoryInfo? predictions)
    {
        AttributionExtractor extractor = Extractor(options, model);
        var analyzer = new TextAnalyzer();
        List<QuoteArticle> articles = BratCorpus.Read(Path.Combine(corpora.FullName, "polnear", "dev"));
        var score = new AttributionScore();
        var reliability = new Reliability();
        predictions?.Create();
        foreach (QuoteArticle article in articles)
        {
            List<Attribution> found = [.. extractor.Extract(analyzer.Analyze(article.Text))];
            List<GoldAttribution> plain = [.. found.Select(AttributionScore.From)];
            score.Add(article, plain);
            for (int i = 0; i < found.Count; i++)
            {
                reliability.Add(found[i].Confidence, article.Attributions.Any(gold => AttributionScore.Same(gold, plain[i])));
            }

            if (predictions is not null)
            {
                File.WriteAllLines(Path.Combine(predictions.FullName, article.Name + ".ann"), BratCorpus.Format(article.Text, plain));
            }
        }

        Console.WriteLine(score);
        Console.WriteLine(reliability);
        List<AnalyzedText> texts = [.. articles.Select(a => analyzer.Analyze(a.Text))];
        var clock = Stopwatch.StartNew();
        foreach (AnalyzedText text in texts)
        {
            _ = extractor.Extract(text);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{texts.Sum(t => (long)t.Tokens.Length) / clock.Elapsed.TotalSeconds:F0} tokens/s without the text stage"));
    }

    private static AttributionExtractor Extractor(AttributionExtractorOptions options, FileInfo? model)
    {
        if (model is null)
        {
            return new AttributionExtractor(options);
        }

        using FileStream stream = model.OpenRead();
        return AttributionExtractor.Load(stream, options);
    }
}
