using System.Xml.Linq;
using QuoteTracker.Reports;
using QuoteTracker.Tracking;

namespace QuoteTracker.Tests.Reports;

public sealed class SvgReportWriterTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void The_matrix_shows_parties_claims_and_positions_in_words()
    {
        XDocument drawing = Matrix(SampleReport.Report);

        string[] texts = [.. drawing.Descendants(Svg + "text").Select(text => text.Value)];
        texts.Should().Contain(["Ferry Line", "Port", "The ferry will sail on Friday", "✓ affirms", "? unconfirmed ↻"]);
    }

    [Fact]
    public void A_timeline_shows_each_party_on_its_day()
    {
        TrackedStatement later = SampleReport.Report.Statements[1] with
        {
            Statement = SampleReport.Report.Statements[1].Statement with { Date = new DateTimeOffset(2024, 5, 9, 0, 0, 0, TimeSpan.Zero) },
        };
        XDocument drawing = Timelines(SampleReport.Report with { Statements = [SampleReport.Report.Statements[0], later, SampleReport.Report.Statements[2]] });

        string[] texts = [.. drawing.Descendants(Svg + "text").Select(text => text.Value)];
        texts.Should().Contain(["The ferry will sail on Friday", "Ferry Line", "Port", "2 May 2024", "9 May 2024", "✓", "✗"]);
        drawing.Descendants(Svg + "circle").Select(circle => (double)circle.Attribute("cx")!).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void A_hostile_report_gives_well_formed_drawings_without_script()
    {
        foreach (XDocument drawing in new[] { Matrix(HostileReport.Report), Timelines(HostileReport.Report) })
        {
            drawing.Descendants().Should().OnlyContain(element => element.Name.LocalName != "script" && element.Name.Namespace == Svg);
            drawing.Descendants().Attributes().Should().OnlyContain(attribute => !attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Wrong_arguments_are_refused()
    {
        Action noReport = () => SvgReportWriter.WriteMatrix(null!, Stream.Null, new HtmlReportOptions());
        Action noOptions = () => SvgReportWriter.WriteTimelines(SampleReport.Report, Stream.Null, null!);

        noReport.Should().Throw<ArgumentNullException>();
        noOptions.Should().Throw<ArgumentNullException>();
    }

    private static XDocument Matrix(TrackingReport report) => XDocument.Parse(SampleReport.Lines(stream => SvgReportWriter.WriteMatrix(report, stream, new HtmlReportOptions())));

    private static XDocument Timelines(TrackingReport report) => XDocument.Parse(SampleReport.Lines(stream => SvgReportWriter.WriteTimelines(report, stream, new HtmlReportOptions())));
}
