using System.Text.Json;
using NJsonSchema;
using QuoteTracker.Articles;
using QuoteTracker.Reports;
using QuoteTracker.Tests.Tracking;

namespace QuoteTracker.Tests.Reports;

public sealed class JsonReportWriterTests
{
    [Fact]
    public void The_contract_is_kept_byte_for_byte()
    {
        string json = SampleReport.Lines(stream => JsonReportWriter.Write(SampleReport.Report, stream));

        json.Should().Be(Fixture.Read("sample-report.json").Replace("VERSION", typeof(JsonReportWriter).Assembly.GetName().Version!.ToString(3), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Reports_satisfy_the_schema()
    {
        JsonSchema schema = await Schema();

        schema.Validate(SampleReport.Lines(stream => JsonReportWriter.Write(SampleReport.Report, stream))).Should().BeEmpty();
    }

    [Fact]
    public async Task A_report_of_the_pipeline_satisfies_the_schema()
    {
        var report = ScriptedStages.Pipeline().Track([new Article("a", "Rao: yes\nOduya: no\n?: thanks")]);

        JsonSchema schema = await Schema();
        schema.Validate(SampleReport.Lines(stream => JsonReportWriter.Write(report, stream))).Should().BeEmpty();
    }

    [Fact]
    public async Task The_schema_refuses_a_report_that_breaks_the_contract()
    {
        string json = SampleReport.Lines(stream => JsonReportWriter.Write(SampleReport.Report, stream));
        JsonSchema schema = await Schema();

        schema.Validate(json.Replace("\"denies\"", "\"rejects\"", StringComparison.Ordinal)).Should().NotBeEmpty();
        schema.Validate(json.Replace("\"watched\": true", "\"watched\": false", StringComparison.Ordinal)).Should().NotBeEmpty();
        schema.Validate(json.Replace("2024-05-02", "2 May 2024", StringComparison.Ordinal)).Should().NotBeEmpty();
        schema.Validate(json.Replace("\"severity\": 0.667,", "", StringComparison.Ordinal)).Should().NotBeEmpty();
    }

    [Fact]
    public void Half_a_surrogate_pair_is_replaced_and_leaves_valid_json()
    {
        var report = ScriptedStages.Pipeline().Track([new Article("a", "Rao: broken \ud83d here")]);

        string json = SampleReport.Lines(stream => JsonReportWriter.Write(report, stream));

        using JsonDocument document = JsonDocument.Parse(json);
        document.RootElement.GetProperty("statements")[0].GetProperty("text").GetString().Should().Be("broken \uFFFD here");
    }

    [Fact]
    public void Null_arguments_are_refused()
    {
        Action noReport = () => JsonReportWriter.Write(null!, Stream.Null);
        Action noStream = () => JsonReportWriter.Write(SampleReport.Report, null!);

        noReport.Should().Throw<ArgumentNullException>();
        noStream.Should().Throw<ArgumentNullException>();
    }

    private static Task<JsonSchema> Schema() => JsonSchema.FromJsonAsync(Fixture.Read("report.schema.json"), TestContext.Current.CancellationToken);
}
