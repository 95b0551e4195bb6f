using System.Collections.Immutable;

namespace QuoteTracker.Tracking;

/// <summary>What became of an article. Given when the article is committed: it outlives the process from then on. Immutable.</summary>
/// <param name="ArticleId">Id of the article.</param>
/// <param name="Status">What was done.</param>
/// <param name="Revision">Version of the article in the store, from 1; 0 when rejected.</param>
/// <param name="RemovedStatements">Statements of an earlier version that were taken out.</param>
/// <param name="Diagnostics">Why it was rejected, or what is odd about an article that was added or replaced; it is part of the report, too.</param>
public sealed record IngestOutcome(string ArticleId, IngestStatus Status, int Revision, int RemovedStatements, ImmutableArray<Diagnostic> Diagnostics);
