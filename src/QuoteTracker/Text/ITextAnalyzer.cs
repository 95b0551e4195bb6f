namespace QuoteTracker.Text;

/// <summary>First stage: splits a text into tokens, sentences and paragraphs and annotates them. Implementations are thread-safe and deterministic.</summary>
public interface ITextAnalyzer
{
    /// <summary>Analyses a text.</summary>
    /// <param name="text">Any text, also empty or malformed.</param>
    /// <returns>The analysis; without tokens when there is nothing to read.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    AnalyzedText Analyze(string text);
}
