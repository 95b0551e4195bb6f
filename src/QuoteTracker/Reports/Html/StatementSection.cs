using QuoteTracker.Articles;
using QuoteTracker.Reports.Layout;
using QuoteTracker.Tracking;

namespace QuoteTracker.Reports.Html;

/// <summary>Writes the statements on no claim, article by article.</summary>
internal sealed class StatementSection(MarkupWriter markup, ReportOutline outline, StatementMarkup statements)
{
    public void Write()
    {
        if (outline.Others.IsEmpty)
        {
            return;
        }

        markup.Raw("<section aria-labelledby=\"statements\">\n<h2 id=\"statements\">Statements on no claim</h2>\n");
        foreach (IGrouping<Article, TrackedStatement> group in outline.Others.GroupBy(statement => statement.Statement.Article.Article))
        {
            markup.Raw("<article class=\"claim\"><h3>").Isolated(string.IsNullOrWhiteSpace(group.Key.Title) ? group.Key.Id : group.Key.Title).Raw("</h3><p class=\"tags\">");
            new ArticleSections(markup, outline).WritePlace(group.Key);
            markup.Raw("</p><ul>");
            statements.WriteItems([.. group], withPlaces: false);
            markup.Raw("</ul></article>\n");
        }

        markup.Raw("</section>\n");
    }
}
