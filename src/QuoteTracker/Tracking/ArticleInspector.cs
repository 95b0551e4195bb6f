using System.Globalization;
using QuoteTracker.Articles;

namespace QuoteTracker.Tracking;

/// <summary>Looks at an article before it is analysed and says what is odd about it.</summary>
internal static class ArticleInspector
{
    public static IEnumerable<Diagnostic> Inspect(Article article, int maxLength, DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(article.Text))
        {
            yield return new Diagnostic(DiagnosticCodes.EmptyText, article.Id, "The article has no text.");
        }

        if (article.Text.Length > maxLength)
        {
            yield return new Diagnostic(
                DiagnosticCodes.TextTooLong,
                article.Id,
                string.Create(CultureInfo.InvariantCulture, $"The text has {article.Text.Length} characters; the first {maxLength} were analysed."));
        }

        CharacterCensus census = CharacterCensus.Of(article.Text);
        if (census.Controls > 0)
        {
            yield return new Diagnostic(DiagnosticCodes.ControlCharacters, article.Id, Counted(census.Controls, "control character", "as binary data has"));
        }

        if (census.LoneSurrogates > 0)
        {
            yield return new Diagnostic(DiagnosticCodes.LoneSurrogate, article.Id, Counted(census.LoneSurrogates, "surrogate", "without its other half"));
        }

        if (census.Invisibles > 0)
        {
            yield return new Diagnostic(DiagnosticCodes.InvisibleCharacters, article.Id, Counted(census.Invisibles, "invisible formatting character", "such as direction marks"));
        }

        if (article.Published > now.AddDays(1))
        {
            yield return new Diagnostic(
                DiagnosticCodes.FutureDate,
                article.Id,
                string.Create(CultureInfo.InvariantCulture, $"The article is dated {article.Published:yyyy-MM-dd}, which is yet to come."));
        }
    }

    private static string Counted(int count, string noun, string detail) =>
        string.Create(CultureInfo.InvariantCulture, $"The text has {count} {noun}{(count == 1 ? "" : "s")} {detail}.");
}
