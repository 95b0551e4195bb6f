using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using SmartReader;

namespace QuoteTracker.Articles;

/// <summary>Takes the article out of a page with SmartReader; where there is none, the page's whole text.</summary>
internal static class HtmlPage
{
    // SmartReader's cost grows faster than the page, hence the limits: measured 1.7 s at 12,000 elements, 0.3 s at 300 levels and
    // minutes at 2,000, 20 s for a text of 200,000 characters without a tag.
    private const int MaxText = 50_000;

    // Of a page too big for a tree only the beginning is parsed, where the metadata are.
    private const int HeadLength = 16 * 1024;

    // SmartReader's defaults (500 characters in all, paragraphs of 140, score 20) take short news for no article.
    private const int MinLength = 250;
    private const int MinParagraph = 60;
    private const int MinScore = 10;

    public static ArticleReading Read(string id, string html, ArticleReaderOptions options)
    {
        HtmlSize size = HtmlSize.Of(html);
        bool tooBig = size.Elements > options.MaximumElements || size.Depth > options.MaximumDepth || size.LongestText > MaxText;
        IHtmlDocument document = new HtmlParser().ParseDocument(tooBig ? html[..Math.Min(HeadLength, html.Length)] : html);
        PageMetadata metadata = PageMetadata.Of(document);
        var diagnostics = new List<Diagnostic>();
        SmartReader.Article? found = tooBig ? null : Recognize(document);
        string text = found is null ? "" : HtmlText.Of(found.Content);
        if (text.Length == 0)
        {
            text = HtmlText.Of(html);
            string reason = tooBig ? "The page is too big or too deeply nested to look for an article" : "No article was recognised in the page";
            diagnostics.Add(new Diagnostic(DiagnosticCodes.NoArticleInPage, id, reason + "; its whole text was taken."));
        }

        if (metadata.UnreadableDate is { } date)
        {
            diagnostics.Add(new Diagnostic(DiagnosticCodes.UnreadableDate, id, $"\"{date}\" is no date; the article is undated."));
        }

        var article = new Article(id, text)
        {
            Url = metadata.Url,
            Publisher = NotBlank(found?.SiteName) ?? metadata.Publisher,
            Published = metadata.Published,
            Title = NotBlank(found?.Title) ?? metadata.Title,
        };
        return new ArticleReading(article, [.. diagnostics]);
    }

    private static SmartReader.Article? Recognize(IHtmlDocument document)
    {
        // The address only serves to resolve links; nothing is fetched when the document is given.
        using var reader = new Reader("https://localhost/", document)
        {
            CharThreshold = MinLength,
            MinScoreReaderable = MinScore,
            MinContentLengthReadearable = new Dictionary<string, int>(StringComparer.Ordinal) { ["Default"] = MinParagraph, ["English"] = MinParagraph },
        };
        SmartReader.Article article = reader.GetArticle();
        return article.IsReadable ? article : null;
    }

    private static string? NotBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
