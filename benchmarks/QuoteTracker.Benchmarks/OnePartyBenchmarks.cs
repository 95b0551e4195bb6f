using System.Collections.Immutable;
using System.Globalization;
using BenchmarkDotNet.Attributes;
using QuoteTracker.Articles;
using QuoteTracker.Claims;
using QuoteTracker.Conflicts;
using QuoteTracker.Positions;
using QuoteTracker.Quotes;
using QuoteTracker.Speakers;
using QuoteTracker.Text;

namespace QuoteTracker.Benchmarks;

/// <summary>One party that speaks to one claim up to a million times: the stages whose cost could grow with the square of a claim.</summary>
[MemoryDiagnoser]
[SimpleJob(launchCount: 1, warmupCount: 0, iterationCount: 1, invocationCount: 1)]
public class OnePartyBenchmarks
{
    private const string Text = "\"We will buy the Vennby shipyard before the summer,\" said Ida Holm of the Harbour Group.";
    private readonly PositionClassifier _classifier = new();
    private readonly ConflictDetector _detector = new();
    private Statement[] _statements = [];
    private Claim _claim = new() { Id = "c", Text = "The Harbour Group will buy the Vennby shipyard." };
    private PositionedClaim[] _positioned = [];

    /// <summary>Number of statements.</summary>
    [Params(10_000, 1_000_000)]
    public int Statements { get; set; }

    /// <summary>Makes the statements, every tenth a denial.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        DateTimeOffset start = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
        AnalyzedArticle article = new(new Article("a", Text) { Published = start.AddYears(10) }, new TextAnalyzer().Analyze(Text), []);
        Attribution attribution = new() { Source = [new TextSpan(57, 65)], Cue = [new TextSpan(52, 56)], Content = [new TextSpan(0, 51)], Kind = AttributionKind.Direct };
        Speaker speaker = new() { Id = "holm", Name = "Ida Holm", Kind = SpeakerKind.Person, PartyId = "group" };
        Party party = new() { Id = "group", Name = "Harbour Group" };
        _statements = [.. Enumerable.Range(0, Statements).Select(i => new Statement
        {
            Id = i.ToString(CultureInfo.InvariantCulture),
            Article = article,
            Attribution = attribution,
            Speaker = speaker,
            Party = party,
            Date = start.AddMinutes(i),
            Text = Text[..51],
        })];
        _claim = _claim with { StatementIds = [.. _statements.Select(statement => statement.Id)] };
        _positioned =
        [
            new PositionedClaim(_claim, [.. _statements.Select((statement, i) =>
                new PositionedStatement(statement, new Position(i % 10 == 0 ? Stance.Denies : Stance.Affirms, Certainty.Certain, .8)))]),
        ];
    }

    /// <summary>Groups by claim.</summary>
    [Benchmark]
    public int Group() => new ClaimGrouper().Group(_statements, []).Length;

    /// <summary>Reads positions.</summary>
    [Benchmark]
    public ImmutableArray<Position> Classify() => _classifier.Classify(_claim, _statements);

    /// <summary>Looks for conflicts and shifts.</summary>
    [Benchmark]
    public int Detect() => _detector.Detect(_positioned).Shifts.Length;
}
