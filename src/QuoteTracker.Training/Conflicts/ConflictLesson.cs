using QuoteTracker.Conflicts;
using QuoteTracker.Positions;
using QuoteTracker.Tracking;

namespace QuoteTracker.Training.Conflicts;

/// <summary>Every flag that could be raised on some articles, with what the labels say of it.</summary>
internal abstract class ConflictLesson
{
    /// <summary>Reads the candidates of claims.</summary>
    /// <param name="id">Topic or case.</param>
    /// <param name="claims">Claims with positions.</param>
    protected ConflictLesson(string id, IReadOnlyList<PositionedClaim> claims)
    {
        Id = id;
        Candidates =
        [
            .. ConflictDetector.Candidates(claims).Select(pair => new LessonCandidate(
                pair.Candidate,
                pair.Elsewhere,
                [.. pair.Candidate.Clash.Measure().Select(one => new LessonPair(one.First, one.Second, one.Features))])),
        ];
    }

    /// <summary>Topic or case.</summary>
    public string Id { get; }

    /// <summary>The flags that could be raised.</summary>
    public LessonCandidate[] Candidates { get; }

    /// <summary>Whether two statements clash; <see langword="null"/> where the labels say so of the parties alone.</summary>
    public abstract bool? Clash(LessonPair pair);

    /// <summary>Whether the flag is right about claim and parties, and whether it is about the parties.</summary>
    public abstract (bool OnClaim, bool OfParties) IsRight(LessonCandidate candidate);

    /// <summary>Claims and positions of a report.</summary>
    protected static PositionedClaim[] Positioned(TrackingReport report)
    {
        Dictionary<string, TrackedStatement> byId = report.Statements.ToDictionary(tracked => tracked.Statement.Id, StringComparer.Ordinal);
        return
        [
            .. report.Claims.Select(claim => new PositionedClaim(
                claim,
                [.. claim.StatementIds.Select(id => new PositionedStatement(byId[id].Statement, byId[id].Position!))])),
        ];
    }
}
