namespace QuoteTracker.ConsoleApp;

/// <summary>Puts diagnostics on standard error, one a line: code, article, message.</summary>
internal static class DiagnosticPrinter
{
    public static void Print(TextWriter error, Diagnostic diagnostic)
    {
        string article = diagnostic.ArticleId is { } id ? $" [{id}]" : "";
        error.WriteLine(Printable.OnOneLine($"{diagnostic.Code}{article} {diagnostic.Message}"));
    }
}
