using QuoteTracker.Articles;

namespace QuoteTracker.Tracking.Storage;

/// <summary>An article as a store keeps it: with what was found in it alone. Immutable.</summary>
public sealed record ArticleRecord
{
    /// <summary>The article. A store gives it back exactly, NUL characters and lone surrogates included.</summary>
    public required Article Article { get; init; }

    /// <summary>Hash of everything that counts in the article but its id; equal exactly for equal content.</summary>
    public required string ContentHash { get; init; }

    /// <summary>What the per-article stages found, in a form that only the library reads.</summary>
    public required ReadOnlyMemory<byte> Analysis { get; init; }

    /// <summary>Names the stages that made <see cref="Analysis"/>; an analysis of other stages is made anew when it is needed.</summary>
    public required string AnalysisVersion { get; init; }

    /// <summary>What the article is about, in a form that only the library reads.</summary>
    public required ReadOnlyMemory<byte> Topic { get; init; }

    /// <summary>When this version was saved.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>1 for the first version, one more with every change; set by the store.</summary>
    public int Revision { get; init; }

    /// <summary>Where the article stands.</summary>
    public ArticlePosition Position => new(Article.Published?.UtcTicks ?? 0, Article.Id);
}
