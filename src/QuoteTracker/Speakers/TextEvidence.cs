using QuoteTracker.Text;

namespace QuoteTracker.Speakers;

/// <summary>A place of a text that bears something out. Immutable.</summary>
/// <param name="ArticleId">Id of the article.</param>
/// <param name="Span">Interval of UTF-16 units of its text.</param>
public sealed record TextEvidence(string ArticleId, TextSpan Span);
