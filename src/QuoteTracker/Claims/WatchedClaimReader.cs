using System.Collections.Immutable;
using QuoteTracker.Articles;

namespace QuoteTracker.Claims;

/// <summary>Reads the claims that a user wants watched. Thread-safe.</summary>
public static class WatchedClaimReader
{
    /// <summary>Reads JSON Lines: one object a line with <c>id</c> and <c>text</c>.</summary>
    /// <param name="stream">UTF-8 text, with or without byte order mark; not closed.</param>
    /// <returns>The claims. A broken line and one without text are left out with a diagnostic; a missing <c>id</c> is made from the line's
    /// number; of two equal ids the later gets a suffix.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is <see langword="null"/>.</exception>
    public static WatchedClaimBatch ReadJsonLines(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ImmutableArray<WatchedClaim>.Builder claims = ImmutableArray.CreateBuilder<WatchedClaim>();
        ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var ids = new DistinctIds();
        foreach (JsonLine line in JsonLines.Read(stream, ArticleReaderOptions.Default.MaximumDocumentBytes))
        {
            (WatchedClaim? claim, ImmutableArray<Diagnostic> problems) = JsonLineParser.Parse(line, source: null, Read, problem => (null, [problem]));
            diagnostics.AddRange(problems);
            if (claim is null)
            {
                continue;
            }

            if (!ids.TryTake(claim.Id, out string id))
            {
                diagnostics.Add(new Diagnostic(DiagnosticCodes.DuplicateId, ArticleId: null, $"The id \"{claim.Id}\" was taken; this claim is now \"{id}\"."));
            }

            claims.Add(claim with { Id = id });
        }

        return new WatchedClaimBatch(claims.ToImmutable(), diagnostics.ToImmutable());
    }

    private static (WatchedClaim? Claim, ImmutableArray<Diagnostic> Diagnostics) Read(JsonFields fields)
    {
        WatchedClaim? claim = fields.Required("text") is { } text && !string.IsNullOrWhiteSpace(text) ? new WatchedClaim(fields.IdOrLine(), text) : null;
        return (claim, fields.Diagnostics(articleId: null));
    }
}
