using System.Collections.Immutable;
using QuoteTracker.Quotes;

namespace QuoteTracker.Speakers;

/// <summary>An article whose sources are resolved to speakers within the article. Immutable.</summary>
/// <param name="Article">The analysed article.</param>
/// <param name="Speakers">The speakers that the article knows.</param>
/// <param name="Sources">One entry per attribution, in the same order.</param>
public sealed record ResolvedArticle(AnalyzedArticle Article, ImmutableArray<ArticleSpeaker> Speakers, ImmutableArray<ResolvedSource> Sources);
