using System.Text.Json;
using NJsonSchema;
using QuoteTracker.Tests.Articles;
using QuoteTracker.Tests.Reports;

namespace QuoteTracker.Tests.Console;

public sealed class TrackCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task A_report_is_written_that_satisfies_the_schema()
    {
        ConsoleRun run = await ConsoleRun.Of(["track", Articles(), "--format", "json", "--output", Report]);

        run.ExitCode.Should().Be(0);
        run.Output.Should().BeEmpty();
        JsonSchema schema = await JsonSchema.FromJsonAsync(Fixture.Read("report.schema.json"), TestContext.Current.CancellationToken);
        schema.Validate(await File.ReadAllTextAsync(Report, TestContext.Current.CancellationToken)).Should().BeEmpty();
    }

    [Fact]
    public async Task Standard_output_gets_the_bytes_that_a_file_gets()
    {
        string articles = Articles();

        await ConsoleRun.Of(["track", articles, "--format", "json", "--output", Report, "--threads", "3"]);
        ConsoleRun run = await ConsoleRun.Of(["track", articles, "--format", "json", "--threads", "1"]);

        run.Output.Should().Be(await File.ReadAllTextAsync(Report, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_the_reader_found_odd_is_in_the_report()
    {
        string articles = _folder.Write("a.jsonl", "{broken\n{\"id\":\"a\",\"text\":\"Rao: yes\",\"published\":\"soon\"}");

        ConsoleRun run = await ConsoleRun.Of(["track", articles, "--format", "json"]);

        run.ExitCode.Should().Be(0);
        using JsonDocument report = JsonDocument.Parse(run.Output);
        report.RootElement.GetProperty("diagnostics").EnumerateArray().Select(d => d.GetProperty("code").GetString()).Should().Equal("QT0006", "QT0009");
        run.Error.Should().Contain("QT0006").And.Contain("line 1").And.Contain("QT0009 [a]");
    }

    [Fact]
    public async Task Decisions_change_the_claims()
    {
        string decisions = _folder.Write("decisions.json", """{ "text": [{ "claim": "c", "text": "The toll will rise." }] }""");

        ConsoleRun run = await ConsoleRun.Of(["track", Articles(), "--format", "json", "--decisions", decisions]);

        run.ExitCode.Should().Be(0);
        using JsonDocument report = JsonDocument.Parse(run.Output);
        report.RootElement.GetProperty("claims")[0].GetProperty("text").GetString().Should().Be("The toll will rise.");
    }

    [Theory]
    [InlineData("""{ "merge": [["a", "b"]], "split": [["a"]] }""", "\"a\" is split out")]
    [InlineData("[", "schema")]
    [InlineData(null, "QT0011")]
    public async Task Decisions_that_cannot_be_used_end_the_run_and_are_named(string? json, string named)
    {
        string path = json is null ? "/nowhere/decisions.json" : _folder.Write("decisions.json", json);

        ConsoleRun run = await ConsoleRun.Of(["track", Articles(), "--decisions", path]);

        run.ExitCode.Should().Be(1);
        run.Error.Should().Contain(named);
        run.Output.Should().BeEmpty();
    }

    [Fact]
    public async Task Watched_claims_keep_their_id_and_words()
    {
        string claims = _folder.Write("claims.jsonl", "{\"id\":\"w1\",\"text\":\"The toll will rise\"}\n");

        ConsoleRun run = await ConsoleRun.Of(["track", Articles(), "--format", "json", "--claims", claims]);

        using JsonDocument report = JsonDocument.Parse(run.Output);
        JsonElement claim = report.RootElement.GetProperty("claims")[0];
        claim.GetProperty("id").GetString().Should().Be("w1");
        claim.GetProperty("watched").GetBoolean().Should().BeTrue();
    }

    [Theory]
    [InlineData("nowhere.jsonl")]
    [InlineData("empty.jsonl")]
    public async Task Claims_that_cannot_be_had_stop_the_run_with_exit_code_1(string name)
    {
        _folder.Write("empty.jsonl", "");

        ConsoleRun run = await ConsoleRun.Of(["track", Articles(), "--claims", Path.Combine(_folder.Path, name), "--output", Report]);

        run.ExitCode.Should().Be(1);
        run.Error.Should().Contain(name);
        File.Exists(Report).Should().BeFalse();
    }

    [Fact]
    public async Task A_file_that_exists_is_kept_unless_force_is_given()
    {
        string articles = Articles();
        _folder.Write("report.json", "precious");

        ConsoleRun careful = await ConsoleRun.Of(["track", articles, "--format", "json", "--output", Report]);

        careful.ExitCode.Should().Be(1);
        careful.Error.Should().Contain("exists; use --force");
        File.ReadAllText(Report).Should().Be("precious");

        ConsoleRun forced = await ConsoleRun.Of(["track", articles, "--format", "json", "--output", Report, "--force"]);

        forced.ExitCode.Should().Be(0);
        File.ReadAllText(Report).Should().StartWith("{\n  \"schema\": \"quotetracker/1\"");
    }

    [Fact]
    public async Task An_output_that_is_a_folder_is_told_with_exit_code_1()
    {
        ConsoleRun run = await ConsoleRun.Of(["track", Articles(), "--output", _folder.Path]);

        run.ExitCode.Should().Be(1);
        run.Error.Should().Contain("is a folder");
    }

    [Fact]
    public async Task A_folder_without_articles_gives_exit_code_1_and_no_report()
    {
        ConsoleRun run = await ConsoleRun.Of(["track", _folder.Path, "--format", "json", "--output", Report]);

        run.ExitCode.Should().Be(1);
        run.Error.Should().Contain("QT0010");
        Directory.GetFiles(_folder.Path).Should().BeEmpty();
    }

    [Theory]
    [InlineData("markdown", "# Who said what")]
    [InlineData("table", "2 articles: 3 statements")]
    public async Task Other_formats_go_to_a_file_or_to_standard_output(string format, string beginning)
    {
        ConsoleRun run = await ConsoleRun.Of(["track", Articles(), "--format", format]);
        await ConsoleRun.Of(["track", Articles(), "--format", format, "--output", Report]);

        run.Output.Should().StartWith(beginning);
        File.ReadAllText(Report).Should().Be(run.Output);
    }

    [Fact]
    public async Task A_long_text_and_a_long_line_are_tracked()
    {
        string line = "Rao: " + string.Concat(Enumerable.Repeat("it is the same as it was ", 8_000));
        string text = string.Concat(Enumerable.Repeat("The river rose again and the valley was quiet all day.\n", 95_000));

        ConsoleRun run = await ConsoleRun.Of(["track", _folder.Write("line.txt", line), _folder.Write("text.txt", text + line), "--format", "json"]);

        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain(line["Rao: ".Length..]);
    }

    public void Dispose() => _folder.Dispose();

    private string Report => Path.Combine(_folder.Path, "report.json");

    private string Articles() => _folder.Write(
        "articles.jsonl",
        "{\"id\":\"a\",\"publisher\":\"Wire\",\"published\":\"2019-12-30\",\"title\":\"T\",\"text\":\"Rao: yes\\nOduya: no\"}\n{\"id\":\"b\",\"text\":\"Rao: no longer\"}\n");
}
