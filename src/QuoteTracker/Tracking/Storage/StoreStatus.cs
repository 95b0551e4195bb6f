namespace QuoteTracker.Tracking.Storage;

/// <summary>What a store holds.</summary>
/// <param name="SchemaVersion">Version of its schema.</param>
/// <param name="Articles">Number of articles.</param>
/// <param name="PendingArticles">Number of articles that wait for analysis.</param>
/// <param name="Statements">Number of statements.</param>
/// <param name="Conflicts">Number of conflicts, closed ones included.</param>
public sealed record StoreStatus(int SchemaVersion, long Articles, long PendingArticles, long Statements, long Conflicts);
