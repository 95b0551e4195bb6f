using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using QuoteTracker.Articles;
using QuoteTracker.Claims;
using QuoteTracker.Conflicts;
using QuoteTracker.Positions;
using QuoteTracker.Speakers;
using QuoteTracker.Tracking.Storage;

namespace QuoteTracker.Tracking.Sessions;

/// <summary>Answers questions that take more than one look into the store. Thread-safe.</summary>
internal sealed class TrackerReader(ITrackerStore store, ArticleInspection inspection, TrackerSessionOptions options)
{
    private const int PageSize = 1000;
    private const int ArticlesAtOnce = 256;

    public async Task<Claim?> FindClaimAsync(string claimId, CancellationToken cancellationToken)
    {
        Claim? claim = options.WatchedClaims.FirstOrDefault(watched => string.Equals(watched.Id, claimId, StringComparison.Ordinal)) is { } watched
            ? new Claim { Id = watched.Id, Text = watched.Text, Watched = true }
            : (await store.ReadClaimsAsync([claimId], cancellationToken).CollectAsync(cancellationToken)).FirstOrDefault();
        if (claim is null)
        {
            return null;
        }

        List<StatementRecord> statements = await store.QueryStatementsAsync(new StatementQuery { ClaimId = claimId, Limit = int.MaxValue }, cancellationToken).CollectAsync(cancellationToken);
        claim = claim with { StatementIds = [.. statements.Where(statement => statement.RepeatsId is null).Select(statement => statement.Id)] };
        return ClaimDescription.Of(claim, await new StatementReader(store, inspection).ReadAsync(statements, cancellationToken));
    }

    public async Task<ImmutableArray<Speaker>> FindSpeakersAsync(string name, CancellationToken cancellationToken) =>
        [.. FindingViews.Merge(await store.FindSpeakersAsync(name, cancellationToken).CollectAsync(cancellationToken))];

    public async IAsyncEnumerable<TimelineEntry> TimelineAsync(string partyId, string? claimId, DateTimeOffset? from, DateTimeOffset? before, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var shifts = new Dictionary<string, Shift>(StringComparer.Ordinal);
        await foreach (Shift shift in store.QueryShiftsAsync(new ShiftQuery { PartyId = partyId, ClaimId = claimId, Limit = int.MaxValue }, cancellationToken))
        {
            shifts.TryAdd(shift.StatementIds[^1], shift);
        }

        var query = new StatementQuery { PartyId = partyId, ClaimId = claimId, From = from, Before = before, Limit = PageSize };
        int read;
        do
        {
            read = 0;
            await foreach (StatementRecord statement in store.QueryStatementsAsync(query, cancellationToken))
            {
                read++;
                query = query with { After = statement };
                yield return new TimelineEntry(statement, shifts.GetValueOrDefault(statement.Id));
            }
        }
        while (read == PageSize);
    }

    public async Task<ImmutableArray<PartyStand>> PositionsAsync(string claimId, DateTimeOffset at, CancellationToken cancellationToken)
    {
        List<StatementRecord> statements = await store.QueryStatementsAsync(new StatementQuery { ClaimId = claimId, Limit = int.MaxValue }, cancellationToken).CollectAsync(cancellationToken);
        return [.. statements
            .Where(statement => statement.RepeatsId is null && statement.PartyId is not null && statement.Position is not null && !(statement.Date > at))
            .GroupBy(statement => statement.PartyId!, StringComparer.Ordinal)
            .OrderBy(party => party.Key, StringComparer.Ordinal)
            .Select(party => party
                .OrderByDescending(statement => statement.Date?.UtcDateTime.Date ?? DateTime.MinValue)
                .ThenBy(statement => statement.Position!.Stance == Stance.NonCommittal)
                .ThenByDescending(statement => statement.Position!.Confidence)
                .ThenBy(statement => statement.Id, StringComparer.Ordinal)
                .First())
            .Select(latest => new PartyStand(latest.PartyId!, latest.PartyName!, latest.Position!, latest.Id, latest.Date))];
    }

    public async Task<TrackingReport> ReportAsync(ReportScope scope, CancellationToken cancellationToken)
    {
        var reader = new ReportReader(store, inspection, options.WatchedClaims);
        Queue<string> wanted = await ArticlesAsync(scope, cancellationToken);
        while (wanted.Count > 0)
        {
            List<string> part = [];
            while (part.Count < ArticlesAtOnce && wanted.TryDequeue(out string? id))
            {
                part.Add(id);
            }

            await reader.AddAsync(part, cancellationToken);
        }

        return await reader.CompleteAsync(cancellationToken);
    }

    private async Task<Queue<string>> ArticlesAsync(ReportScope scope, CancellationToken cancellationToken)
    {
        ArticlePosition from = scope.From is { } begin ? new ArticlePosition(begin.UtcTicks, "") : scope.Before is null ? ArticlePosition.Start : new ArticlePosition(1, "");
        Queue<string> ids = [];
        await foreach (ArticleOutline article in store.ReadOutlinesFromAsync(from, cancellationToken))
        {
            if (article.Position.Time >= (scope.Before?.UtcTicks ?? long.MaxValue))
            {
                break;
            }

            ids.Enqueue(article.Position.Id);
            if (ids.Count > scope.MaxArticles)
            {
                ids.Dequeue();
            }
        }

        return ids;
    }
}
