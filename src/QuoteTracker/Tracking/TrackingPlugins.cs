using Microsoft.Extensions.AI;
using QuoteTracker.Claims.Decisions;
using QuoteTracker.Judging;
using QuoteTracker.Plugins;

namespace QuoteTracker.Tracking;

/// <summary>The plug-ins of a pipeline, each optional, and what the user decided.</summary>
internal sealed record TrackingPlugins(
    IEmbeddingGenerator<string, Embedding<float>>? Embeddings,
    EmbeddingOptions EmbeddingOptions,
    IStatementJudge? Judge,
    JudgeOptions JudgeOptions,
    ClaimDecisions Decisions)
{
    /// <summary>No plug-in.</summary>
    public static TrackingPlugins None { get; } = new(Embeddings: null, new EmbeddingOptions(), Judge: null, new JudgeOptions(), ClaimDecisions.Empty);

    /// <summary>Starts a run.</summary>
    public PluginSession Open(PluginRun run) => new(this, run);
}
