using System.Text;
using System.Text.Json;
using QuoteTracker.Reports;
using QuoteTracker.Tracking;

namespace QuoteTracker.Tests.Reports;

public sealed class LinkedDataTests
{
    [Fact]
    public void Direct_statements_are_quotations_and_claims_tell_where_they_appear()
    {
        using JsonDocument document = JsonDocument.Parse(SampleReport.Lines(stream => JsonLdReportWriter.Write(SampleReport.Report, stream)));

        document.RootElement.GetProperty("@context").GetString().Should().Be("https://schema.org");
        JsonElement[] graph = [.. document.RootElement.GetProperty("@graph").EnumerateArray()];
        ILookup<string?, JsonElement> byType = graph.ToLookup(node => node.GetProperty("@type").GetString(), StringComparer.Ordinal);
        JsonElement quotation = byType["Quotation"].Should().ContainSingle().Subject;
        quotation.GetProperty("text").GetString().Should().Be("\"The ferry will sail,\" \"on Friday.\"");
        quotation.GetProperty("creator").GetProperty("@id").GetString().Should().Be("urn:quotetracker:speaker:ines-brandt");
        byType["Statement"].Should().HaveCount(2);
        byType["Claim"].First().GetProperty("appearance")[0].GetProperty("@id").GetString().Should().Be("urn:quotetracker:article:lake-1");
        byType["Person"].Single().GetProperty("jobTitle").GetString().Should().Be("captain");
        byType["ClaimReview"].Should().BeEmpty("nobody reviewed a claim");
    }

    [Fact]
    public void Every_reference_is_to_a_node_of_the_graph()
    {
        using JsonDocument document = JsonDocument.Parse(SampleReport.Lines(stream => JsonLdReportWriter.Write(SampleReport.Report, stream)));

        HashSet<string> ids = [.. document.RootElement.GetProperty("@graph").EnumerateArray().Select(node => node.GetProperty("@id").GetString()!)];
        References(document.RootElement).Should().OnlyContain(id => ids.Contains(id));
    }

    [Fact]
    public void A_review_is_told_with_its_claim()
    {
        var review = new ClaimReview("c1", "https://checkers.example/7", "Checkers", "half true") { Published = new DateTimeOffset(2024, 6, 1, 0, 0, 0, TimeSpan.Zero) };

        using JsonDocument document = JsonDocument.Parse(SampleReport.Lines(stream => JsonLdReportWriter.Write(SampleReport.Report, [review], stream)));

        JsonElement node = document.RootElement.GetProperty("@graph").EnumerateArray().Single(node => node.GetProperty("@type").GetString() == "ClaimReview");
        node.GetProperty("claimReviewed").GetString().Should().Be("The ferry will sail on Friday");
        node.GetProperty("reviewRating").GetProperty("alternateName").GetString().Should().Be("half true");
    }

    [Theory]
    [InlineData("c9", "https://checkers.example/7", "Checkers", "false")]
    [InlineData("c1", "javascript:alert(1)", "Checkers", "false")]
    [InlineData("c1", "https://checkers.example/7", " ", "false")]
    [InlineData("c1", "https://checkers.example/7", "Checkers", "")]
    public void A_review_that_says_nothing_is_refused(string claim, string url, string author, string verdict)
    {
        Action write = () => JsonLdReportWriter.Write(SampleReport.Report, [new ClaimReview(claim, url, author, verdict)], Stream.Null);

        write.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Annotations_select_the_words_by_quote_and_by_code_points()
    {
        using JsonDocument document = JsonDocument.Parse(SampleReport.Lines(stream => WebAnnotationReportWriter.Write(SampleReport.Report, stream)));

        document.RootElement.GetProperty("type").GetString().Should().Be("AnnotationCollection");
        JsonElement[] items = [.. document.RootElement.GetProperty("first").GetProperty("items").EnumerateArray()];
        items.Should().HaveCount(3);
        Rune[] runes = [.. SampleReport.Text.EnumerateRunes()];
        foreach (JsonElement target in items.SelectMany(item => item.GetProperty("target").EnumerateArray()))
        {
            JsonElement quote = target.GetProperty("selector")[0];
            JsonElement position = target.GetProperty("selector")[1];
            string selected = string.Concat(runes[position.GetProperty("start").GetInt32()..position.GetProperty("end").GetInt32()]);
            selected.Should().Be(quote.GetProperty("exact").GetString());
            SampleReport.Text.Should().Contain(quote.GetProperty("prefix").GetString() + selected + quote.GetProperty("suffix").GetString());
            target.GetProperty("source").GetString().Should().Be("https://lake.example/1");
        }
    }

    [Fact]
    public void Statements_are_a_table_with_their_claim_in_words()
    {
        string[] rows = SampleReport.Lines(stream => CsvReportWriter.Write(SampleReport.Report, stream)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        rows.Should().HaveCount(4);
        rows[2].Should().Be("s2,lake-1,https://lake.example/1,Lake Courier,2024-05-02,\"Ferry | \"\"sails\"\"\",2024-05-02T18:30:00+02:00,the port,,Port,c1,The ferry will sail on Friday,denies,probable,indirect,it,73-75,,0.5");
    }

    [Fact]
    public void A_cell_is_no_formula()
    {
        TrackingReport report = SampleReport.Report with { Claims = [SampleReport.Report.Claims[0] with { Text = "=HYPERLINK(\"https://x.example\")" }] };

        SampleReport.Lines(stream => CsvReportWriter.Write(report, stream)).Should().Contain(",\"'=HYPERLINK(");
    }

    private static IEnumerable<string> References(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object when element.EnumerateObject().ToArray() is [{ Name: "@id" } only] => [only.Value.GetString()!],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => References(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(References),
        _ => [],
    };
}
