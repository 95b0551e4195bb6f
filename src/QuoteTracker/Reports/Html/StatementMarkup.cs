using QuoteTracker.Articles;
using QuoteTracker.Positions;
using QuoteTracker.Reports.Layout;
using QuoteTracker.Text;
using QuoteTracker.Tracking;

namespace QuoteTracker.Reports.Html;

/// <summary>Writes statements: as an item of a list, and as a figure with its paragraph.</summary>
/// <param name="markup">Where to.</param>
/// <param name="outline">The report.</param>
/// <param name="parties">Classes of the parties.</param>
/// <param name="linksAll">Whether items link to their source rather than to the list of articles.</param>
internal sealed class StatementMarkup(MarkupWriter markup, ReportOutline outline, PartyNumbers parties, bool linksAll)
{
    /// <summary>A list item: position, who, words, where and when.</summary>
    /// <param name="tracked">The statement.</param>
    /// <param name="linked">Whether it links to its source in any case.</param>
    /// <param name="withPlace">Whether outlet and date are told.</param>
    public void WriteItem(TrackedStatement tracked, bool linked, bool withPlace)
    {
        markup.Raw("<li class=\"").Raw(ReportWording.Letter(tracked.Position?.Stance)).Raw(parties.ClassOf(tracked.Statement)).Raw("\">");
        if (tracked.Position is { } position)
        {
            WritePosition(position);
        }

        markup.Raw("<i>").Isolated(ReportWording.Speaker(tracked.Statement)).Raw("</i>");
        WriteNotes(tracked);
        markup.Raw("<q>").Isolated(tracked.Statement.Text).Raw("</q>");
        if (withPlace)
        {
            WritePlace(tracked, linked || linksAll);
        }

        WriteRepeats(tracked);
        markup.Raw("\n");
    }

    /// <summary>A figure: the words marked in their paragraph, and who said them where.</summary>
    public void WriteFigure(TrackedStatement tracked)
    {
        markup.Raw("<figure class=\"").Raw(ReportWording.Letter(tracked.Position?.Stance)).Raw("\"><blockquote dir=\"auto\">");
        QuotedPassage passage = QuotedPassage.Of(tracked.Statement);
        markup.Raw(passage.BeginsWithin ? "… " : "");
        int at = passage.Extent.Start;
        foreach (TextSpan span in passage.Content)
        {
            markup.Text(passage.Text[at..span.Start]).Raw("<mark>").Isolated(passage.Text[span.Start..span.End]).Raw("</mark>");
            at = span.End;
        }

        markup.Text(passage.Text[at..passage.Extent.End]).Raw(passage.EndsWithin ? " …" : "").Raw("</blockquote><figcaption>");
        if (tracked.Position is { } position)
        {
            WritePosition(position);
        }

        markup.Raw("<i>").Isolated(ReportWording.Speaker(tracked.Statement)).Raw("</i>");
        WriteNotes(tracked);
        WritePlace(tracked, linked: true);
        WriteRepeats(tracked);
        markup.Raw("</figcaption></figure>\n");
    }

    private void WritePosition(Position position) => markup.Raw("<b>").Raw(ReportWording.Sign(position.Stance)).Raw(" ").Raw(ReportWording.Verb(position)).Raw("</b> ");

    private void WriteNotes(TrackedStatement tracked)
    {
        if (tracked.Statement.Speaker is { } speaker && ReportWording.Role(speaker) is { } role)
        {
            markup.Raw(", ").Isolated(role);
        }

        if (ReportWording.Side(tracked.Statement) is { } side)
        {
            markup.Raw(" (").Isolated(side).Raw(")");
        }

        markup.Raw(" ");
    }

    private void WritePlace(TrackedStatement tracked, bool linked)
    {
        Article article = tracked.Statement.Article.Article;
        string? link = linked ? WebLink.Of(article.Url, tracked.Statement.Attribution.Content[0].Of(article.Text)) : null;
        markup.Raw(" <small><a");
        if (link is null)
        {
            markup.Raw(" href=\"#a").Number(outline.ArticleNumber(article)).Raw("\">");
        }
        else
        {
            markup.Attribute("href", link).Raw(" rel=\"noreferrer\">");
        }

        markup.Isolated(ReportWording.Outlet(article)).Raw("</a>");
        if (tracked.Statement.Date is { } date)
        {
            markup.Raw(", ").Text(ReportWording.Day(date));
        }

        markup.Raw("</small>");
    }

    private void WriteRepeats(TrackedStatement tracked)
    {
        Article[] repeaters = [.. outline.Repeaters(tracked)];
        if (repeaters.Length == 0)
        {
            return;
        }

        markup.Raw(" <small>Also printed by ");
        for (int i = 0; i < repeaters.Length; i++)
        {
            markup.Raw(i == 0 ? "" : ", ").Raw("<a href=\"#a").Number(outline.ArticleNumber(repeaters[i])).Raw("\">").Isolated(ReportWording.Outlet(repeaters[i])).Raw("</a>");
        }

        markup.Raw("</small>");
    }
}
