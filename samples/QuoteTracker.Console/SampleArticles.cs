using System.Collections.Immutable;
using QuoteTracker.Articles;
using QuoteTracker.Claims.Decisions;
using QuoteTracker.Speakers;
using QuoteTracker.Tracking;

namespace QuoteTracker.ConsoleApp;

/// <summary>Invented news that the program analyses when it is called without a command.</summary>
internal static class SampleArticles
{
    private const string Resource = "articles.jsonl";

    public static ImmutableArray<Article> Load()
    {
        using Stream stream = typeof(SampleArticles).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The resource {Resource} is missing.");
        ArticleBatch batch = ArticleBatch.Collect(ArticleReader.ReadJsonLines(stream));
        return batch.Diagnostics.IsEmpty ? batch.Articles : throw new InvalidOperationException(batch.Diagnostics[0].Message);
    }

    public static int Analyze(ConsoleHost host, CancellationToken cancellation)
    {
        ImmutableArray<Article> articles = Load();
        TrackingPipeline pipeline = host.CreatePipeline(Environment.ProcessorCount, ClaimDecisions.Empty, PartyBook.Empty);
        TrackingReport report = ProgressDisplay.Run(host, articles.Length, progress => pipeline.Track(articles, [], progress, cancellation));
        host.Output.WriteLine("Sample articles (invented). Run with --help to analyse your own.");
        ReportView.Show(report, host);
        return ExitCode.Success;
    }
}
