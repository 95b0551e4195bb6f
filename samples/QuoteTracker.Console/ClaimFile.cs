using System.Collections.Immutable;
using QuoteTracker.Claims;

namespace QuoteTracker.ConsoleApp;

/// <summary>Reads the claims to watch.</summary>
internal static class ClaimFile
{
    /// <returns>The claims, or nothing when there are none to be had; standard error then says why.</returns>
    public static ImmutableArray<WatchedClaim>? Read(string path, TextWriter error)
    {
        WatchedClaimBatch batch;
        try
        {
            using FileStream stream = File.OpenRead(path);
            batch = WatchedClaimReader.ReadJsonLines(stream);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            DiagnosticPrinter.Print(error, new Diagnostic(DiagnosticCodes.UnreadableFile, ArticleId: null, $"{path} could not be read: {exception.Message}"));
            return null;
        }

        foreach (Diagnostic diagnostic in batch.Diagnostics)
        {
            DiagnosticPrinter.Print(error, diagnostic with { Message = $"{path}: {diagnostic.Message}" });
        }

        if (!batch.Claims.IsEmpty)
        {
            return batch.Claims;
        }

        error.WriteLine($"{path} holds no claim.");
        return null;
    }
}
