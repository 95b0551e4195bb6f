using System.Text.RegularExpressions;
using QuoteTracker.Articles;
using QuoteTracker.Claims;
using QuoteTracker.Conflicts;
using QuoteTracker.Quotes;
using QuoteTracker.Reports;
using QuoteTracker.Speakers;
using QuoteTracker.Storage.Sqlite;
using QuoteTracker.Tests.Articles;
using QuoteTracker.Tests.Reports;
using QuoteTracker.Tracking;
using QuoteTracker.Tracking.Storage;

namespace QuoteTracker.Tests.Guides;

/// <summary>The examples of docs/guides, word for word between the marks: they compile and run here, and a test compares the two.</summary>
public sealed partial class GuidesTests : IDisposable
{
    private const string Monday = "\"The old ferry terminal will close in May,\" said Helen Brandt, the director of the harbour board. Paul Okoye of the dockworkers' union denied that the terminal would close in May.";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Library()
    {
        _folder.Write("news/monday.txt", Monday);
        string folder = Path.Combine(_folder.Path, "news");
        string path = Path.Combine(_folder.Path, "news.db");
        string html = Path.Combine(_folder.Path, "report.html");
        await using var output = new StringWriter();
        await BatchAsync(folder, output);
        output.ToString().Should().Contain("Helen Brandt (").And.Contain("The old ferry terminal will close in May");

        // <example>
        await using var store = new SqliteTrackerStore(path);
        await using TrackerSession session = await TrackerSession.OpenAsync(store, new TrackerSessionOptions
        {
            WatchedClaims = [new WatchedClaim("terminal", "The old ferry terminal will close in May.")],
        });
        session.Happened += (_, happened) => output.WriteLine(happened.Event.Message);
        IngestProgress counts = await session.IngestAsync(ArticleReader.ReadPaths([folder]).Select(reading => reading.Article).OfType<Article>().ToAsyncEnumerable());
        await foreach (StatementRecord said in session.StatementsAsync(new StatementQuery { Text = "terminal", NewestFirst = true }))
        {
            output.WriteLine($"{said.SpeakerName}: {said.Text}");
        }
        // </example>

        // <example>
        var files = new WatchedFiles(folder);
        await session.IngestAsync(files.ReadChanges().Select(reading => reading.Article).OfType<Article>().ToAsyncEnumerable());
        // </example>
        counts.Added.Should().Be(1);
        output.ToString().Should().Contain("Helen Brandt: ");
        (await session.GetStatusAsync()).Articles.Should().Be(1, "the folder holds what the store has");
        _folder.Write("news/tuesday.html", "<p>" + Monday + "</p>");
        (await session.IngestAsync(files.ReadChanges().Select(reading => reading.Article!).ToAsyncEnumerable())).Added.Should().Be(1);

        // <example>
        TrackingReport week = await session.ReportAsync(new ReportScope { From = new DateTimeOffset(2025, 3, 3, 0, 0, 0, TimeSpan.Zero) });
        await using FileStream page = File.Create(html);
        HtmlReportWriter.Write(week, page);
        // </example>
        week.Articles.Should().BeEmpty("the articles have no date");
        page.Length.Should().BePositive();
    }

    [Fact]
    public void Parties()
    {
        string path = _folder.Write("parties.json", Code("3-parties-file.md", "json"));

        // <example>
        TrackingPipeline pipeline = TrackingPipeline.CreateBuilder()
            .UseSpeakerLinker(new SpeakerLinker(new SpeakerLinkerOptions { Book = PartyBook.Load(path) }))
            .Build();
        // </example>
        pipeline.Track([new Article("monday", Monday)]).Parties.Should().Contain(party => party.Name == "Harbour Board");
    }

    [Fact]
    public void Precision()
    {
        // <example>
        TrackingPipeline strict = TrackingPipeline.CreateBuilder()
            .UseAttributionExtractor(new AttributionExtractor(new AttributionExtractorOptions { Recall = -0.5 }))
            .UseClaimGrouper(new ClaimGrouper(new ClaimGrouperOptions { SameClaimThreshold = 0.4 }))
            .UseConflictDetector(new ConflictDetector(new ConflictDetectorOptions { MinimumConfidence = 0.45 }))
            .Build();
        // </example>
        strict.Track([new Article("monday", Monday)]).Statements.Should().NotBeEmpty();
    }

    [Fact]
    public void The_guides_have_the_examples_of_this_file()
    {
        string[] guides = [.. Guides()];
        guides.Should().HaveCount(7);
        string[] shown = [.. guides.SelectMany(guide => CodeBlock("csharp").Matches(Fixture.Read(guide))).Select(match => Flat(match.Groups["code"].Value))];
        string[] run = [.. Example().Matches(Fixture.Read("GuidesTests.cs")).Select(match => Flat(match.Groups["code"].Value))];

        run.Should().HaveCountGreaterThan(5);
        shown.Should().BeEquivalentTo(run);
    }

    [Fact]
    public void Files_that_the_guides_link_to_are_there()
    {
        string? root = Root();
        Assert.SkipWhen(root is null, "The tests run outside the repository.");
        string docs = Path.Combine(root, "docs", "guides");
        foreach (string file in Directory.EnumerateFiles(docs, "*.md").Concat(Directory.EnumerateFiles(Path.Combine(root, "docs"), "*.md")).Append(Path.Combine(root, "README.md")))
        {
            foreach (string target in Link().Matches(File.ReadAllText(file)).Select(match => match.Groups["target"].Value))
            {
                Path.Exists(Path.Combine(Path.GetDirectoryName(file)!, target)).Should().BeTrue($"{file} links to {target}");
            }
        }
    }

    private static async Task BatchAsync(string folder, TextWriter output)
    {
        // <example>
        TrackingReport report = TrackingPipeline.Default.Track(ArticleBatch.Collect(ArticleReader.ReadPaths([folder])).Articles);
        foreach (TrackedStatement said in report.Statements)
        {
            string words = said.Statement.Attribution.Content[0].Of(said.Statement.Article.Article.Text).ToString();
            output.WriteLine($"{said.Statement.Speaker?.Name} ({said.Statement.Party?.Name}): {words}");
        }
        // </example>
        await output.FlushAsync();
    }

    private static IEnumerable<string> Guides() => typeof(GuidesTests).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("guides/", StringComparison.Ordinal));

    private static string Code(string guide, string language) => CodeBlock(language).Match(Fixture.Read("guides/" + guide)).Groups["code"].Value;

    private static string? Root()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "QuoteTracker.sln")))
            {
                return folder.FullName;
            }
        }

        return null;
    }

    private static string Flat(string code) => string.Join('\n', code.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));

    private static Regex CodeBlock(string language) => new($"```{language}\n(?<code>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));

    [GeneratedRegex("// <example>\n(?<code>.*?)// </example>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Example();

    [GeneratedRegex(@"\]\((?!https?:)(?<target>[^)#\s]+)[^)]*\)", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Link();
}
