using QuoteTracker.Quotes;
using QuoteTracker.Text;
using QuoteTracker.Tracking;

namespace QuoteTracker.Evaluation.Evaluations;

/// <summary>What every evaluation needs: the corpora and a pipeline, which is built when first asked for.</summary>
internal sealed class EvaluationSetup(string shared, int threads)
{
    private readonly Lazy<TrackingPipeline> _pipeline = new(
        () => TrackingPipeline.CreateBuilder().Configure(options => options.MaxDegreeOfParallelism = threads).Build());

    private readonly Lazy<TrackingPipeline> _fast = new(() => TrackingPipeline.CreateBuilder()
        .Configure(options => options.MaxDegreeOfParallelism = threads)
        .UseTextAnalyzer(new PlainTextAnalyzer())
        .UseAttributionExtractor(new AttributionExtractor(new AttributionExtractorOptions { Mode = ExtractionMode.Fast }))
        .Build());

    /// <summary>Folder with the corpora.</summary>
    public string Shared => shared;

    public TrackingPipeline Pipeline => _pipeline.Value;

    /// <summary>The pipeline with the fast mode, which reads neither tags nor trees.</summary>
    public TrackingPipeline FastPipeline => _fast.Value;

    public TrackingStages Stages => Pipeline.Stages;

    /// <summary>A path in the corpora.</summary>
    public string Corpus(params string[] parts) => Path.Combine([shared, "corpora", .. parts]);
}
