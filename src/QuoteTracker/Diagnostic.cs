namespace QuoteTracker;

/// <summary>Something a reader of the results should know about an input: what was odd, and what was done about it.</summary>
/// <param name="Code">Stable code, one of <see cref="DiagnosticCodes"/>, such as <c>QT0001</c>.</param>
/// <param name="ArticleId">Id of the article concerned, or <see langword="null"/> when the input has none (a broken line, a folder).</param>
/// <param name="Message">One sentence for a person to read.</param>
public sealed record Diagnostic(string Code, string? ArticleId, string Message);
