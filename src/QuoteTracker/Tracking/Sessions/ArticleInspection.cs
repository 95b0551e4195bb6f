using System.Collections.Immutable;
using QuoteTracker.Articles;
using QuoteTracker.Claims;
using QuoteTracker.Tracking.Storage;

namespace QuoteTracker.Tracking.Sessions;

/// <summary>Makes and reads the records of articles. Thread-safe.</summary>
internal sealed class ArticleInspection(TrackingPipeline pipeline, string settingsName, TimeProvider clock)
{
    private readonly WordReader _reader = new(WordModel.Default);

    /// <summary>Names the stages that see one article alone.</summary>
    public string Version { get; } = $"{pipeline.InspectionVersion};{settingsName}";

    /// <summary>Runs the stages that see one article alone.</summary>
    public ArticleRecord Inspect(Article article, string contentHash) => Inspect(article, contentHash, out _);

    /// <summary>Runs the stages that see one article alone, and says what is odd about it.</summary>
    public ArticleRecord Inspect(Article article, string contentHash, out ImmutableArray<Diagnostic> diagnostics)
    {
        InspectedArticle inspected = pipeline.Inspect(article);
        diagnostics = inspected.Diagnostics;
        return new ArticleRecord
        {
            Article = article,
            ContentHash = contentHash,
            Analysis = InspectionCodec.Write(inspected),
            AnalysisVersion = Version,
            Topic = ArticleTopic.Describe(inspected.Resolved.Article, WordModel.Default, _reader),
            RecordedAt = clock.GetUtcNow(),
        };
    }

    /// <summary>Runs them again on an article that other stages have seen.</summary>
    public ArticleRecord Refresh(ArticleRecord article) => Inspect(article.Article, article.ContentHash) with { Revision = article.Revision, RecordedAt = article.RecordedAt };

    /// <summary>What the stages found in a stored article.</summary>
    /// <exception cref="TrackerStoreException">The record is damaged.</exception>
    public InspectedArticle Read(ArticleRecord article)
    {
        if (!string.Equals(article.AnalysisVersion, Version, StringComparison.Ordinal))
        {
            return pipeline.Inspect(article.Article);
        }

        try
        {
            return InspectionCodec.Read(article.Article, article.Analysis);
        }
        catch (InvalidDataException error)
        {
            throw new TrackerStoreException(StoreFailure.Damaged, $"The stored analysis of article \"{article.Article.Id}\" cannot be read.", error);
        }
    }
}
