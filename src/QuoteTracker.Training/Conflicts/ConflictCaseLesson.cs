using QuoteTracker.Conflicts;
using QuoteTracker.Evaluation.Cases;
using QuoteTracker.Evaluation.Topics;
using QuoteTracker.Tracking;

namespace QuoteTracker.Training.Conflicts;

/// <summary>The conflicts of short labelled articles; their labels name parties, not statements.</summary>
internal sealed class ConflictCaseLesson : ConflictLesson
{
    private readonly ConflictCase _case;
    private readonly CasePrediction _prediction;

    private ConflictCaseLesson(ConflictCase one, TrackingReport report)
        : base(one.Id, Positioned(report))
    {
        _case = one;
        _prediction = CasePrediction.From(report);
    }

    /// <summary>Runs the pipeline on cases.</summary>
    /// <param name="file">A file of cases, one a line.</param>
    /// <param name="part">The part to read.</param>
    public static ConflictCaseLesson[] Read(string file, string part)
    {
        TrackingPipeline pipeline = TrackingPipeline.CreateBuilder().Configure(options => options.MaxDegreeOfParallelism = 1).UseConflictDetector(new NoConflicts()).Build();
        return
        [
            .. ConflictCase.Parse(File.ReadAllText(file))
                .Where(one => string.Equals(one.Part, part, StringComparison.Ordinal))
                .Select(one => new ConflictCaseLesson(one, pipeline.Track(one.Articles.Select(ConflictCases.ToArticle)))),
        ];
    }

    /// <inheritdoc/>
    public override bool? Clash(LessonPair pair) => null;

    /// <inheritdoc/>
    public override (bool OnClaim, bool OfParties) IsRight(LessonCandidate candidate)
    {
        bool right = Score([candidate]).Pairs.PredictedHits > 0;
        return (right, right);
    }

    /// <summary>The score when flags are raised.</summary>
    public CaseScore Score(IEnumerable<LessonCandidate> flags) => CaseScorer.Score(_case, _prediction with
    {
        Conflicts =
        [
            .. flags.Select(flag => new FlaggedConflict(
                [flag.Candidate.First.Party.Id, flag.Candidate.Second.Party.Id],
                [.. flag.Pairs.SelectMany(pair => new[] { pair.First.Statement.Id, pair.Second.Statement.Id }).Distinct(StringComparer.Ordinal)],
                ConflictKind.Contradiction,
                1)),
        ],
        Shifts = [],
    });
}
