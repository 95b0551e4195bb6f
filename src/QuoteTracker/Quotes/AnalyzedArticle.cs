using System.Collections.Immutable;
using QuoteTracker.Articles;
using QuoteTracker.Text;

namespace QuoteTracker.Quotes;

/// <summary>An article with its analysed text and its attributions. Immutable.</summary>
/// <param name="Article">The article.</param>
/// <param name="Text">Its analysed text.</param>
/// <param name="Attributions">Its attributions in text order.</param>
public sealed record AnalyzedArticle(Article Article, AnalyzedText Text, ImmutableArray<Attribution> Attributions);
