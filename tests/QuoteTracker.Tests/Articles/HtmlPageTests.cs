using CsCheck;
using QuoteTracker.Articles;

namespace QuoteTracker.Tests.Articles;

public sealed class HtmlPageTests
{
    private const string Paragraph = "<p>The water board said on Tuesday that repairs to the dam would be delayed by two months because of heavy rain across the valley.</p>\n";

    private const string Page = """
        <html><head><title>Dam repairs delayed - Valley Post</title>
        <meta property="og:title" content="Dam repairs delayed"><meta property="og:site_name" content="Valley Post">
        <meta property="article:published_time" content="2019-06-12T23:30:00-05:00">
        <link rel="canonical" href="https://valley.example/dam"></head>
        <body><nav><a href="/">Home</a> <a href="/x">Sport</a></nav>
        <script>document.write("<p>the mayor said so</p>");</script>
        <article><h1>Dam repairs delayed</h1>
        <p>The water board said on Tuesday that repairs to the dam would be delayed by two months because of heavy rain across the valley.</p>
        <p>&ldquo;We cannot pour concrete in the rain,&rdquo; said the board&rsquo;s   chair,
         Lena Ortiz.<br>She added that residents were safe.</p>
        <ul><li>First point of the plan</li><li>Second point of the plan</li></ul>
        <p>The council said it had not been told. It will meet on Friday to discuss the matter with the board and the residents.</p>
        </article><footer>Copyright Valley Post</footer></body></html>
        """;

    [Fact]
    public void The_article_is_taken_out_of_the_page_with_its_paragraphs()
    {
        ArticleReading reading = ArticleReader.ReadHtml("a", Page);

        reading.Diagnostics.Should().BeEmpty();
        reading.Article!.Text.Should().Be(
            "The water board said on Tuesday that repairs to the dam would be delayed by two months because of heavy rain across the valley.\n\n" +
            "“We cannot pour concrete in the rain,” said the board’s chair, Lena Ortiz.\nShe added that residents were safe.\n\n" +
            "First point of the plan\n\nSecond point of the plan\n\n" +
            "The council said it had not been told. It will meet on Friday to discuss the matter with the board and the residents.");
    }

    [Fact]
    public void Title_publisher_address_and_date_come_from_the_metadata()
    {
        Article article = ArticleReader.ReadHtml("a", Page).Article!;

        article.Title.Should().Be("Dam repairs delayed");
        article.Publisher.Should().Be("Valley Post");
        article.Url.Should().Be("https://valley.example/dam");
        article.Published.Should().Be(new DateTimeOffset(2019, 6, 12, 23, 30, 0, TimeSpan.FromHours(-5)));
    }

    [Fact]
    public void Linked_data_fill_what_the_other_metadata_leave_open()
    {
        Article article = ArticleReader.ReadHtml("a", """
            <script type="application/ld+json">{broken</script>
            <script type="application/ld+json">{"@graph":[{"@type":"WebPage"},{"@type":"NewsArticle","headline":"H","datePublished":"2020-02-03","publisher":{"name":"Wire"}}]}</script>
            <p>x</p>
            """).Article!;

        article.Title.Should().Be("H");
        article.Publisher.Should().Be("Wire");
        article.Published.Should().Be(new DateTimeOffset(2020, 2, 3, 0, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public void A_date_in_the_page_that_is_none_is_a_diagnostic()
    {
        ArticleReading reading = ArticleReader.ReadHtml("a", Page.Replace("2019-06-12T23:30:00-05:00", "yesterday", StringComparison.Ordinal));

        reading.Article!.Published.Should().BeNull();
        reading.Diagnostics.Should().ContainSingle().Which.Code.Should().Be(DiagnosticCodes.UnreadableDate);
    }

    [Fact]
    public void Where_no_article_is_recognised_the_whole_text_is_taken()
    {
        ArticleReading reading = ArticleReader.ReadHtml("a", "<style>p{}</style><p>Rao said   no.<p>Ito agreed &amp; left.<table><tr><td>1<td>2</table><!-- <p>hidden -->");

        reading.Article!.Text.Should().Be("Rao said no.\n\nIto agreed & left.\n\n1 2");
        reading.Diagnostics.Should().ContainSingle().Which.Should().Be(
            new Diagnostic(DiagnosticCodes.NoArticleInPage, "a", "No article was recognised in the page; its whole text was taken."));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("<")]
    [InlineData("<!--")]
    [InlineData("<script>alert(1)")]
    [InlineData("<p a=\"")]
    [InlineData("</")]
    public void Broken_pages_give_an_article(string html) =>
        ArticleReader.ReadHtml("a", html).Article.Should().NotBeNull();

    [Fact]
    public void A_less_than_sign_in_a_text_is_text() =>
        ArticleReader.ReadHtml("a", "<p>1 < 2 <3 and <b>bold</b></p>").Article!.Text.Should().Be("1 < 2 <3 and bold");

    [Theory]
    [InlineData("<div>", 20_000, Paragraph)]
    [InlineData(Paragraph, 1_000, "")]
    [InlineData("<svg a=\"", 20_000, "")]
    [InlineData("<!--", 50_000, "")]
    [InlineData("<", 200_000, "")]
    public void Hostile_pages_are_read_in_linear_time(string piece, int count, string end) => Cost.OfFourfold(
        count,
        pieces => string.Concat(Enumerable.Repeat(piece, pieces)) + end,
        page => ArticleReader.ReadHtml("a", page)).Should().BeLessThan(Cost.LinearForFourfold);

    [Theory]
    [InlineData("<div>", 200_000, Paragraph)]
    [InlineData(Paragraph, 40_000, "")]
    [InlineData("<svg a=\"", 200_000, "")]
    [InlineData("<!--", 500_000, "")]
    [InlineData("<", 2_000_000, "")]
    public void Hostile_pages_are_told_to_hold_no_article(string piece, int count, string end) =>
        ArticleReader.ReadHtml("a", string.Concat(Enumerable.Repeat(piece, count)) + end).Diagnostics.Select(d => d.Code).Should().Contain(DiagnosticCodes.NoArticleInPage);

    [Fact]
    public void Whatever_the_tags_reading_never_throws()
    {
        string[] pieces = ["<p>", "</p>", "<div class='x'>", "</div>", "<script>", "</script", ">", "<", "said", " ", "&amp", "&#xD800;", "<table>", "<td", "\"", "'", "<!--", "-->", "<article>", "<meta charset=x>", "<svg>", "<base href=//x>", "<a href='javascript:x'>", "<h1>", "\0", "<template>", "<time datetime=x>"];
        Gen.Int[0, pieces.Length - 1].Array[0, 60].Sample(
            picks => ArticleReader.ReadHtml("a", string.Concat(picks.Select(pick => pieces[pick]))).Article.Should().NotBeNull(),
            iter: 300);
    }
}
