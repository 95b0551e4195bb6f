using QuoteTracker.Quotes;
using QuoteTracker.Speakers.Sources;

namespace QuoteTracker.Speakers;

/// <summary>The resolver that comes with the package: rules over names, titles, appositions, pronouns and descriptions, with word lists for what the rules need to know.
/// Uses tags, entities and parse of the text where they are there, and does without them where not. Thread-safe and deterministic; cost grows linearly with the article.</summary>
public sealed class SpeakerResolver : ISpeakerResolver
{
    /// <inheritdoc/>
    public ResolvedArticle Resolve(AnalyzedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return new ArticleResolution(article).Run();
    }
}
