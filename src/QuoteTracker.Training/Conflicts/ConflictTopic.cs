using System.Collections.Immutable;
using QuoteTracker.Claims;
using QuoteTracker.Evaluation.Evaluations;
using QuoteTracker.Evaluation.Topics;
using QuoteTracker.Positions;
using QuoteTracker.Speakers;
using QuoteTracker.Text;
using QuoteTracker.Tracking;
using QuoteTracker.Training.Claims;

namespace QuoteTracker.Training.Conflicts;

/// <summary>The conflicts of one labelled topic: of what the pipeline makes of its raw articles, or of its labelled statements and claims.</summary>
internal sealed class ConflictTopic : ConflictLesson
{
    private readonly Dictionary<string, TopicStatement> _labels;
    private readonly Dictionary<LessonCandidate, TopicScores> _scores;

    private ConflictTopic(Topic topic, TopicPrediction prediction, PositionedClaim[] claims)
        : base(topic.Id, claims)
    {
        Topic = topic;
        Prediction = prediction;
        Dictionary<string, TopicStatement> labels = topic.Statements.ToDictionary(statement => statement.Id, StringComparer.Ordinal);
        _labels = StatementMatching.Match(topic, prediction).ToDictionary(match => match.Value.Id, match => labels[match.Key], StringComparer.Ordinal);
        _scores = Candidates.ToDictionary(candidate => candidate, candidate => TopicScorer.Score(topic, prediction with { Conflicts = [Named(candidate)] }));
    }

    /// <summary>The labels.</summary>
    public Topic Topic { get; }

    /// <summary>The report as it is scored.</summary>
    public TopicPrediction Prediction { get; }

    /// <summary>Runs the pipeline on topics.</summary>
    /// <param name="folder">Folder with one labelled topic a file.</param>
    /// <param name="watched">Whether the labelled claims are given as watched claims.</param>
    public static ConflictTopic[] Read(string folder, bool watched)
    {
        ClaimTopic[] claimTopics = ClaimTopic.Read(folder, membersOnly: false);
        return [.. Topic.ReadAll(folder).Select(topic => Read(topic, watched, [.. claimTopics.Where(other => !string.Equals(other.Id, topic.Id, StringComparison.Ordinal))]))];
    }

    /// <summary>The labelled statements and claims of topics, with positions as the pipeline reads them.</summary>
    /// <param name="folder">Folder with one labelled topic a file.</param>
    public static ConflictTopic[] ReadKnown(string folder)
    {
        PositionClassifier classifier = new();
        return [.. TopicsGold.Load(folder, new TextAnalyzer()).Select(gold => Known(gold, classifier))];
    }

    /// <inheritdoc/>
    public override bool? Clash(LessonPair pair) =>
        _labels.TryGetValue(pair.First.Statement.Id, out TopicStatement? first)
        && _labels.TryGetValue(pair.Second.Statement.Id, out TopicStatement? second)
        && first.Claim is not null
        && string.Equals(first.Claim, second.Claim, StringComparison.Ordinal)
        && !string.Equals(first.Party, second.Party, StringComparison.Ordinal)
        && Side(first.Position) is { } one
        && Side(second.Position) is { } other
        && one != other;

    /// <inheritdoc/>
    public override (bool OnClaim, bool OfParties) IsRight(LessonCandidate candidate) =>
        (_scores[candidate].Conflicts.PredictedHits > 0, _scores[candidate].ConflictPairs.PredictedHits > 0);

    /// <summary>The score when the flags are raised that are sure enough.</summary>
    public TopicScores Score(double[] probabilities, double least) => TopicScorer.Score(
        Topic,
        Prediction with { Conflicts = [.. Candidates.Where((_, i) => probabilities[i] >= least).Select(Named)] });

    private static ConflictTopic Read(Topic topic, bool watched, ClaimTopic[] others)
    {
        TrackingPipelineBuilder builder = TrackingPipeline.CreateBuilder().Configure(options => options.MaxDegreeOfParallelism = 1).UseConflictDetector(new NoConflicts());
        TrainedSameClaim sameClaim = SameClaimTrainer.Train(others);
        builder.UseClaimGrouper(new ClaimGrouper(new ClaimGrouperOptions(), sameClaim.Model, WatchedClaimTrainer.Train(others, sameClaim.Model).Matcher));
        WatchedClaim[] claims = watched ? [.. topic.Claims.Select(claim => new WatchedClaim(claim.Id, claim.Text))] : [];
        TrackingReport report = builder.Build().Track(topic.Articles.Select(TopicsGold.ToArticle), claims, progress: null, CancellationToken.None);
        return new ConflictTopic(topic, TopicPrediction.From(report), Positioned(report));
    }

    private static ConflictTopic Known(TopicGold gold, PositionClassifier classifier)
    {
        PositionedClaim[] claims =
        [
            .. gold.Claims.Select(claim =>
            {
                ImmutableArray<Statement> statements = gold.StatementsOf(claim);
                return new PositionedClaim(claim, [.. statements.Zip(classifier.Classify(claim, statements), (statement, position) => new PositionedStatement(statement, position))]);
            }),
        ];
        return new ConflictTopic(gold.Topic, GoldPredictions.Of(gold, claims), claims);
    }

    private static ConflictPrediction Named(LessonCandidate candidate) =>
        new(candidate.Candidate.Claim.Id, ImmutableArray.Create(candidate.Candidate.First.Party.Id, candidate.Candidate.Second.Party.Id));

    private static int? Side(string? position) => position switch
    {
        "affirms" or "expects" => 1,
        "denies" or "doubts" => -1,
        "unconfirmed" => 0,
        _ => null,
    };
}
