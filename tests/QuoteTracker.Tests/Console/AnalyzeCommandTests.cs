using System.Text;
using QuoteTracker.Tests.Articles;

namespace QuoteTracker.Tests.Console;

public sealed class AnalyzeCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Statements_are_grouped_by_claim_on_plain_lines()
    {
        string file = _folder.Write("a.jsonl", "{\"id\":\"a\",\"publisher\":\"Wire\",\"published\":\"2019-12-30\",\"text\":\"Rao: yes it is\\nOduya: no\\nRao: thanks\"}");

        ConsoleRun run = await ConsoleRun.Of(["analyze", file]);

        run.ExitCode.Should().Be(0);
        run.Error.Should().BeEmpty();
        run.Output.ReplaceLineEndings("\n").Should().Be("""
            1 article: 3 statements by 2 speakers, 1 claim, 0 conflicts, 0 shifts

            CLAIM: It is so.
              - Rao affirms: yes it is [Wire, 30 December 2019, 2 days ago]
              - Oduya denies: no [Wire, 30 December 2019, 2 days ago]

            OTHER STATEMENTS
              - Rao: thanks [Wire, 30 December 2019, 2 days ago]

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Long_texts_are_not_broken_and_escape_sequences_do_not_get_through()
    {
        string words = string.Join(' ', Enumerable.Repeat("the word of the year is that it was so", 30));

        ConsoleRun run = await ConsoleRun.Of(["analyze", _folder.Write("a.txt", $"Rao: {words} \u001b[31mred\u202e")]);

        run.Output.Should().Contain(words).And.NotContain("\u001b").And.NotContain("\u202e");
    }

    [Fact]
    public async Task Explanations_name_speaker_party_and_reason()
    {
        ConsoleRun run = await ConsoleRun.Of(["analyze", _folder.Write("a.txt", "Rao: yes"), "--explain"]);

        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain("WHY THESE SPEAKERS AND PARTIES").And.Contain("speaker: Rao (").And.Contain("party: ");
    }

    [Fact]
    public async Task A_parties_file_that_contradicts_itself_is_told_by_its_entries()
    {
        string parties = _folder.Write("parties.json", """{"parties":[{"name":"North","partOf":"South"},{"name":"South","partOf":"North"}]}""");

        foreach (string command in (string[])["analyze", "track"])
        {
            ConsoleRun run = await ConsoleRun.Of([command, _folder.Write("a.txt", "Rao: yes"), "--parties", parties]);

            run.ExitCode.Should().Be(1);
            run.Error.Should().Contain("North").And.Contain("South").And.Contain("circle");
            run.Output.Should().BeEmpty();
        }
    }

    [Fact]
    public async Task A_parties_file_that_is_missing_is_told()
    {
        ConsoleRun run = await ConsoleRun.Of(["analyze", _folder.Write("a.txt", "Rao: yes"), "--parties", "nowhere.json"]);

        run.ExitCode.Should().Be(1);
        run.Error.Should().Contain("nowhere.json");
    }

    [Fact]
    public async Task A_terminal_gets_tables()
    {
        ConsoleRun run = await ConsoleRun.Of(["analyze", _folder.Write("a.txt", "Rao: yes [or] so\nOduya: no")], terminal: true);

        run.Output.Should().Contain("│").And.Contain("Party").And.Contain("denies").And.Contain("[or]");
    }

    [Fact]
    public async Task Standard_input_is_read_as_text_page_or_json_lines()
    {
        foreach (string input in (string[])["Rao: yes", "<html><body><p>Rao: yes</p></body></html>", "{\"id\":\"a\",\"text\":\"Rao: yes\"}"])
        {
            ConsoleRun run = await ConsoleRun.Of(["analyze", "-"], Encoding.UTF8.GetBytes(input));

            run.ExitCode.Should().Be(0);
            run.Output.Should().Contain("1 statement by 1 speaker").And.Contain("- Rao affirms: yes [");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t ")]
    public async Task Input_without_text_is_told_with_exit_code_1(string input)
    {
        ConsoleRun run = await ConsoleRun.Of(["analyze", "-"], Encoding.UTF8.GetBytes(input));

        run.ExitCode.Should().Be(1);
        run.Error.Should().Contain("QT0001 [stdin]");
    }

    [Fact]
    public async Task Input_that_does_not_exist_is_told_with_exit_code_1()
    {
        ConsoleRun run = await ConsoleRun.Of(["analyze", Path.Combine(_folder.Path, "nowhere.txt")]);

        run.ExitCode.Should().Be(1);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain("QT0011").And.Contain("nowhere.txt does not exist");
    }

    [Fact]
    public async Task One_readable_file_among_others_is_enough()
    {
        ConsoleRun run = await ConsoleRun.Of(["analyze", Path.Combine(_folder.Path, "nowhere.txt"), _folder.Write("a.txt", "Rao: yes")]);

        run.ExitCode.Should().Be(0);
        run.Error.Should().Contain("QT0011");
        run.Output.Should().Contain("yes");
    }

    [Fact]
    public async Task Messy_bytes_give_results_and_codes()
    {
        byte[] bytes = [.. "Rao: yes \0 and "u8, 0xFF, .. " more\u200f\nOduya: no"u8];

        ConsoleRun run = await ConsoleRun.Of(["analyze", "-"], bytes);

        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain("2 statements");
        run.Error.Should().Contain("QT0003 [stdin]").And.Contain("QT0004 [stdin]").And.Contain("QT0016 [stdin]");
    }

    public void Dispose() => _folder.Dispose();
}
