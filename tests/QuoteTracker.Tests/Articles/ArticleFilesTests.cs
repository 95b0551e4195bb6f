using System.Text;
using QuoteTracker.Articles;

namespace QuoteTracker.Tests.Articles;

public sealed class ArticleFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void A_folder_is_read_with_its_subfolders_in_ordinal_order()
    {
        _folder.Write("b.txt", "B");
        _folder.Write("a/z.TXT", "Z");
        _folder.Write("Z.htm", "<p>H</p>");
        _folder.Write("a/lines.jsonl", "{\"id\":\"j\",\"text\":\"J\"}");
        _folder.Write("notes.md", "ignored");

        ArticleBatch batch = Read(_folder.Path);

        batch.Articles.Select(a => a.Id).Should().Equal("Z", "j", "a/z", "b");
        batch.Articles.Select(a => a.Text).Should().Equal("H", "J", "Z", "B");
    }

    [Fact]
    public void A_folder_without_articles_is_told()
    {
        _folder.Write("notes.md", "ignored");

        ArticleBatch batch = Read(_folder.Path);

        batch.Articles.Should().BeEmpty();
        batch.Diagnostics.Should().ContainSingle().Which.Code.Should().Be(DiagnosticCodes.NoArticles);
    }

    [Fact]
    public void A_path_that_does_not_exist_is_told_and_the_others_are_read()
    {
        string file = _folder.Write("a.txt", "A");

        ArticleBatch batch = Read(Path.Combine(_folder.Path, "nowhere"), file);

        batch.Articles.Should().ContainSingle();
        batch.Diagnostics.Should().ContainSingle().Which.Should().Match<Diagnostic>(d => d.Code == DiagnosticCodes.UnreadableFile && d.Message.EndsWith("nowhere does not exist."));
    }

    [Fact]
    public void Files_of_one_name_in_two_folders_keep_distinct_ids()
    {
        ArticleBatch batch = Read(_folder.Write("x/a.txt", "1"), _folder.Write("y/a.txt", "2"));

        batch.Articles.Select(a => a.Id).Should().Equal("a", "a~2");
        batch.Diagnostics.Should().ContainSingle().Which.Code.Should().Be(DiagnosticCodes.DuplicateId);
    }

    [Theory]
    [InlineData("<!DOCTYPE html><html><body><p>Text</p></body></html>", "Text")]
    [InlineData("{\"id\":\"j\",\"text\":\"Text\"}\n", "Text")]
    [InlineData("{ braces } begin a text", "{ braces } begin a text")]
    [InlineData("< 5 people said so", "< 5 people said so")]
    public void A_file_of_unknown_ending_is_recognised_by_its_content(string content, string text) =>
        Read(_folder.Write("file.dat", content)).Articles.Should().ContainSingle().Which.Text.Should().Be(text);

    [Fact]
    public void Json_lines_in_utf_16_are_read()
    {
        string path = _folder.Write("a.jsonl", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("{\"id\":\"j\",\"text\":\"“x”\"}\n")]);

        Read(path).Articles.Should().ContainSingle().Which.Text.Should().Be("“x”");
    }

    [Fact]
    public void A_json_lines_file_without_an_article_is_told() =>
        Read(_folder.Write("a.jsonl", "\n\n")).Diagnostics.Should().ContainSingle().Which.Code.Should().Be(DiagnosticCodes.NoArticles);

    [Fact]
    public void A_message_about_a_line_names_the_file() =>
        Read(_folder.Write("a.jsonl", "{\"id\":\"j\",\"text\":\"x\"}\n{broken")).Diagnostics.Should().ContainSingle()
            .Which.Message.Should().Contain("a.jsonl, line 2 is not valid JSON");

    [Fact]
    public void A_loop_of_links_is_not_followed_but_told()
    {
        _folder.Write("a.txt", "A");
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "again"), _folder.Path);

        ArticleBatch batch = Read(_folder.Path);

        batch.Articles.Should().ContainSingle();
        batch.Diagnostics.Should().ContainSingle().Which.Message.Should().Contain("not followed");
    }

    [Fact]
    public void Reading_is_lazy()
    {
        string first = _folder.Write("a.txt", "A");
        string second = _folder.Write("b.txt", "B");

        using IEnumerator<ArticleReading> readings = ArticleReader.ReadPaths([first, second]).GetEnumerator();
        readings.MoveNext();
        File.Delete(second);

        readings.MoveNext().Should().BeTrue();
        readings.Current.Diagnostics.Should().ContainSingle().Which.Code.Should().Be(DiagnosticCodes.UnreadableFile);
    }

    [Fact]
    public void An_empty_path_is_refused()
    {
        Action act = () => ArticleReader.ReadPaths([""]);

        act.Should().Throw<ArgumentException>();
    }

    public void Dispose() => _folder.Dispose();

    private static ArticleBatch Read(params string[] paths) => ArticleBatch.Collect(ArticleReader.ReadPaths(paths));
}
