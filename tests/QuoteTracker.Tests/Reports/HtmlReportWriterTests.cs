using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using QuoteTracker.Articles;
using QuoteTracker.Claims;
using QuoteTracker.Reports;
using QuoteTracker.Tests.Tracking;
using QuoteTracker.Tracking;

namespace QuoteTracker.Tests.Reports;

public sealed class HtmlReportWriterTests
{
    [Fact]
    public void A_conflict_stands_side_by_side_with_its_quotations_marked_in_their_paragraphs()
    {
        IHtmlDocument page = Page(SampleReport.Report);

        IElement[] sides = [.. page.QuerySelectorAll("#conflicts ~ article .pair > div")];
        sides.Select(side => side.QuerySelector("h4")!.TextContent).Should().StartWith(["Ferry Line", "Port"]);
        sides[0].QuerySelectorAll("mark").Select(mark => mark.TextContent).Should().Equal("\"The ferry will sail,\"", "\"on Friday.\"");
        sides[0].QuerySelector("blockquote")!.TextContent.Should().Contain("Ines Brandt said");
        sides[0].QuerySelector("a")!.GetAttribute("href").Should().StartWith("https://lake.example/1#:~:text=");
        sides[1].QuerySelector("figcaption")!.TextContent.Should().Contain("probably denies").And.Contain("2 May 2024");
    }

    [Fact]
    public void Positions_are_told_in_words_in_the_matrix_and_a_shift_with_what_was_before()
    {
        IHtmlDocument page = Page(SampleReport.Report);

        page.QuerySelectorAll("table thead th").Select(cell => cell.TextContent.Trim()).Should().Equal("Claim", "Ferry Line", "Port");
        page.QuerySelectorAll("table tbody td").Select(cell => cell.TextContent.Trim()).Should().Equal("✓ affirms", "? denies, then unconfirmed");
        page.QuerySelector("#shifts ~ article .why")!.TextContent.Should().Be("Port: denies, then unconfirmed on 4 May 2024.");
    }

    [Fact]
    public void Every_claim_statement_and_diagnostic_is_on_the_page()
    {
        string text = Page(SampleReport.Report).Body!.TextContent;

        text.Should().Contain("The ferry will sail on Friday").And.Contain("There will be fog").And.NotContain("&lt;fog&gt;").And.Contain("<fog>")
            .And.Contain("The article has no text.").And.Contain("2 articles of 2 to 3 May 2024: 3 statements by 2 speakers");
    }

