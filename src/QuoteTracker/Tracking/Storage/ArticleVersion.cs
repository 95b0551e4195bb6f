namespace QuoteTracker.Tracking.Storage;

/// <summary>Which version of an article a store holds.</summary>
/// <param name="ContentHash">See <see cref="ArticleRecord.ContentHash"/>.</param>
/// <param name="Revision">See <see cref="ArticleRecord.Revision"/>.</param>
public readonly record struct ArticleVersion(string ContentHash, int Revision);
