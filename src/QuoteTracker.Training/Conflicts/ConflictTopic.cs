using System.Collections.Immutable;
using QuoteTracker.Claims;
using QuoteTracker.Conflicts;
using QuoteTracker.Evaluation.Topics;
using QuoteTracker.Positions;
using QuoteTracker.Tracking;
using QuoteTracker.Training.Claims;

namespace QuoteTracker.Training.Conflicts;

/// <summary>What the pipeline makes of the raw articles of one labelled topic, with every flag that could be raised.</summary>
internal sealed class ConflictTopic
{
    private ConflictTopic(Topic topic, TopicPrediction prediction, (ConflictCandidate Candidate, float[] Features)[] flags)
    {
        Topic = topic;
        Prediction = prediction;
        Flags = [.. flags.Select(flag => (Named(flag.Candidate), flag.Features))];
        Scores = [.. Flags.Select(flag => TopicScorer.Score(topic, prediction with { Conflicts = [flag.Conflict] }))];
    }

    /// <summary>The labels.</summary>
    public Topic Topic { get; }

    /// <summary>The report as it is scored.</summary>
    public TopicPrediction Prediction { get; }

    /// <summary>Every flag that could be raised.</summary>
    public (ConflictPrediction Conflict, float[] Features)[] Flags { get; }

    /// <summary>The score of each flag alone.</summary>
    public TopicScores[] Scores { get; }

    /// <summary>Runs the pipeline on topics.</summary>
    /// <param name="folder">Folder with one labelled topic a file.</param>
    /// <param name="watched">Whether the labelled claims are given as watched claims.</param>
    /// <param name="leaveOut">Whether the claim models of each topic are trained on the other topics.</param>
    public static ConflictTopic[] Read(string folder, bool watched, bool leaveOut)
    {
        ClaimTopic[] claimTopics = leaveOut ? ClaimTopic.Read(folder, membersOnly: false) : [];
        return [.. Topic.ReadAll(folder).Select(topic => Read(topic, watched, leaveOut ? [.. claimTopics.Where(other => !string.Equals(other.Id, topic.Id, StringComparison.Ordinal))] : null))];
    }

    /// <summary>The flags as the conflict model's rows: right about claim and parties, or at least about the parties.</summary>
    public LabelledColumns Rows()
    {
        (float[] Features, bool Label, float Weight)[] rows =
        [
            .. Flags.SelectMany((flag, i) => new[]
            {
                (flag.Features, Scores[i].Conflicts.PredictedHits > 0, 1f),
                (flag.Features, Scores[i].ConflictPairs.PredictedHits > 0, 1f),
            }),
        ];
        return new LabelledColumns(
            [.. ConflictFeatures.Names.Select((_, column) => rows.Select(row => row.Features[column]).ToArray())],
            [.. rows.Select(row => row.Label)],
            [.. rows.Select(row => row.Weight)]);
    }

    /// <summary>The score when the flags are raised that are sure enough.</summary>
    public TopicScores Score(double[] probabilities, double least) => TopicScorer.Score(
        Topic,
        Prediction with { Conflicts = [.. Flags.Where((_, i) => probabilities[i] >= least).Select(flag => flag.Conflict)] });

    private static ConflictTopic Read(Topic topic, bool watched, ClaimTopic[]? others)
    {
        TrackingPipelineBuilder builder = TrackingPipeline.CreateBuilder().Configure(options => options.MaxDegreeOfParallelism = 1);
        if (others is not null)
        {
            TrainedSameClaim sameClaim = SameClaimTrainer.Train(others);
            builder.UseClaimGrouper(new ClaimGrouper(new ClaimGrouperOptions(), sameClaim.Model, WatchedClaimTrainer.Train(others, sameClaim.Model).Matcher));
        }

        WatchedClaim[] claims = watched ? [.. topic.Claims.Select(claim => new WatchedClaim(claim.Id, claim.Text))] : [];
        TrackingReport report = builder.Build().Track(topic.Articles.Select(TopicsGold.ToArticle), claims, progress: null, CancellationToken.None);
        Dictionary<string, TrackedStatement> byId = report.Statements.ToDictionary(tracked => tracked.Statement.Id, StringComparer.Ordinal);
        PositionedClaim[] positioned =
        [
            .. report.Claims.Select(claim => new PositionedClaim(
                claim,
                [.. claim.StatementIds.Select(id => new PositionedStatement(byId[id].Statement, byId[id].Position!))])),
        ];
        return new ConflictTopic(topic, TopicPrediction.From(report), [.. ConflictDetector.Measure(positioned)]);
    }

    private static ConflictPrediction Named(ConflictCandidate candidate) =>
        new(candidate.Claim.Id, ImmutableArray.Create(candidate.First.Party.Id, candidate.Second.Party.Id));
}