    [Fact]
    public void Nothing_from_an_article_becomes_markup()
    {
        IHtmlDocument page = Page(HostileReport.Report);

        page.QuerySelectorAll("script").Should().ContainSingle("the page has one script of its own");
        page.QuerySelectorAll("img, iframe, object, embed, form[action], base, link").Should().BeEmpty();
        page.All.SelectMany(element => element.Attributes).Where(attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)).Should().BeEmpty();
        page.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!)
            .Should().OnlyContain(address => address.StartsWith('#') || address.StartsWith("https://harbour.example/", StringComparison.Ordinal));
        page.QuerySelectorAll("mark").Select(mark => mark.TextContent).Should().Contain(HostileReport.Report.Statements[0].Statement.Text);
        page.QuerySelectorAll("main > section").Should().NotBeEmpty("the landmarks stay whole");
    }

    [Fact]
    public void Marks_that_turn_the_writing_direction_end_where_their_text_ends()
    {
        IHtmlDocument page = Page(HostileReport.Report);

        page.QuerySelectorAll("bdi").Should().NotBeEmpty();
        foreach (IElement isolated in page.QuerySelectorAll("bdi"))
        {
            isolated.TextContent.Count(c => c == '\u202E').Should().Be(isolated.TextContent.Count(c => c == '\u202C'));
            isolated.TextContent.Count(c => c == '\u2066').Should().Be(isolated.TextContent.Count(c => c == '\u2069'));
        }
    }

    [Fact]
    public void The_page_has_landmarks_headings_in_order_and_a_policy_that_forbids_requests()
    {
        IHtmlDocument page = Page(SampleReport.Report);

        page.QuerySelectorAll("header, main, footer, nav[aria-label], search").Should().HaveCount(5);
        page.DocumentElement.GetAttribute("lang").Should().Be("en");
        page.QuerySelectorAll("h1").Should().ContainSingle();
        page.QuerySelectorAll("main > section").Should().OnlyContain(section => page.GetElementById(section.GetAttribute("aria-labelledby")!) != null);
        page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content").Should().StartWith("default-src 'none'; style-src 'sha256-").And.NotContain("unsafe");
        page.All.Select(element => element.Id).Where(id => !string.IsNullOrEmpty(id)).Should().OnlyHaveUniqueItems();
        page.QuerySelectorAll("[style]").Should().BeEmpty("the policy forbids styles on elements");
    }

    [Fact]
    public void Links_within_the_page_lead_somewhere()
    {
        IHtmlDocument page = Page(SampleReport.Report);

        page.QuerySelectorAll("a[href^='#']").Select(link => link.GetAttribute("href")![1..]).Should().OnlyContain(id => page.GetElementById(id) != null);
    }

    [Fact]
    public void Equal_reports_give_equal_bytes()
    {
        Lines(SampleReport.Report).Should().Be(Lines(SampleReport.Report));
    }

    [Fact]
    public void Republications_are_told_with_the_statement_and_the_article()
    {
        var text = SampleReport.Report.Statements[0];
        Article copy = new("copy", SampleReport.Text) { Publisher = "Hill Echo" };
        TrackedStatement repeat = text with
        {
            Statement = text.Statement with { Id = "s9", Article = text.Statement.Article with { Article = copy } },
            RepeatsId = "s1",
        };
        TrackingReport report = SampleReport.Report with
        {
            Articles = [.. SampleReport.Report.Articles, copy],
            Statements = [.. SampleReport.Report.Statements, repeat],
            Republications = [new Republication("lake-1", ["copy"])],
        };

        string page = Page(report).Body!.TextContent;

        page.Should().Contain("Also printed by Hill Echo").And.Contain("Hill Echo, undated; republication of Lake Courier");
    }

    [Fact]
    public void A_report_of_nothing_is_a_page()
    {
        TrackingReport empty = ScriptedStages.Pipeline().Track([]);

        Page(empty).QuerySelector(".lead")!.TextContent.Should().Be("0 articles: 0 statements by 0 speakers for 0 parties, 0 claims, 0 conflicts, 0 shifts.");
    }

    [Fact]
    public void A_watched_claim_that_nobody_spoke_to_is_shown()
    {
        TrackingReport report = ScriptedStages.Pipeline().Track([], [new WatchedClaim("w", "The toll will rise")], progress: null, CancellationToken.None);

        Page(report).QuerySelector("#c1")!.TextContent.Should().Contain("The toll will rise").And.Contain("Nobody spoke to it.");
    }

    [Fact]
    public void Wrong_arguments_are_refused()
    {
        Action noReport = () => HtmlReportWriter.Write(null!, Stream.Null);
        Action noStream = () => HtmlReportWriter.Write(SampleReport.Report, null!);
        Action noParties = () => HtmlReportWriter.Write(SampleReport.Report, Stream.Null, new HtmlReportOptions { MaximumPartiesPerMatrix = 1 });
        Action noTitle = () => HtmlReportWriter.Write(SampleReport.Report, Stream.Null, new HtmlReportOptions { Title = " " });

        noReport.Should().Throw<ArgumentNullException>();
        noStream.Should().Throw<ArgumentNullException>();
        noParties.Should().Throw<ArgumentOutOfRangeException>();
        noTitle.Should().Throw<ArgumentOutOfRangeException>();
    }

    private static string Lines(TrackingReport report) => SampleReport.Lines(stream => HtmlReportWriter.Write(report, stream));

    private static IHtmlDocument Page(TrackingReport report) => new HtmlParser().ParseDocument(Lines(report));
}
