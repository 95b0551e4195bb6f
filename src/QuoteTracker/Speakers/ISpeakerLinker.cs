namespace QuoteTracker.Speakers;

/// <summary>Third stage, across articles: decides which articles' speakers are one, and for which party each speaks.
/// Implementations are thread-safe and deterministic; the order of the articles does not change the result beyond the order of <see cref="SpeakerDirectory.Links"/>.</summary>
public interface ISpeakerLinker
{
    /// <summary>Links the speakers of many articles.</summary>
    /// <param name="articles">Articles with resolved sources.</param>
    /// <returns>The directory of all speakers and parties.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="articles"/> is <see langword="null"/>.</exception>
    SpeakerDirectory Link(IReadOnlyList<ResolvedArticle> articles);
}
