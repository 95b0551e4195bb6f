using System.CommandLine;
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
        Option<bool> learnedOnly = new("--learned-only") { Description = "Leave out what the layout of the text shows." };
        Command command = new("quotes", "Measures the attribution engine on PolNeAR dev.") { corpora, mode, model, recall, learnedOnly, predictions };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(corpora),
            new AttributionExtractorOptions { Mode = parsed.GetValue(mode), Recall = parsed.GetValue(recall) },
            parsed.GetValue(model),
            parsed.GetValue(learnedOnly),
            parsed.GetValue(predictions)));
        return command;
    }

    private static void Run(DirectoryInfo corpora, AttributionExtractorOptions options, FileInfo? model, bool learnedOnly, DirectoryInfo? predictions)
    {
        AttributionExtractor extractor = Extractor(options, model);
        var analyzer = new TextAnalyzer();
        List<QuoteArticle> articles = BratCorpus.Read(Path.Combine(corpora.FullName, "polnear", "dev"));
        var score = new AttributionScore();
        var reliability = new Reliability();
        predictions?.Create();
        foreach (QuoteArticle article in articles)
        {
            AnalyzedText text = analyzer.Analyze(article.Text);
            List<Attribution> found = [.. learnedOnly ? extractor.ExtractLearned(text) : extractor.Extract(text)];
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
        MeasureSpeed(extractor, [.. articles.Select(a => analyzer.Analyze(a.Text))]);
    }

    /// <summary>Time on the processor, which says more than time on the clock when the machine is busy. The first round warms up.</summary>
    private static void MeasureSpeed(AttributionExtractor extractor, List<AnalyzedText> texts)
    {
        const int Rounds = 4;
        for (int round = 0; round < Rounds; round++)
        {
            TimeSpan before = Environment.CpuUsage.TotalTime;
            long allocated = GC.GetAllocatedBytesForCurrentThread();
            foreach (AnalyzedText text in texts)
            {
                _ = extractor.ExtractLearned(text);
            }

            double seconds = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
            long tokens = texts.Sum(t => (long)t.Tokens.Length);
            allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{tokens / seconds:F0} tokens/s of processor time without the text stage, {(double)allocated / tokens:F1} bytes a token"));
        }
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
