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
/// <param name="linksAll">Whether items link to their source rather than to the list of articles, as in a page that must be kept small.</param>
internal sealed class StatementMarkup(MarkupWriter markup, ReportOutline outline, PartyNumbers parties, bool linksAll)
{
    // In a page that must be kept small, what is known of a speaker is told once, and the paragraph around evidence shown once.
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly HashSet<string> _shown = new(StringComparer.Ordinal);

    /// <summary>The items of a list: a speaker's position and words, what follows of the same speaker with the same position in one item. The
    /// article stands above its first statement, what is known of a speaker at the first mention.</summary>
    /// <param name="statements">Statements in the order to show them.</param>
    /// <param name="withPlaces">Whether outlet and date stand above the statements of an article.</param>
    /// <param name="before">Writes what comes before a statement and says whether it wrote anything; may be <see langword="null"/>.</param>
    /// <remarks>Where all have one position, which the list's heading tells, the items don't repeat it.</remarks>
    public void WriteItems(IReadOnlyCollection<TrackedStatement> statements, bool withPlaces, Func<TrackedStatement, bool>? before = null)
    {
        TrackedStatement? last = null;
        bool oneMind = statements.All(statement => statement.Position is { Certainty: Certainty.Certain })
            && statements.DistinctBy(statement => statement.Position!.Stance).Count() == 1
            && statements.Any(statement => statement.Statement.Party is not null);
        HashSet<string> known = linksAll ? new(StringComparer.Ordinal) : _known;
        foreach (TrackedStatement statement in statements)
        {
            bool sameArticle = last is not null && last.Statement.Article.Article.Id == statement.Statement.Article.Article.Id;
            if (withPlaces && !sameArticle)
            {
                markup.Raw(last is null ? "<li class=h>" : "\n<li class=h>");
                WritePlace(statement, linksAll);
            }

            bool interrupted = before?.Invoke(statement) == true;
            if (interrupted || !sameArticle || !Continues(last!, statement))
            {
                WriteStart(statement, isKnown: statement.Statement.Speaker is { } speaker && !known.Add(speaker.Id), oneMind);
            }

            markup.Raw(" <q>").Isolated(statement.Statement.Text).Raw("</q>");
            WriteRepeats(statement);
            last = statement;
        }

        markup.Raw("\n");
    }

    /// <summary>Figures: the words marked in their paragraph, and who said them where. What one speaker says in one article with one position is
    /// one figure.</summary>
    public void WriteFigures(IEnumerable<TrackedStatement> evidence)
    {
        TrackedStatement? last = null;
        foreach (TrackedStatement tracked in evidence)
        {
            bool continues = last is not null && last.Statement.Article.Article.Id == tracked.Statement.Article.Article.Id && Continues(last, tracked);
            if (!continues)
            {
                WriteFigureEnd(last);
                markup.Raw("<figure class=\"").Raw(ReportWording.Letter(tracked.Position?.Stance)).Raw("\">");
            }

            QuotedPassage passage = QuotedPassage.Of(tracked.Statement);
            WritePassage(linksAll || _shown.Add(tracked.Statement.Id) ? passage : passage.Alone());
            last = tracked;
        }

        WriteFigureEnd(last);
    }

    private void WritePassage(QuotedPassage passage)
    {
        markup.Raw("<blockquote dir=\"auto\">").Raw(passage.BeginsWithin ? "… " : "");
        int at = passage.Extent.Start;
        foreach (TextSpan span in passage.Content)
        {
            markup.Text(passage.Text[at..span.Start]).Raw("<mark>").Isolated(passage.Text[span.Start..span.End]).Raw("</mark>");
            at = span.End;
        }

        markup.Text(passage.Text[at..passage.Extent.End]).Raw(passage.EndsWithin ? " …" : "").Raw("</blockquote>");
    }

    private void WriteFigureEnd(TrackedStatement? tracked)
    {
        if (tracked is null)
        {
            return;
        }

        markup.Raw("<figcaption>");
        if (tracked.Position is { } position)
        {
            WritePosition(position);
        }

        markup.Raw("<i>").Isolated(ReportWording.Speaker(tracked.Statement)).Raw("</i>");
        WriteNotes(tracked);
        markup.Raw("<br>");
        WritePlace(tracked, linked: true);
        WriteRepeats(tracked);
        markup.Raw("</figcaption></figure>\n");
    }

    private static bool Continues(TrackedStatement last, TrackedStatement next) =>
        last.Statement.Speaker is { } speaker && speaker.Id == next.Statement.Speaker?.Id && last.Statement.Party?.Id == next.Statement.Party?.Id
        && (last.Position?.Stance, last.Position?.Certainty) == (next.Position?.Stance, next.Position?.Certainty);

    private void WriteStart(TrackedStatement tracked, bool isKnown, bool oneMind)
    {
        string letter = ReportWording.Letter(tracked.Position?.Stance);
        string party = parties.ClassOf(tracked.Statement);
        markup.Raw(party.Length == 0 ? $"\n<li class={letter}>" : $"\n<li class=\"{letter}{party}\">");
        if (tracked.Position is { } position && !oneMind)
        {
            WritePosition(position);
        }

        markup.Raw("<i>").Isolated(ReportWording.Speaker(tracked.Statement)).Raw("</i>");
        if (!isKnown)
        {
            WriteNotes(tracked);
        }
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
    }

    private void WritePlace(TrackedStatement tracked, bool linked)
    {
        Article article = tracked.Statement.Article.Article;
        string? link = linked ? WebLink.Of(article.Url, tracked.Statement.Attribution.Content[0].Of(article.Text)) : null;
        markup.Raw("<small><a");
        if (link is null)
        {
            markup.Raw(" href=\"#a").Number(outline.ArticleNumber(article)).Raw("\">");
        }
        else
        {
            markup.Attribute("href", link).Raw(">");
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
