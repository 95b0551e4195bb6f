using QuoteTracker.Quotes;

namespace QuoteTracker.Speakers;

/// <summary>Third stage, within one article: decides who stands behind each source. Implementations are thread-safe and deterministic.</summary>
public interface ISpeakerResolver
{
    /// <summary>Resolves the sources of an article.</summary>
    /// <param name="article">The analysed article.</param>
    /// <returns>The article's speakers, and for each attribution the ones it belongs to.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="article"/> is <see langword="null"/>.</exception>
    ResolvedArticle Resolve(AnalyzedArticle article);
}
