using QuoteTracker.Articles;
using QuoteTracker.Quotes;
using QuoteTracker.Reports;
using QuoteTracker.Text;

namespace QuoteTracker.Tests.Reports;

public sealed class AttributionWriterTests
{
    [Fact]
    public void Brat_lines_have_the_form_of_the_corpus_with_offsets_in_code_points()
    {
        string brat = SampleReport.Lines(stream => BratWriter.Write(SampleReport.Article, stream));

        brat.Should().Be(
            "T1\tSource 25 36\tInes Brandt\n" +
            "T2\tCue 37 41\tsaid\n" +
            "T3\tContent 2 24;43 55\t\"The ferry will sail,\" \"on Friday.\"\n" +
            "T4\tAttribution 37 41\tsaid\n" +
            "E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1\n" +
            "T5\tSource 56 64\tThe port\n" +
            "T6\tCue 65 71\tdenied\n" +
            "T7\tContent 72 74\tit\n" +
            "T8\tAttribution 65 71\tdenied\n" +
            "E2\tAttribution:T8 Content:T7 Cue:T6 Source:T5\n" +
            "T9\tCue 76 88\tOne worry is\n" +
            "T10\tContent 89 94\t<fog>\n" +
            "T11\tAttribution-no-source 76 88\tOne worry is\n" +
            "E3\tAttribution-no-source:T11 Content:T10 Cue:T9\n");
    }

    [Fact]
    public void Brat_text_stays_on_one_line_and_keeps_its_length()
    {
        string brat = SampleReport.Lines(stream => BratWriter.Write(OneQuote("Rao: one\r\ntwo\tthree"), stream));

        brat.Should().Contain("\tContent 5 19\tone  two three\n");
    }

    [Fact]
    public void An_attribution_without_cue_is_anchored_at_its_content()
    {
        string brat = SampleReport.Lines(stream => BratWriter.Write(OneQuote("Rao: yes", cue: false), stream));

        brat.Should().Be("T1\tSource 0 3\tRao\nT2\tContent 5 8\tyes\nT3\tAttribution 5 8\tyes\nE1\tAttribution:T3 Content:T2 Source:T1\n");
    }

    [Fact]
    public void An_article_without_attributions_gives_an_empty_brat_file()
    {
        var article = new AnalyzedArticle(new Article("a", ""), new AnalyzedText("", [], [], [], []), []);

        SampleReport.Lines(stream => BratWriter.Write(article, stream)).Should().BeEmpty();
    }

    [Fact]
    public void Csv_quotes_what_needs_quotes()
    {
        string csv = SampleReport.Lines(stream => CsvAttributionWriter.Write([SampleReport.Article], stream));

        csv.Should().Be(
            "article,url,publisher,published,title,kind,source,cue,content,source_spans,cue_spans,content_spans,confidence\r\n" +
            "lake-1,https://lake.example/1,Lake Courier,2024-05-02,\"Ferry | \"\"sails\"\"\",direct,Ines Brandt,said,\"\"\"The ferry will sail,\"\" \"\"on Friday.\"\"\",26-37,38-42,3-25;44-56,0.912\r\n" +
            "lake-1,https://lake.example/1,Lake Courier,2024-05-02,\"Ferry | \"\"sails\"\"\",indirect,The port,denied,it,57-65,66-72,73-75,1\r\n" +
            "lake-1,https://lake.example/1,Lake Courier,2024-05-02,\"Ferry | \"\"sails\"\"\",indirect,,One worry is,<fog>,,77-89,90-95,0.5\r\n");
    }

    [Theory]
    [InlineData("=HYPERLINK(1)")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    public void Csv_disarms_what_a_spreadsheet_would_run(string content)
    {
        string csv = SampleReport.Lines(stream => CsvAttributionWriter.Write([OneQuote("Rao: " + content)], stream));

        csv.Should().Contain(",'" + content + ",");
    }

    [Fact]
    public void Json_gives_a_line_per_article_with_the_words_of_each_span()
    {
        string json = SampleReport.Lines(stream => JsonAttributionWriter.Write([OneQuote("Rao: yes"), OneQuote("Ito: no")], stream));

        string[] lines = json.Split('\n');
        lines.Should().HaveCount(3);
        lines[0].Should().EndWith(
            "\"article\":{\"id\":\"a\",\"url\":null,\"publisher\":null,\"published\":null,\"title\":null},\"attributions\":[{\"kind\":\"indirect\"," +
            "\"source\":[{\"start\":0,\"end\":3,\"text\":\"Rao\"}],\"cue\":[{\"start\":3,\"end\":4,\"text\":\":\"}]," +
            "\"content\":[{\"start\":5,\"end\":8,\"text\":\"yes\"}],\"confidence\":1}]}");
        lines[0].Should().StartWith("{\"schema\":\"quotetracker.attributions/1\",\"generator\":{\"name\":\"QuoteTracker\",\"version\":\"");
        lines[2].Should().BeEmpty();
    }

    private static AnalyzedArticle OneQuote(string text, bool cue = true) => new(
        new Article("a", text),
        new AnalyzedText(text, [], [], [], []),
        [
            new Attribution
            {
                Source = [new TextSpan(0, 3)],
                Cue = cue ? [new TextSpan(3, 4)] : [],
                Content = [new TextSpan(5, text.Length)],
                Kind = AttributionKind.Indirect,
            },
        ]);
}
