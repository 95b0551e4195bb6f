namespace QuoteTracker.Tracking.Storage;

/// <summary>A version of an article.</summary>
/// <param name="ArticleId">Id of the article.</param>
/// <param name="Revision">Its version, see <see cref="ArticleRecord.Revision"/>.</param>
public readonly record struct ArticleRevision(string ArticleId, int Revision);
