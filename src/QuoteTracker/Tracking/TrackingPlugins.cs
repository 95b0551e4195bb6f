using Microsoft.Extensions.AI;
using QuoteTracker.Judging;
using QuoteTracker.Plugins;

namespace QuoteTracker.Tracking;

/// <summary>The plug-ins of a pipeline, each optional.</summary>
internal sealed record TrackingPlugins(
    IEmbeddingGenerator<string, Embedding<float>>? Embeddings,
    EmbeddingOptions EmbeddingOptions,
    IStatementJudge? Judge,
    JudgeOptions JudgeOptions)
{
    /// <summary>No plug-in.</summary>
    public static TrackingPlugins None { get; } = new(Embeddings: null, new EmbeddingOptions(), Judge: null, new JudgeOptions());

    /// <summary>Starts a run.</summary>
    public PluginSession Open(PluginRun run) => new(this, run);
}
