using System.Collections.Immutable;
using System.Globalization;
using QuoteTracker.Articles;
using QuoteTracker.Claims;
using QuoteTracker.Evaluation.Results;
using QuoteTracker.Positions;
using QuoteTracker.Quotes;
using QuoteTracker.Speakers;
using QuoteTracker.Text;
using QuoteTracker.Tracking;

namespace QuoteTracker.Evaluation.Evaluations;

/// <summary>Time of each stage on articles that are tracked together: the first run, in which most code is compiled, and later ones.</summary>
internal sealed class StageTimes
{
    private const int WarmUps = 12;

    private readonly List<(string Stage, double First, double Later)> _times = [];
    private readonly int _runs;
    private readonly string _heading;

    public StageTimes(TrackingStages stages, Article[] tracked, int runs)
    {
        _runs = runs;
        AnalyzedText[] texts = [];
        AnalyzedArticle[] articles = [];
        ResolvedArticle[] resolved = [];
        SpeakerDirectory? directory = null;
        ImmutableArray<Statement> statements = [];
        ImmutableArray<Claim> claims = [];
        List<PositionedClaim> positioned = [];
        Add("text", () => texts = [.. tracked.Select(article => stages.TextAnalyzer.Analyze(article.Text))]);
        Add("quotes", () => articles = [.. tracked.Zip(texts, (article, text) => new AnalyzedArticle(article, text, stages.AttributionExtractor.Extract(text)))]);
        Add("speakers in an article", () => resolved = [.. articles.Select(stages.SpeakerResolver.Resolve)]);
        Add("speakers across articles", () => directory = stages.SpeakerLinker.Link(resolved));
        Add("statements", () => statements = StatementBuilder.Build(resolved, directory!));
        Add("claims", () => claims = stages.ClaimGrouper.Group(statements, []));
        Add("positions", () => positioned = Classify(stages, claims, statements));
        Add("conflicts", () => stages.ConflictDetector.Detect(positioned));
        _heading = string.Create(
            CultureInfo.InvariantCulture,
            $"Time per stage, {tracked.Length} articles tracked together, {tracked.Sum(article => NewsSample.Words(article.Text))} words, {statements.Length} statements, one thread");
    }

    /// <summary>What the resolution of speakers adds to the time of extraction, in per cent.</summary>
    public double SpeakerShare => 100 * Later("speakers in an article") / (Later("text") + Later("quotes"));

    public ResultTable ToTable()
    {
        double all = _times.Sum(stage => stage.Later);
        return new ResultTable(
            _heading,
            ["stage", "milliseconds of processor time", "share %", "first run"],
            [
                .. _times.Select(stage => ImmutableArray.Create(
                    stage.Stage, EvaluationResult.Show(stage.Later), EvaluationResult.Show(100 * stage.Later / all), EvaluationResult.Show(stage.First))),
                ["all", EvaluationResult.Show(all), "100.0", EvaluationResult.Show(_times.Sum(stage => stage.First))],
            ]);
    }

    private double Later(string stage) => _times.Find(time => string.Equals(time.Stage, stage, StringComparison.Ordinal)).Later;

    private void Add(string stage, Action action)
    {
        double first = MedianTime.Of(1, action).Processor.TotalMilliseconds;
        for (int i = 0; i < WarmUps; i++)
        {
            action();
        }

        _times.Add((stage, first, MedianTime.Of(_runs, action).Processor.TotalMilliseconds));
    }

    private static List<PositionedClaim> Classify(TrackingStages stages, ImmutableArray<Claim> claims, ImmutableArray<Statement> statements)
    {
        Dictionary<string, Statement> byId = statements.ToDictionary(statement => statement.Id, StringComparer.Ordinal);
        List<PositionedClaim> positioned = [];
        foreach (Claim claim in claims)
        {
            Statement[] members = [.. claim.StatementIds.Select(id => byId[id])];
            positioned.Add(new PositionedClaim(
                claim,
                [.. members.Zip(stages.PositionClassifier.Classify(claim, members), (member, position) => new PositionedStatement(member, position))]));
        }

        return positioned;
    }
}
