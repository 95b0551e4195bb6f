namespace QuoteTracker.Claims;

/// <summary>What plug-ins add to the grouping of one run.</summary>
/// <param name="Embeddings">Similarity by embeddings, or <see langword="null"/>.</param>
/// <param name="Review">A judge of uncertain groupings, or <see langword="null"/>.</param>
internal sealed record GroupingAids(ClaimEmbeddings? Embeddings, GroupingReview? Review)
{
    /// <summary>No plug-in.</summary>
    public static GroupingAids None { get; } = new(null, null);
}
