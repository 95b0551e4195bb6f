using QuoteTracker.Claims.Decisions;

namespace QuoteTracker.ConsoleApp;

/// <summary>Reads what the user decided about claims.</summary>
internal static class DecisionFile
{
    /// <returns>The decisions, none when no file is named, or <see langword="null"/> when the file cannot be used; standard error then says why.</returns>
    public static ClaimDecisions? Read(string? path, TextWriter error)
    {
        try
        {
            return path is null ? ClaimDecisions.Empty : ClaimDecisions.Load(path);
        }
        catch (ClaimDecisionsException exception)
        {
            error.WriteLine($"{path}: {Printable.OnOneLine(exception.Message)}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            DiagnosticPrinter.Print(error, new Diagnostic(DiagnosticCodes.UnreadableFile, ArticleId: null, $"{path} could not be read: {exception.Message}"));
        }

        return null;
    }
}
