using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using QuoteTracker.ConsoleApp;
using QuoteTracker.Tests.Articles;
using QuoteTracker.Tests.Tracking.Sessions;

namespace QuoteTracker.Tests.Console;

public sealed class StoreCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Store => Path.Combine(_folder.Path, "news.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Articles_are_taken_in_once_and_told_of()
    {
        string articles = Debate();

        ConsoleRun first = await RunAsync("ingest", articles);
        ConsoleRun second = await RunAsync("ingest", articles);

        first.ExitCode.Should().Be(0);
        first.Output.Should().Contain("New conflict: ").And.Contain("3 articles: 3 added, 0 replaced, 0 unchanged. ").And.Contain("holds 3 articles, 4 statements, 2 open conflicts.");
        second.Output.Should().StartWith("3 articles: 0 added, 0 replaced, 3 unchanged.").And.NotContain("New conflict");
    }

    [Fact]
    public async Task Of_many_findings_the_first_are_told_and_the_others_counted()
    {
        string articles = _folder.Write("many.jsonl", string.Join('\n', Enumerable.Range(0, 30).Select(i =>
            FormattableString.Invariant($"{{\"id\":\"m{i}\",\"published\":\"2024-01-01\",\"text\":\"Board: yes matter{i}\\nUnion: no matter{i}\"}}"))));

        ConsoleRun run = await RunAsync("ingest", articles);

        run.Output.Split('\n').Count(line => line.StartsWith("New conflict", StringComparison.Ordinal)).Should().Be(20);
        run.Output.Should().Contain("... and 10 more.");
    }

    [Fact]
    public async Task What_is_odd_about_an_article_is_told_and_a_date_given_to_those_without()
    {
        string articles = _folder.Write("odd.jsonl", "{\"id\":\"a\",\"text\":\"Board: yes closure\"}\n{\"id\":\"b\",\"published\":\"2024-05-06\",\"text\":\"Union: \\u0001 no closure\"}");

        ConsoleRun run = await RunAsync("ingest", articles, "--published", "2024-05-05");

        run.Error.Should().Contain("QT0003 [b]");
        (await RunAsync("query", "closure")).Output.Should().Contain("6 May 2024, Union").And.Contain("5 May 2024, Board");
        (await RunAsync("ingest", articles, "--published", "some day")).ExitCode.Should().Be(2);
    }

    [Fact]
    public async Task Progress_tells_the_rate_and_the_time_that_remains()
    {
        var clock = new FakeTimeProvider();
        await using var error = new StringWriter();
        await using var output = new MemoryStream();
        var host = new ConsoleHost { OutputStream = output, Output = TextWriter.Null, Error = error, Input = Stream.Null, Clock = clock };

        await WorkProgress.RunAsync(host, "Reading", progress =>
        {
            progress.Report(1, .01);
            clock.Advance(TimeSpan.FromSeconds(15));
            progress.Report(50, .25);
            progress.Report(51, .26);
            clock.Advance(TimeSpan.FromSeconds(15));
            progress.Report(1_000, part: null);
            return Task.FromResult(true);
        });

        error.ToString().Split(Environment.NewLine).Should().Equal("Reading: 50 articles, 200 a minute, 25 %, 45 seconds remain", "Reading: 1,000 articles, 2,000 a minute", "");
    }

    [Fact]
    public async Task Statements_are_found_by_word_speaker_party_claim_and_date()
    {
        await RunAsync("ingest", Debate());

        (await RunAsync("query", "closure")).Output.Should().Contain("2 January 2024, Union denies: no closure").And.Contain("in b, statement b:7-17").And.Contain("on c-a:7-18: It is about closure.");
        (await RunAsync("query", "--speaker", "Mayor", "--format", "csv")).Output.Split('\n').Should().HaveCount(3).And.Contain(line => line.StartsWith("c:7-", StringComparison.Ordinal));
        (await RunAsync("query", "--party", "Board", "--from", "2024-01-03", "--format", "jsonl")).Output.TrimEnd().Should().Contain("\"claim\":\"c-a:7-18\"").And.NotContain("\n");
        (await RunAsync("query", "--claim", "c-a:7-18", "--before", "2024-01-02")).Output.Should().Contain("Board affirms").And.NotContain("Union");
        (await RunAsync("query", "nothing like it")).Error.Should().Contain("No statement.");
        (await RunAsync("query", "--limit", "1")).Error.Should().Contain("There are more");
        ConsoleRun unknown = await RunAsync("query", "--speaker", "Nobody");
        (unknown.ExitCode, unknown.Error.TrimEnd()).Should().Be((1, "The store knows no speaker \"Nobody\"."));
    }

    [Fact]
    public async Task A_timeline_tells_where_a_party_changed_its_line()
    {
        await RunAsync("ingest", _folder.Write("shift.jsonl", string.Join('\n', Enumerable.Range(1, 8).Select(day =>
            FormattableString.Invariant($"{{\"id\":\"d{day}\",\"published\":\"2024-01-0{day}\",\"text\":\"Board: {(day < 4 ? "yes" : "no")} closure\\nIt was day {day} of the talks in hall {day}.\"}}")))));

        ConsoleRun run = await RunAsync("timeline", "board");

        run.ExitCode.Should().Be(0);
        run.Output.Should().MatchRegex("(?s)^1 January 2024, Board affirms: yes closure.*4 January 2024, Board denies: no closure.*REVERSAL: before it was affirms, now denies");
    }

    [Fact]
    public async Task Conflicts_are_shown_as_they_stand_and_as_they_stood()
    {
        await RunAsync("ingest", Debate());

        (await RunAsync("conflicts")).Output.Should().StartWith("1. Contradiction").And.Contain("Mayor").And.Contain("since ");
        (await RunAsync("conflicts", "--at", "2024-01-02")).Output.Should().Contain("Union").And.NotContain("Mayor");
        (await RunAsync("conflicts", "--at", "2020-01-01")).Error.Should().Contain("No conflict.");
        (await RunAsync("conflicts", "--all")).Output.Split('\n').Count(line => line.Contains("severity", StringComparison.Ordinal)).Should().BeGreaterThan(1);
        (await RunAsync("conflicts", "--party", "nobody")).ExitCode.Should().Be(1);
    }

    [Fact]
    public async Task A_report_is_written_with_the_reviews_of_its_claims()
    {
        await RunAsync("ingest", Debate());
        string reviews = _folder.Write("reviews.jsonl", """
            {"claim":"It is about closure.","url":"https://check.example/1","author":"Fact <Desk>","verdict":"half true","published":"2024-02-03"}
            {"claim":"unheard of","url":"https://check.example/2","author":"Desk","verdict":"false"}
            """);
        string page = Path.Combine(_folder.Path, "out/report.html");

        ConsoleRun html = await RunAsync("report", "--html", page, "--reviews", reviews);
        ConsoleRun linked = await RunAsync("report", "--format", "jsonld", "--reviews", reviews);

        html.ExitCode.Should().Be(0);
        html.Error.Should().Contain("https://check.example/2 was left out");
        File.ReadAllText(page).Should().Contain("href=\"https://check.example/1\"").And.Contain("Fact &lt;Desk&gt;").And.Contain("half true").And.Contain("3 February 2024");
        using JsonDocument document = JsonDocument.Parse(linked.Output);
        document.RootElement.GetProperty("@graph").EnumerateArray().Should().Contain(node => node.GetProperty("@type").GetString() == "ClaimReview");
        (await RunAsync("report", "--html", page)).ExitCode.Should().Be(1, "the page exists");
    }

    [Theory]
    [InlineData("{\"claim\":\"c\",\"url\":\"javascript:alert(1)\",\"author\":\"A\",\"verdict\":\"false\"}", "line 1 needs")]
    [InlineData("\n[1]", "line 2 is no review")]
    [InlineData("{\"claim\":\"c\",\"url\":\"https://a.example\",\"verdict\":\"false\"}", "line 1 needs")]
    public async Task Reviews_that_cannot_be_used_end_the_run(string line, string problem)
    {
        await RunAsync("ingest", Debate());

        ConsoleRun run = await RunAsync("report", "--reviews", _folder.Write("reviews.jsonl", line));

        (run.ExitCode, run.Output).Should().Be((1, ""));
        run.Error.Should().Contain(problem);
    }

    [Fact]
    public async Task Track_takes_reviews_too()
    {
        string reviews = _folder.Write("reviews.jsonl", "{\"claim\":\"c-a:7-18\",\"url\":\"https://check.example/1\",\"author\":\"Desk\",\"verdict\":\"false\"}");

        ConsoleRun run = await ConsoleRun.Of(["track", Debate(), "--format", "html", "--reviews", reviews], pipeline: DebateStages.Pipeline);

        run.Output.Should().Contain("https://check.example/1");
    }

    [Fact]
    public async Task Without_a_store_the_way_to_one_is_told()
    {
        foreach (string[] command in (string[][])[["query"], ["timeline", "x"], ["conflicts"], ["report"], ["speakers", "merge", "a", "b"], ["claims", "split", "a:1-2"]])
        {
            ConsoleRun run = await RunAsync(command);
            run.ExitCode.Should().Be(1);
            run.Error.Should().Contain("quotetracker ingest PATHS --store");
        }

        File.Exists(Store).Should().BeFalse();
    }

    [Fact]
    public async Task A_file_that_is_no_store_is_told()
    {
        _folder.Write("news.db", new string('x', 5000));

        ConsoleRun run = await RunAsync("query", "word");

        run.ExitCode.Should().Be(1);
        run.Error.Should().Contain("is damaged or no store");
    }

    [Fact]
    public async Task Watched_claims_beside_the_store_are_followed()
    {
        _folder.Write("news.claims.jsonl", "{\"id\":\"w\",\"text\":\"closure\"}\n");

        await RunAsync("ingest", Debate());

        (await RunAsync("query", "--claim", "w")).Output.Should().Contain("on w: closure");
    }

    [Fact]
    public async Task Names_are_merged_and_split_in_the_parties_file_which_keeps_what_else_it_has()
    {
        await RunAsync("ingest", Debate());
        string path = _folder.Write("news.parties.json", """{ "parties": [{ "name": "City Hall", "speakers": ["Mayor"] }] }""");

        ConsoleRun merged = await RunAsync("speakers", "merge", "Mayor", "Ann Lind");
        merged.ExitCode.Should().Be(0);
        merged.Output.Should().Contain("3 articles compared anew");
        merged.Error.Should().Contain("knows no speaker \"Ann Lind\"").And.NotContain("\"Mayor\"");
        File.ReadAllText(path).Should().Contain("City Hall").And.MatchRegex("(?s)sameSpeaker.*Mayor.*Ann Lind");

        (await RunAsync("speakers", "split", "Mayor", "Ann Lind")).ExitCode.Should().Be(0);
        File.ReadAllText(path).Should().NotContain("sameSpeaker").And.MatchRegex("(?s)differentSpeakers.*Mayor.*Ann Lind");

        (await RunAsync("speakers", "merge", "ann lind", "Mayor")).ExitCode.Should().Be(0);
        File.ReadAllText(path).Should().NotContain("differentSpeakers");
    }

    [Fact]
    public async Task Claims_are_split_and_merged_in_the_decisions_file()
    {
        string articles = _folder.Write("a.txt", "Rao: yes\nOduya: no");
        await ConsoleRun.Of(["ingest", articles, "--store", Store]);

        ConsoleRun split = await ConsoleRun.Of(["claims", "split", "a:16-18", "--store", Store]);
        ConsoleRun query = await ConsoleRun.Of(["query", "no", "--store", Store, "--format", "jsonl"]);
        ConsoleRun unknown = await ConsoleRun.Of(["claims", "merge", "nowhere", "c", "--store", Store]);

        split.ExitCode.Should().Be(0);
        query.Output.Should().NotContain("\"claim\":\"c\"");
        unknown.ExitCode.Should().Be(1);
        unknown.Error.Should().Contain("no claim nowhere");
        string other = JsonDocument.Parse(query.Output).RootElement.GetProperty("claim").GetString()!;
        File.Delete(Path.Combine(_folder.Path, "news.decisions.json"));
        (await ConsoleRun.Of(["query", "no", "--store", Store, "--format", "jsonl"])).Output.Should().Contain("\"claim\":\"c\"", "without the decision it is as it was");
        other.Should().NotBe("c");
    }

    [Fact]
    public async Task Watching_once_takes_in_what_is_there()
    {
        _folder.Write("inbox/monday.txt", "Board: yes closure");
        using var server = new FeedServer { Content = FeedServer.Rss("Union: no closure") };

        ConsoleRun run = await RunAsync("watch", Path.Combine(_folder.Path, "inbox"), server.Address.AbsoluteUri, "--once");
        server.Status = System.Net.HttpStatusCode.NotFound;
        ConsoleRun failed = await RunAsync("watch", server.Address.AbsoluteUri, "--once");

        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain("1 article: 1 added").And.Contain("New conflict");
        failed.ExitCode.Should().Be(1);
        failed.Error.Should().Contain("404");
    }

    private Task<ConsoleRun> RunAsync(params string[] args) => ConsoleRun.Of([.. args, "--store", Store], pipeline: DebateStages.Pipeline);

    private string Debate() => _folder.Write(
        "articles.jsonl",
        """
        {"id":"a","published":"2024-01-01","text":"Board: yes closure"}
        {"id":"b","published":"2024-01-02","text":"Union: no closure"}
        {"id":"c","published":"2024-01-03","text":"Mayor: yes closure\nBoard: no closure"}
        """);
}
