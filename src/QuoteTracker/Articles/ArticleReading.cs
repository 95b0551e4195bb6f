using System.Collections.Immutable;

namespace QuoteTracker.Articles;

/// <summary>One step of reading an input: an article, or none where the input held no readable one, and what was odd about it. Immutable.</summary>
/// <param name="Article">The article, or <see langword="null"/> when this part of the input was left out; <paramref name="Diagnostics"/> then says why.</param>
/// <param name="Diagnostics">What was odd, and what was done about it; empty when nothing was.</param>
public sealed record ArticleReading(Article? Article, ImmutableArray<Diagnostic> Diagnostics);
