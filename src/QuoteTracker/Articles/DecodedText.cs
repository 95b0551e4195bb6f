using System.Collections.Immutable;

namespace QuoteTracker.Articles;

/// <summary>Bytes as text.</summary>
/// <param name="Text">The text; a byte order mark stays as U+FEFF.</param>
/// <param name="Problem">What did not fit the encoding, in one sentence, or <see langword="null"/>.</param>
internal readonly record struct DecodedText(string Text, string? Problem)
{
    public ImmutableArray<Diagnostic> Diagnostics(string? articleId) =>
        Problem is null ? [] : [new Diagnostic(DiagnosticCodes.InvalidEncoding, articleId, Problem)];
}
