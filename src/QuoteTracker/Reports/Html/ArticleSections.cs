using QuoteTracker.Articles;
using QuoteTracker.Reports.Layout;

namespace QuoteTracker.Reports.Html;

/// <summary>Writes the articles with their republications, and what was odd about the input.</summary>
internal sealed class ArticleSections(MarkupWriter markup, ReportOutline outline)
{
    private readonly Dictionary<string, string> _originals = outline.Report.Republications
        .SelectMany(republication => republication.CopyIds.Select(copy => (copy, republication.OriginalId)))
        .ToDictionary(pair => pair.copy, pair => pair.OriginalId, StringComparer.Ordinal);

    public void Write()
    {
        WriteArticles();
        WriteDiagnostics();
    }

    /// <summary>Outlet with a link to the article, and its date.</summary>
    public void WritePlace(Article article)
    {
        if (WebLink.Of(article.Url) is { } link)
        {
            markup.Raw("<a").Attribute("href", link).Raw(">").Isolated(ReportWording.Outlet(article)).Raw("</a>");
        }
        else
        {
            markup.Isolated(ReportWording.Outlet(article));
        }

        markup.Text(article.Published is { } date ? ", " + ReportWording.Day(date) : ", undated");
    }

    private void WriteArticles()
    {
        if (outline.Report.Articles.IsEmpty)
        {
            return;
        }

        Dictionary<string, Article> byId = outline.Report.Articles.ToDictionary(article => article.Id, StringComparer.Ordinal);
        markup.Raw("<section aria-labelledby=\"articles\">\n<h2 id=\"articles\">Articles</h2>\n<ol class=\"articles\">\n");
        foreach (Article article in outline.Report.Articles)
        {
            markup.Raw("<li id=\"a").Number(outline.ArticleNumber(article)).Raw("\">");
            if (!string.IsNullOrWhiteSpace(article.Title))
            {
                markup.Isolated(article.Title).Raw(" ");
            }

            markup.Raw("<small>");
            WritePlace(article);
            if (_originals.TryGetValue(article.Id, out string? original) && byId.TryGetValue(original, out Article? first))
            {
                markup.Raw("; republication of <a href=\"#a").Number(outline.ArticleNumber(first)).Raw("\">").Isolated(ReportWording.Outlet(first)).Raw("</a>");
            }

            markup.Raw("</small>\n");
        }

        markup.Raw("</ol></section>\n");
    }

    private void WriteDiagnostics()
    {
        if (outline.Report.Diagnostics.IsEmpty)
        {
            return;
        }

        markup.Raw("<section aria-labelledby=\"diagnostics\">\n<h2 id=\"diagnostics\">Diagnostics</h2>\n<ul>\n");
        foreach (Diagnostic diagnostic in outline.Report.Diagnostics)
        {
            markup.Raw("<li><code>").Text(diagnostic.Code).Raw("</code> ");
            if (diagnostic.ArticleId is { } id)
            {
                markup.Isolated(id).Raw(": ");
            }

            markup.Isolated(diagnostic.Message).Raw("\n");
        }

        markup.Raw("</ul></section>\n");
    }
}
