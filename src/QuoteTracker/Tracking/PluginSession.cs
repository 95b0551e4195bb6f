using System.Collections.Immutable;
using QuoteTracker.Claims;
using QuoteTracker.Plugins;
using QuoteTracker.Positions;
using QuoteTracker.Speakers;

namespace QuoteTracker.Tracking;

/// <summary>The plug-ins at work in one run. Not thread-safe.</summary>
internal sealed class PluginSession(TrackingPlugins plugins, PluginRun run)
{
    private readonly JudgeSession _judging = new(plugins.JudgeOptions, run);

    /// <summary>Groups statements by claim. A grouper other than the default one works without plug-ins.</summary>
    public ImmutableArray<Claim> Group(IClaimGrouper grouper, IReadOnlyList<Statement> statements, IReadOnlyList<WatchedClaim> watched)
    {
        if (grouper is not ClaimGrouper ours)
        {
            return grouper.Group(statements, watched);
        }

        ClaimEmbeddings? embeddings = plugins.Embeddings is { } generator
            ? EmbeddingSession.Open(generator, plugins.EmbeddingOptions, run, statements, watched)
            : null;
        GroupingReview? review = plugins is { Judge: { } judge, JudgeOptions.JudgeSameClaim: true } ? new GroupingReview(judge, _judging) : null;
        return ours.Group(statements, watched, embeddings is null && review is null ? GroupingAids.None : new GroupingAids(embeddings, review));
    }

    /// <summary>Reviews positions.</summary>
    public ImmutableArray<PositionedClaim> Review(ImmutableArray<PositionedClaim> claims) =>
        plugins is { Judge: { } judge, JudgeOptions.JudgePositions: true } ? PositionReview.Review(claims, judge, _judging) : claims;
}
