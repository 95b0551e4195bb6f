using System.Collections.Immutable;
using QuoteTracker.Claims;
using QuoteTracker.Conflicts;
using QuoteTracker.Positions;
using QuoteTracker.Speakers;
using QuoteTracker.Tracking.Storage;

namespace QuoteTracker.Tracking.Sessions;

/// <summary>Runs the stages that see articles together over one storyline. Thread-safe; the result depends on the articles alone.</summary>
internal sealed class StorylineAnalyzer(TrackingPipeline pipeline, ImmutableArray<WatchedClaim> watched)
{
    /// <summary>Analyses a storyline.</summary>
    /// <param name="storyline">Its id.</param>
    /// <param name="articles">What was found in each of its articles, in order.</param>
    /// <param name="revisions">The versions of these articles.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public StorylineFindings Analyze(string storyline, IReadOnlyList<InspectedArticle> articles, ImmutableArray<ArticleRevision> revisions, CancellationToken cancellationToken)
    {
        BatchFindings found = pipeline.Analyze([.. articles.Select(article => article.Resolved)], watched, cancellationToken);
        HashSet<string> watchedIds = new(watched.Select(claim => claim.Id), StringComparer.Ordinal);
        ImmutableArray<TrackedConflict> conflicts = ConflictHistory.Of(found.Claims, found.Conflicts, pipeline.Stages.ConflictDetector, cancellationToken);
        return new StorylineFindings
        {
            Storyline = storyline,
            Articles = revisions,
            Statements = [.. found.Statements.Select(Record)],
            Claims = [.. found.Claims.Where(claim => !watchedIds.Contains(claim.Claim.Id)).Select(claim => claim.Claim with { Text = ShownText.Of(claim.Claim.Text) })],
            Speakers = [.. found.Directory.Speakers.Select(Shown)],
            Parties = [.. found.Directory.Parties.Select(party => party with { Name = ShownText.Of(party.Name), Aliases = [.. party.Aliases.Select(ShownText.Of)] })],
            Conflicts = [.. conflicts.Where(conflict => !watchedIds.Contains(conflict.Conflict.ClaimId)).Select(Shown)],
            Shifts = [.. found.Conflicts.Shifts.Where(shift => !watchedIds.Contains(shift.ClaimId))],
            Republications = found.Republications,
            Diagnostics = [.. articles.SelectMany(article => article.Diagnostics).Concat(found.Diagnostics.Where(IsAboutStoryline)).Select(diagnostic => diagnostic with { Message = ShownText.Of(diagnostic.Message) })],
        };
    }

    /// <summary>Compares what is said of the watched claims in all storylines.</summary>
    public StorylineFindings CompareWatched(ImmutableArray<PositionedClaim> claims, CancellationToken cancellationToken)
    {
        ConflictFindings found = pipeline.Stages.ConflictDetector.Detect(claims);
        return new StorylineFindings
        {
            Storyline = WatchedStoryline,
            Articles = [],
            Conflicts = [.. ConflictHistory.Of(claims, found, pipeline.Stages.ConflictDetector, cancellationToken).Select(Shown)],
            Shifts = found.Shifts,
        };
    }

    /// <summary>Under this id the findings on watched claims are kept.</summary>
    public const string WatchedStoryline = "watched";

    // A decision of the user is about one storyline; the others do not have its object.
    private static bool IsAboutStoryline(Diagnostic diagnostic) => !string.Equals(diagnostic.Code, DiagnosticCodes.DecisionWithoutObject, StringComparison.Ordinal);

    private static TrackedConflict Shown(TrackedConflict conflict) => conflict with { Conflict = conflict.Conflict with { Explanation = ShownText.Of(conflict.Conflict.Explanation) } };

    private static Speaker Shown(Speaker speaker) => speaker with
    {
        Name = ShownText.Of(speaker.Name),
        Role = speaker.Role is { } role ? ShownText.Of(role) : null,
        Aliases = [.. speaker.Aliases.Select(ShownText.Of)],
    };

    private static StatementRecord Record(TrackedStatement tracked)
    {
        Statement statement = tracked.Statement;
        return new StatementRecord
        {
            Id = statement.Id,
            ArticleId = statement.Article.Article.Id,
            Attribution = statement.Attribution,
            Text = ShownText.Of(statement.Text),
            Confidence = statement.Confidence,
            SpeakerId = statement.Speaker?.Id,
            SpeakerName = statement.Speaker is { } speaker ? ShownText.Of(speaker.Name) : null,
            PartyId = statement.Party?.Id,
            PartyName = statement.Party is { } party ? ShownText.Of(party.Name) : null,
            Date = statement.Date,
            ClaimId = tracked.ClaimId,
            Position = tracked.Position,
            RepeatsId = tracked.RepeatsId,
        };
    }
}
