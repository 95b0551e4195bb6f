using System.Collections.Immutable;
using System.Globalization;
using QuoteTracker.Articles;
using QuoteTracker.Claims;
using QuoteTracker.Conflicts;
using QuoteTracker.Speakers;
using QuoteTracker.Tracking;

namespace QuoteTracker.Tests.Tracking.Sessions;

/// <summary>Scripted stages with the real detection of conflicts: every line "Name: words" is a statement of the party Name; statements with
/// the same last word share a claim; "no" denies.</summary>
internal sealed class DebateStages : IClaimGrouper
{
    public static TrackingPipeline Pipeline { get; } = Build();

    public ImmutableArray<Claim> Group(IReadOnlyList<Statement> statements, IReadOnlyList<WatchedClaim> watched)
    {
        ILookup<string, Statement> byWord = statements.ToLookup(statement => statement.Text.Split(' ')[^1], StringComparer.Ordinal);
        return
        [
            .. watched.Select(claim => With(new Claim { Id = claim.Id, Text = claim.Text, Watched = true }, byWord[claim.Text])),
            .. byWord.Where(group => watched.All(claim => claim.Text != group.Key))
                .Select(group => With(new Claim { Id = "c-" + group.Min(statement => statement.Id), Text = $"It is about {group.Key}." }, group)),
        ];
    }

    /// <summary>An article of a day of the year 2024, or undated when the day is negative.</summary>
    public static Article Article(string id, int day, params string[] lines) => new(id, string.Join('\n', lines))
    {
        Published = day < 0 ? null : new DateTimeOffset(2024, 1, 1, 8, 0, 0, TimeSpan.Zero).AddDays(day),
        Title = string.Create(CultureInfo.InvariantCulture, $"Report {id}"),
    };

    private static Claim With(Claim claim, IEnumerable<Statement> statements) => claim with
    {
        StatementIds = [.. statements.OrderBy(statement => statement.Date ?? DateTimeOffset.MaxValue).Select(statement => statement.Id)],
    };

    private static TrackingPipeline Build()
    {
        var stages = new ScriptedStages();
        return TrackingPipeline.CreateBuilder()
            .UseTextAnalyzer(stages)
            .UseAttributionExtractor(stages)
            .UseSpeakerResolver(stages)
            .UseSpeakerLinker(stages)
            .UseClaimGrouper(new DebateStages())
            .UsePositionClassifier(stages)
            .UseConflictDetector(new ConflictDetector(new ConflictDetectorOptions { MinimumConfidence = 0 }))
            .Build();
    }
}
