using QuoteTracker.Speakers;

namespace QuoteTracker.ConsoleApp;

/// <summary>Reads what the user fixed about parties and speakers.</summary>
internal static class PartyFile
{
    /// <returns>The book, an empty one when no file is named, or <see langword="null"/> when the file cannot be used; standard error then says why.</returns>
    public static PartyBook? Read(string? path, TextWriter error)
    {
        try
        {
            return path is null ? PartyBook.Empty : PartyBook.Load(path);
        }
        catch (PartyBookException exception)
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
