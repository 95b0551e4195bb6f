using QuoteTracker.Tests.Articles;

namespace QuoteTracker.Tests.Console;

public sealed class ExtractCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Brat_files_are_named_after_the_articles_and_fit_their_bytes()
    {
        _folder.Write("in/one.txt", "\uFEFFx\r\nRao: \U0001F600 yes\r\n");
        _folder.Write("in/sub/two.txt", "nothing here");

        ConsoleRun run = await ConsoleRun.Of(["extract", Path.Combine(_folder.Path, "in"), "--format", "brat", "--output", Out]);

        run.ExitCode.Should().Be(0);
        File.ReadAllText(Path.Combine(Out, "one.ann")).Should().StartWith("T1\tSource 4 7\tRao\n").And.Contain("\tContent 9 15\t");
        File.ReadAllText(Path.Combine(Out, "sub", "two.ann")).Should().BeEmpty();
        run.Output.Should().BeEmpty();
    }

    [Fact]
    public async Task Many_articles_give_the_same_whatever_the_number_of_threads()
    {
        for (int i = 0; i < 40; i++)
        {
            _folder.Write($"in/{i:00}.txt", $"Rao: yes {i}\nOduya: no");
        }

        ConsoleRun one = await ConsoleRun.Of(["extract", Path.Combine(_folder.Path, "in"), "--format", "json", "--threads", "1"]);
        ConsoleRun four = await ConsoleRun.Of(["extract", Path.Combine(_folder.Path, "in"), "--format", "json", "--threads", "4"]);

        one.Output.Split('\n').Should().HaveCount(41);
        four.Should().Be(one);
    }

    [Fact]
    public async Task Files_that_exist_are_kept_unless_force_is_given()
    {
        string file = _folder.Write("a.txt", "Rao: yes");
        string fresh = _folder.Write("b.txt", "Rao: yes");
        string kept = _folder.Write("out/a.ann", "made by hand");

        ConsoleRun careful = await ConsoleRun.Of(["extract", file, fresh, "--format", "brat", "--output", Out]);

        careful.ExitCode.Should().Be(1);
        careful.Error.Should().Contain("--force");
        File.ReadAllText(kept).Should().Be("made by hand");
        File.ReadAllText(Path.Combine(Out, "b.ann")).Should().StartWith("T1");

        ConsoleRun forced = await ConsoleRun.Of(["extract", file, fresh, "--format", "brat", "--output", Out, "--force"]);

        forced.ExitCode.Should().Be(0);
        File.ReadAllText(kept).Should().StartWith("T1");
        Directory.GetFiles(Out).Should().HaveCount(2, "no draft stays behind");
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("a:b|c\u0000")]
    [InlineData("..")]
    [InlineData("con. ")]
    public async Task An_id_cannot_lead_out_of_the_folder(string id)
    {
        string file = _folder.Write("in.jsonl", $"{{\"id\":{System.Text.Json.JsonSerializer.Serialize(id)},\"text\":\"Rao: yes\"}}");

        ConsoleRun run = await ConsoleRun.Of(["extract", file, "--format", "csv", "--output", Out]);

        run.ExitCode.Should().Be(0);
        Directory.GetFiles(_folder.Path, "*.csv", SearchOption.AllDirectories).Should().ContainSingle().Which.Should().StartWith(Out);
    }

    [Fact]
    public async Task A_table_is_plain_lines_with_tabs()
    {
        ConsoleRun run = await ConsoleRun.Of(["extract", _folder.Write("a.txt", "Rao: yes\tand\u001bno")]);

        run.Output.Should().Be("article\tkind\tsource\tcue\tcontent\na\tindirect\tRao\t:\tyes and no\n");
    }

    [Fact]
    public async Task A_reader_that_has_gone_ends_the_run_with_exit_code_1()
    {
        ConsoleRun run = await ConsoleRun.Of(["extract", _folder.Write("a.txt", "Rao: yes"), "--format", "csv"], output: new BrokenPipe());

        run.ExitCode.Should().Be(1);
        run.Error.Should().Contain("The output could not be written: gone");
    }

    [Fact]
    public async Task An_output_that_is_a_file_is_told_with_exit_code_1()
    {
        string file = _folder.Write("a.txt", "Rao: yes");

        ConsoleRun run = await ConsoleRun.Of(["extract", file, "--format", "json", "--output", file]);

        run.ExitCode.Should().Be(1);
        run.Error.Should().Contain("cannot be written");
        File.ReadAllText(file).Should().Be("Rao: yes");
    }

    public void Dispose() => _folder.Dispose();

    private sealed class BrokenPipe : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => throw new IOException("gone");

        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("gone");
    }

    private string Out => Path.Combine(_folder.Path, "out");
}
