using System.Globalization;
using QuoteTracker.Quotes;

namespace QuoteTracker.Reports;

/// <summary>Writes attributions as a table of comma-separated values after RFC 4180, a row per attribution. Thread-safe.</summary>
/// <remarks>A text that a spreadsheet would take for a formula (it begins with <c>= + - @</c>, a tab or a line end) gets an apostrophe in
/// front, as OWASP advises; the columns with spans allow to take the words from the article as they are.</remarks>
public static class CsvAttributionWriter
{
    private const string Header =
        "article,url,publisher,published,title,kind,source,cue,content,source_spans,cue_spans,content_spans,confidence";

    /// <summary>Writes a header and the attributions of articles, each as soon as it comes.</summary>
    /// <param name="articles">The analysed articles.</param>
    /// <param name="output">Takes UTF-8 without byte order mark, rows ended by CR LF; not closed.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <remarks>Spans count UTF-16 units of the article's text, half-open: <c>12-20</c>, pieces separated by a semicolon.</remarks>
    public static void Write(IEnumerable<AnalyzedArticle> articles, Stream output)
    {
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentNullException.ThrowIfNull(output);
        using StreamWriter writer = ReportText.Writer(output, "\r\n");
        writer.WriteLine(Header);
        foreach (AnalyzedArticle article in articles)
        {
            foreach (Attribution attribution in article.Attributions)
            {
                writer.WriteLine(CsvCells.Row(Row(article, attribution)));
            }
        }
    }

    private static string[] Row(AnalyzedArticle analyzed, Attribution attribution)
    {
        string text = analyzed.Article.Text;
        return
        [
            CsvCells.Harmless(analyzed.Article.Id),
            CsvCells.Harmless(analyzed.Article.Url),
            CsvCells.Harmless(analyzed.Article.Publisher),
            analyzed.Article.Published?.Word() ?? "",
            CsvCells.Harmless(analyzed.Article.Title),
            attribution.Kind.Word(),
            CsvCells.Harmless(ReportText.Words(text, attribution.Source)),
            CsvCells.Harmless(ReportText.Words(text, attribution.Cue)),
            CsvCells.Harmless(ReportText.Words(text, attribution.Content)),
            CsvCells.Spans(attribution.Source),
            CsvCells.Spans(attribution.Cue),
            CsvCells.Spans(attribution.Content),
            ReportVocabulary.Rounded(attribution.Confidence).ToString(CultureInfo.InvariantCulture),
        ];
    }
}
