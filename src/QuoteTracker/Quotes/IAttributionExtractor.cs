using System.Collections.Immutable;
using QuoteTracker.Text;

namespace QuoteTracker.Quotes;

/// <summary>Second stage: finds attributions. Implementations are thread-safe and deterministic.</summary>
public interface IAttributionExtractor
{
    /// <summary>Finds the attributions of a text.</summary>
    /// <param name="text">The analysed text.</param>
    /// <returns>Attributions ordered by the first character of their content, then of their cue.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    ImmutableArray<Attribution> Extract(AnalyzedText text);
}
