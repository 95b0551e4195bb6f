using QuoteTracker.Reports;

namespace QuoteTracker.Tests.Reports;

public sealed class MarkdownReportWriterTests
{
    [Fact]
    public void The_report_reads_from_conflicts_to_diagnostics()
    {
        string markdown = SampleReport.Lines(stream => MarkdownReportWriter.Write(SampleReport.Report, stream));

        markdown.Should().Be(Fixture.Read("sample-report.md"));
    }

    [Fact]
    public void Markdown_and_html_in_a_text_show_as_they_are() =>
        Markdown.Escape("<b>|*a*|\r\n`x`").Should().Be("\\<b\\>\\|\\*a\\*\\|  \\`x\\`");
}
