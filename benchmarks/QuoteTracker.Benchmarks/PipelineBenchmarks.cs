using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using QuoteTracker.Articles;
using QuoteTracker.Tracking;

namespace QuoteTracker.Benchmarks;

/// <summary>From articles to attributions, and to a whole report, on one thread.</summary>
[MemoryDiagnoser]
public class PipelineBenchmarks
{
    private static readonly ImmutableArray<Article> Articles = SampleNews.Articles(50);
    private readonly TrackingPipeline _pipeline = TrackingPipeline.CreateBuilder().Configure(options => options.MaxDegreeOfParallelism = 1).Build();

    /// <summary>Attributions of one article.</summary>
    [Benchmark]
    public int ExtractOneArticle() => _pipeline.Extract(Articles[0]).Article.Attributions.Length;

    /// <summary>Statements, claims, positions and conflicts of 50 articles.</summary>
    [Benchmark]
    public int TrackFiftyArticles() => _pipeline.Track(Articles).Conflicts.Length;
}
