using System.Collections.Immutable;
using QuoteTracker.Claims;
using QuoteTracker.Conflicts;
using QuoteTracker.Positions;
using QuoteTracker.Tracking.Storage;

namespace QuoteTracker.Tracking.Sessions;

/// <summary>Finds when conflicts stood: what was said is looked at day by day.</summary>
internal static class ConflictHistory
{
    /// <summary>The conflicts over claims with the days on which they began and ended.</summary>
    /// <param name="claims">Claims with positions.</param>
    /// <param name="final">What was found in all of it.</param>
    /// <param name="detector">Finds conflicts.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static ImmutableArray<TrackedConflict> Of(ImmutableArray<PositionedClaim> claims, ConflictFindings final, IConflictDetector detector, CancellationToken cancellationToken)
    {
        // Only claims to which two parties speak can be in conflict, now or before.
        PositionedClaim[] disputed = [.. claims.Where(claim => claim.Statements.Select(s => s.Statement.Party?.Id).OfType<string>().Distinct(StringComparer.Ordinal).Skip(1).Any())];
        DateTime[] days = [.. disputed.SelectMany(claim => claim.Statements).Select(Day).Distinct().Order()];
        var latest = new SortedDictionary<string, Conflict>(StringComparer.Ordinal);
        var periods = new Dictionary<string, List<ConflictPeriod>>(StringComparer.Ordinal);
        for (int d = 0; d < days.Length; d++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            DateTime day = days[d];
            ImmutableArray<Conflict> standing = d == days.Length - 1 ? final.Conflicts : detector.Detect([.. disputed.Select(claim => Until(claim, day)).OfType<PositionedClaim>()]).Conflicts;
            DateTimeOffset? date = day == DateTime.MinValue ? null : new DateTimeOffset(day, TimeSpan.Zero);
            foreach (Conflict conflict in standing)
            {
                latest[conflict.Id] = conflict;
                if (!periods.TryGetValue(conflict.Id, out List<ConflictPeriod>? known))
                {
                    periods.Add(conflict.Id, known = []);
                }

                if (known.Count == 0 || known[^1].Until is not null)
                {
                    known.Add(new ConflictPeriod(date, Until: null));
                }
            }

            HashSet<string> standingIds = new(standing.Select(conflict => conflict.Id), StringComparer.Ordinal);
            foreach ((string id, List<ConflictPeriod> known) in periods)
            {
                if (known[^1].Until is null && !standingIds.Contains(id))
                {
                    known[^1] = known[^1] with { Until = date };
                }
            }
        }

        return [.. latest.Values.Select(conflict => new TrackedConflict(conflict, [.. periods[conflict.Id]]))];
    }

    private static DateTime Day(PositionedStatement positioned)
    {
        DateTimeOffset? date = positioned.Statement.Date;
        if (positioned.Statement.Article.Article.Published is { } published && date > published)
        {
            date = published;
        }

        return date?.UtcDateTime.Date ?? DateTime.MinValue;
    }

    private static PositionedClaim? Until(PositionedClaim claim, DateTime day)
    {
        ImmutableArray<PositionedStatement> said = [.. claim.Statements.Where(statement => Day(statement) <= day)];
        return said.IsEmpty ? null : new PositionedClaim(claim.Claim with { StatementIds = [.. said.Select(statement => statement.Statement.Id)] }, said);
    }
}
