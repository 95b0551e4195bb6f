namespace QuoteTracker.Tracking.Storage;

/// <summary>What a store did with an article.</summary>
/// <param name="Status">Added, unchanged or replaced; never rejected.</param>
/// <param name="Revision">The version it now holds.</param>
/// <param name="RemovedStatements">Number of statements of the earlier version that were taken out.</param>
public readonly record struct SavedArticle(IngestStatus Status, int Revision, int RemovedStatements);
