using System.Collections.Immutable;
using QuoteTracker.Articles;
using QuoteTracker.Tracking.Storage;

namespace QuoteTracker.Tracking.Sessions;

/// <summary>Articles with distinct ids, ready to be committed.</summary>
/// <param name="Articles">The articles as given.</param>
/// <param name="Records">For each what to save; <see langword="null"/> when it is rejected or the store has it.</param>
/// <param name="Known">For each the version in the store when it was looked up and is the same.</param>
/// <param name="Diagnostics">For each that is to be saved what is odd about it.</param>
/// <param name="Started">When work on it began.</param>
internal sealed record PreparedBatch(ImmutableArray<Article> Articles, ArticleRecord?[] Records, ArticleVersion?[] Known, ImmutableArray<Diagnostic>[] Diagnostics, long Started);
