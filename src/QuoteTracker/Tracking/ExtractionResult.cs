using System.Collections.Immutable;
using QuoteTracker.Quotes;

namespace QuoteTracker.Tracking;

/// <summary>The attributions of one article.</summary>
/// <param name="Article">The analysed article.</param>
/// <param name="Diagnostics">What was odd about it.</param>
public sealed record ExtractionResult(AnalyzedArticle Article, ImmutableArray<Diagnostic> Diagnostics);
