using System.Text.RegularExpressions;
using Microsoft.Extensions.AI;
using QuoteTracker.Articles;
using QuoteTracker.Claims;
using QuoteTracker.Claims.Decisions;
using QuoteTracker.Judging;
using QuoteTracker.Plugins;
using QuoteTracker.Positions;
using QuoteTracker.Tests.Articles;
using QuoteTracker.Tests.Judging;
using QuoteTracker.Tracking;

namespace QuoteTracker.Tests.Plugins;

/// <summary>The examples of docs/PLUGINS.md, word for word between the marks: they compile and run here, and a test compares the two.</summary>
public sealed partial class PluginsPageTests
{
    [Fact]
    public void Embeddings()
    {
        IEmbeddingGenerator<string, Embedding<float>> generator = new FakeGenerator(text => [text.Length, 1]);
        Article[] articles = Newsroom.Ferry;

        // <example>
        TrackingPipeline pipeline = TrackingPipeline.CreateBuilder()
            .UseEmbeddings(generator, new EmbeddingOptions { Weight = 0.75, BatchSize = 64 })
            .Build();
        TrackingReport report = pipeline.Track(articles);
        // </example>
        report.Diagnostics.Should().NotContain(diagnostic => diagnostic.Code == "QT0101");
    }

    [Fact]
    public void Judge()
    {
        // <example>
        TrackingPipeline pipeline = TrackingPipeline.CreateBuilder()
            .UseJudge(new EditorJudge(), new JudgeOptions { AskBelow = 0.8, MaxCalls = 20 })
            .Build();
        // </example>
        pipeline.Track(Newsroom.Ferry).Diagnostics.Should().NotContain(diagnostic => diagnostic.Code.StartsWith("QT01", StringComparison.Ordinal));
    }

    [Fact]
    public void Chat()
    {
        IChatClient client = new FakeChatClient(request => request.AsksForPositions ? request.AllStances("affirms", .9) : request.AllSame(same: true, .9));

        // <example>
        TrackingPipeline pipeline = TrackingPipeline.CreateBuilder()
            .UseJudge(
                new ChatStatementJudge(client, new ChatJudgeOptions { CreateChatOptions = () => new ChatOptions { Temperature = 0, MaxOutputTokens = 2000 } }),
                new JudgeOptions { MaxCalls = 30 })
            .Build();
        // </example>
        pipeline.Track(Newsroom.Ferry).Diagnostics.Should().NotContain(diagnostic => diagnostic.Code.StartsWith("QT01", StringComparison.Ordinal));
    }

    [Fact]
    public void Decisions()
    {
        using TemporaryFolder folder = new();
        string path = Path.Combine(folder.Path, "decisions.json");
        TrackingReport report = TrackingPipeline.CreateBuilder().UseClaimGrouper(new ClaimGrouper(new ClaimGrouperOptions { SameClaimThreshold = .9 })).Build().Track(Newsroom.Ferry);
        (Claim first, Claim second) = (report.Claims[0], report.Claims[1]);
        TrackedStatement stray = report.Statements.First(tracked => tracked.ClaimId != first.Id && tracked.ClaimId != second.Id);

        // <example>
        ClaimDecisions decisions = ClaimDecisions.Empty
            .Merge(first.Id, second.Id)
            .Split(stray.Statement.Id)
            .Word(first.Id, "The old ferry terminal will close in May.");
        decisions.Save(path);

        TrackingPipeline pipeline = TrackingPipeline.CreateBuilder().UseDecisions(ClaimDecisions.Load(path)).Build();
        // </example>
        pipeline.Track(Newsroom.Ferry).Claims.Should().Contain(claim => claim.Text == "The old ferry terminal will close in May.");
    }

    [Fact]
    public void The_page_has_the_examples_of_this_file()
    {
        string page = Reports.Fixture.Read("PLUGINS.md");
        string[] shown = [.. CodeBlock().Matches(page).Select(match => Flat(match.Groups["code"].Value)).Where(code => !code.Contains("Onnx", StringComparison.Ordinal))];
        string source = Reports.Fixture.Read("PluginsPageTests.cs");
        string[] run = [.. Example().Matches(source).Select(match => Flat(match.Groups["code"].Value))];

        run.Should().HaveCountGreaterThan(3);
        shown.Should().BeEquivalentTo(run);
    }

    [Fact]
    public void The_page_names_every_code_of_plug_ins()
    {
        string page = Reports.Fixture.Read("PLUGINS.md");

        typeof(DiagnosticCodes).GetFields().Select(field => (string)field.GetValue(null)!).Where(code => code.StartsWith("QT01", StringComparison.Ordinal))
            .Should().OnlyContain(code => page.Contains($"`{code}`", StringComparison.Ordinal));
    }

    [Fact]
    public void The_pages_file_of_decisions_can_be_read()
    {
        string json = Regex.Match(Reports.Fixture.Read("PLUGINS.md"), "```json\n(?<code>.*?)```", RegexOptions.Singleline, TimeSpan.FromSeconds(5)).Groups["code"].Value;

        ClaimDecisions.Parse(json).Pins.Should().HaveCount(2);
    }

    private static string Flat(string code) => string.Join('\n', code.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex CodeBlock();

    [GeneratedRegex("// <example>\n(?<code>.*?)// </example>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Example();
}

// <example>
internal sealed class EditorJudge : IStatementJudge
{
    public Task<IReadOnlyList<Position?>> JudgePositionsAsync(IReadOnlyList<PositionQuestion> questions, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Position?>>([.. questions.Select(question =>
            question.Statement.Text.Contains("off the table", StringComparison.OrdinalIgnoreCase)
                ? new Position(Stance.Denies, Certainty.Certain, 0.9)
                : null)]);

    public Task<IReadOnlyList<SameClaimAnswer?>> JudgeSameClaimAsync(IReadOnlyList<SameClaimQuestion> questions, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<SameClaimAnswer?>>(new SameClaimAnswer?[questions.Count]);
}
// </example>
