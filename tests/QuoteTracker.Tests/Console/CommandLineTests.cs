namespace QuoteTracker.Tests.Console;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("analyze")]
    [InlineData("extract")]
    [InlineData("track")]
    public async Task Help_has_examples_and_exit_codes(string command)
    {
        ConsoleRun run = await ConsoleRun.Of([command, "--help"]);

        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain("Examples:").And.Contain($"quotetracker {command} ").And.Contain("Exit codes:");
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("analyze")]
    [InlineData("analyze", "")]
    [InlineData("track", "x", "--format", "xml")]
    [InlineData("track", "x", "--threads", "0")]
    [InlineData("track", "x", "--threads", "many")]
    [InlineData("track", "x", "--output")]
    [InlineData("extract", "x", "--format", "brat")]
    [InlineData("extract", "x", "--colour")]
    public async Task A_wrong_command_line_is_explained_with_exit_code_2(params string[] args)
    {
        ConsoleRun run = await ConsoleRun.Of(args);

        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain("--help");
    }

    [Fact]
    public async Task Without_arguments_the_sample_articles_are_analysed()
    {
        ConsoleRun run = await ConsoleRun.Of([]);

        run.ExitCode.Should().Be(0);
        run.Output.Should().StartWith("Sample articles");
    }

    [Fact]
    public void Sample_articles_tell_several_stories_from_several_outlets_and_days()
    {
        var articles = ConsoleApp.SampleArticles.Load();

        articles.Select(a => a.Id.Split('-')[0]).Distinct(StringComparer.Ordinal).Should().HaveCountGreaterThanOrEqualTo(3);
        foreach (var story in articles.GroupBy(a => a.Id.Split('-')[0], StringComparer.Ordinal))
        {
            story.Select(a => a.Publisher).Distinct(StringComparer.Ordinal).Should().HaveCountGreaterThanOrEqualTo(2);
            story.Select(a => a.Published).Distinct().Should().HaveCountGreaterThanOrEqualTo(2);
        }
    }
}
