using System.Collections.Immutable;
using QuoteTracker.Articles;
using QuoteTracker.Claims;
using QuoteTracker.Conflicts;
using QuoteTracker.Speakers;
using QuoteTracker.Tracking.Storage;

namespace QuoteTracker.Tracking.Sessions;

/// <summary>Puts a report together from a store. Not thread-safe.</summary>
internal sealed class ReportReader(ITrackerStore store, ArticleInspection inspection, ImmutableArray<WatchedClaim> watched)
{
    private readonly StatementReader _reader = new(store, inspection);
    private readonly ImmutableArray<Article>.Builder _articles = ImmutableArray.CreateBuilder<Article>();
    private readonly ImmutableArray<TrackedStatement>.Builder _statements = ImmutableArray.CreateBuilder<TrackedStatement>();
    private readonly List<Republication> _republications = [];
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

    /// <summary>Adds articles with their statements.</summary>
    public async Task AddAsync(IReadOnlyList<string> articleIds, CancellationToken cancellationToken)
    {
        var byId = new Dictionary<string, Article>(StringComparer.Ordinal);
        await foreach (ArticleRecord article in store.ReadArticlesAsync(articleIds, cancellationToken))
        {
            byId.Add(article.Article.Id, article.Article);
        }

        foreach (string id in articleIds.Where(byId.ContainsKey))
        {
            _articles.Add(byId[id]);
            List<StatementRecord> records = await store.QueryStatementsAsync(new StatementQuery { ArticleId = id, Limit = int.MaxValue }, cancellationToken).CollectAsync(cancellationToken);
            records.Sort(static (one, other) =>
            {
                int byPlace = one.Attribution.ContentExtent.CompareTo(other.Attribution.ContentExtent);
                return byPlace != 0 ? byPlace : string.CompareOrdinal(one.Id, other.Id);
            });
            ImmutableArray<Statement> statements = await _reader.ReadAsync(records, cancellationToken);
            _statements.AddRange(statements.Select((statement, i) => new TrackedStatement(statement, records[i].ClaimId, records[i].Position) { RepeatsId = records[i].RepeatsId }));
        }

        _republications.AddRange(await store.ReadRepublicationsAsync(articleIds, cancellationToken).CollectAsync(cancellationToken));
        _diagnostics.AddRange(await store.ReadDiagnosticsAsync(articleIds, cancellationToken).CollectAsync(cancellationToken));
    }

    /// <summary>The report over all articles added.</summary>
    public async Task<TrackingReport> CompleteAsync(CancellationToken cancellationToken)
    {
        ImmutableArray<TrackedStatement> statements = _statements.DrainToImmutable();
        HashSet<string> here = new(statements.Select(statement => statement.Statement.Id), StringComparer.Ordinal);
        ImmutableArray<Claim> claims = await ClaimsAsync(statements, cancellationToken);
        HashSet<string> claimIds = new(claims.Select(claim => claim.Id), StringComparer.Ordinal);
        ImmutableArray<Conflict>.Builder conflicts = ImmutableArray.CreateBuilder<Conflict>();
        await foreach (TrackedConflict conflict in store.QueryConflictsAsync(new ConflictQuery { OnlyOpen = true, Limit = int.MaxValue }, cancellationToken))
        {
            if (claimIds.Contains(conflict.Conflict.ClaimId) && conflict.Conflict.StatementIds.All(here.Contains))
            {
                conflicts.Add(conflict.Conflict);
            }
        }

        ImmutableArray<Shift>.Builder shifts = ImmutableArray.CreateBuilder<Shift>();
        await foreach (Shift shift in store.QueryShiftsAsync(new ShiftQuery { Limit = int.MaxValue }, cancellationToken))
        {
            if (claimIds.Contains(shift.ClaimId) && shift.StatementIds.All(here.Contains))
            {
                shifts.Add(shift);
            }
        }

        ImmutableArray<Article> articles = _articles.DrainToImmutable();
        return new TrackingReport
        {
            Articles = articles,
            Speakers = [.. _reader.Speakers],
            Parties = [.. _reader.Parties],
            Statements = statements,
            Claims = claims,
            Conflicts = conflicts.ToImmutable(),
            Shifts = shifts.ToImmutable(),
            Republications = Republications(articles),
            Diagnostics = _diagnostics.DrainToImmutable(),
        };
    }

    private async Task<ImmutableArray<Claim>> ClaimsAsync(ImmutableArray<TrackedStatement> statements, CancellationToken cancellationToken)
    {
        ILookup<string, TrackedStatement> members = statements.Where(statement => statement is { ClaimId: not null, RepeatsId: null }).ToLookup(statement => statement.ClaimId!, StringComparer.Ordinal);
        string[] ids = [.. members.Select(group => group.Key)];
        Dictionary<string, Claim> found = new(StringComparer.Ordinal);
        foreach (string[] part in ids.Chunk(ArticlesOfAPage))
        {
            await foreach (Claim claim in store.ReadClaimsAsync(part, cancellationToken))
            {
                found[claim.Id] = claim;
            }
        }

        return
        [
            .. watched.Select(claim => With(new Claim { Id = claim.Id, Text = claim.Text, Watched = true })),
            .. ids.Where(found.ContainsKey).Select(id => With(found[id])),
        ];

        Claim With(Claim claim)
        {
            Statement[] ordered = [.. members[claim.Id].Select(member => member.Statement).OrderBy(statement => statement.Date ?? DateTimeOffset.MaxValue)];
            return ClaimDescription.Of(claim with { StatementIds = [.. ordered.Select(statement => statement.Id)] }, ordered);
        }
    }

    /// <summary>Those whose original is in the report too, in the order of the articles.</summary>
    private ImmutableArray<Republication> Republications(ImmutableArray<Article> articles)
    {
        Dictionary<string, int> places = articles.Select((article, i) => (article.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i, StringComparer.Ordinal);
        return
        [
            .. _republications
                .GroupBy(republication => republication.OriginalId, republication => republication.CopyIds, StringComparer.Ordinal)
                .Where(group => places.ContainsKey(group.Key))
                .OrderBy(group => places[group.Key])
                .Select(group => new Republication(group.Key, [.. group.SelectMany(copies => copies).Distinct(StringComparer.Ordinal).OrderBy(id => places[id])])),
        ];
    }

    private const int ArticlesOfAPage = 256;
}
