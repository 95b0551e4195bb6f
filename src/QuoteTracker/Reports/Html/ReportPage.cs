using QuoteTracker.Reports.Layout;
using QuoteTracker.Tracking;

namespace QuoteTracker.Reports.Html;

/// <summary>Writes the page: its head, its landmarks and the sections in between.</summary>
internal sealed class ReportPage(MarkupWriter markup, ReportOutline outline, HtmlReportOptions options, IReadOnlyList<ClaimReview> reviews)
{
    private readonly PartyNumbers _parties = new(outline.Report);

    private TrackingReport Report => outline.Report;

    public void Write()
    {
        WriteHead();
        WriteBanner();
        markup.Raw("<main id=\"main\" tabindex=\"-1\">\n");
        WriteOverview();
        var statements = new StatementMarkup(markup, outline, _parties, linksAll: Report.Statements.Length <= options.MaximumLinkedStatements);
        new FindingSections(markup, outline, statements).Write();
        new MatrixSection(markup, outline, options).Write();
        new ClaimSection(markup, outline, statements, options, reviews).Write();
        new StatementSection(markup, outline, statements).Write();
        new ArticleSections(markup, outline).Write();
        markup.Raw("</main>\n");
        WriteFooter();
    }

    private void WriteHead()
    {
        string policy = $"default-src 'none'; style-src '{PageAsset.Style.Hash}'; script-src '{PageAsset.Script.Hash}'; base-uri 'none'; form-action 'none'";
        markup.Raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        markup.Raw("<meta http-equiv=\"Content-Security-Policy\"").Attribute("content", policy).Raw(">\n");
        markup.Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n");
        markup.Raw("<meta name=\"referrer\" content=\"no-referrer\">\n");
        markup.Raw("<meta name=\"generator\"").Attribute("content", $"{ReportVocabulary.Generator} {ReportVocabulary.Version}").Raw(">\n");
        markup.Raw("<title>").Text(options.Title).Raw("</title>\n<style>").Raw(PageAsset.Style.Text).Raw("</style>\n</head>\n<body>\n");
    }

    private void WriteBanner()
    {
        markup.Raw("<a class=\"skip\" href=\"#main\">Skip to the report</a>\n<header>\n<h1>").Isolated(options.Title).Raw("</h1>\n");
        markup.Raw("<nav aria-label=\"Sections\"><ul>");
        foreach ((string id, string name, int count) in Sections())
        {
            markup.Raw("<li><a").Attribute("href", "#" + id).Raw(">").Text(name).Raw(" <span>").Text(ReportWording.Number(count)).Raw("</span></a>");
        }

        markup.Raw("</ul></nav>\n");
        markup.Raw(
            """
            <search id="search" hidden><form role="search">
            <label>Search <input type="search" id="q" placeholder="words, names, outlets" autocomplete="off"></label>
            <label>Position <select id="stance"><option value="">any<option value="a">affirms<option value="d">denies<option value="u">unconfirmed<option value="n">takes no side</select></label>
            <label>Party <select id="party"><option value="">any
            """);
        for (int i = 0; i < _parties.Listed.Count; i++)
        {
            markup.Raw("<option value=\"p").Number(i).Raw("\">").Text(_parties.Listed[i].Name);
        }

        markup.Raw(
            """
            </select></label>
            <label><input type="checkbox" id="disputed"> only in dispute</label>
            <button type="reset">Show all</button> <output id="found" aria-live="polite"></output>
            </form></search>
            </header>

            """);
    }

    private void WriteOverview()
    {
        DateTimeOffset[] dates = [.. Report.Articles.Select(article => article.Published).OfType<DateTimeOffset>()];
        markup.Raw("<p class=\"lead\">").Text($"{ReportWording.Count(Report.Articles.Length, "article")}");
        if (dates.Length > 0)
        {
            markup.Text(" of " + ReportWording.Period(dates.Min(), dates.Max()));
        }

        markup.Text(
            $": {ReportWording.Count(Report.Statements.Length, "statement")} by {ReportWording.Count(Report.Speakers.Length, "speaker")} for "
            + $"{ReportWording.Count(Report.Parties.Length, "party")}, {ReportWording.Count(Report.Claims.Length, "claim")}, "
            + $"{ReportWording.Count(Report.Conflicts.Length, "conflict")}, {ReportWording.Count(Report.Shifts.Length, "shift")}.");
        markup.Raw("</p>\n<p class=\"note\">A conflict flag is a lead, not a verdict: read the two quotations, and the articles they come from.</p>\n");
        markup.Raw(
            """
            <p class="key" aria-label="Key"><b class="a">✓ affirms</b> <b class="d">✗ denies</b> <b class="u">? unconfirmed</b> <b class="n">– takes no side</b></p>

            """);
    }

    private IEnumerable<(string Id, string Name, int Count)> Sections()
    {
        (string, string, int)[] all =
        [
            ("conflicts", "Conflicts", Report.Conflicts.Length),
            ("shifts", "Shifts", Report.Shifts.Length),
            ("matrix", "Matrix", outline.Claims.Count(claim => claim.Positions.Length > 1)),
            ("claims", "Claims", outline.Claims.Length),
            ("statements", "Statements on no claim", outline.Others.Length),
            ("articles", "Articles", Report.Articles.Length),
            ("diagnostics", "Diagnostics", Report.Diagnostics.Length),
        ];
        return all.Where(section => section.Item3 > 0);
    }

    private void WriteFooter()
    {
        markup.Raw("<footer><p>Made by ").Text($"{ReportVocabulary.Generator} {ReportVocabulary.Version}")
            .Raw(". Quotations stand as printed in the articles; who said them, for whom, on which claim and with what position was read by a program, which errs.</p></footer>\n");
        markup.Raw("<script>").Raw(PageAsset.Script.Text).Raw("</script>\n</body>\n</html>\n");
    }
}
