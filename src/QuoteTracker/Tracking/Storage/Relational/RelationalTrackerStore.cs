using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using QuoteTracker.Articles;
using QuoteTracker.Claims;
using QuoteTracker.Conflicts;
using QuoteTracker.Speakers;
using QuoteTracker.Tracking.Sessions;

namespace QuoteTracker.Tracking.Storage.Relational;

/// <summary>What stores in SQL databases share: tables, statements and the mapping of rows. A derived class knows its database: how to connect,
/// what its types are called, how it searches text, and what its errors mean. Thread-safe; every operation takes a connection of its own.</summary>
public abstract class RelationalTrackerStore : ITrackerStore
{
    private const int RowsPerPage = 500;
    private readonly StoreTransactions _transactions;

    /// <summary>Creates a store; nothing is opened yet.</summary>
    protected RelationalTrackerStore() => _transactions = new StoreTransactions(ConnectAsync, BeginWriteAsync, Translate);

    /// <summary>The version of the schema that this version of the library writes.</summary>
    public const int CurrentSchemaVersion = 3;

    /// <summary>Scripts that bring the schema from version n to n + 1, the first from nothing. A script has statements separated by lines of <c>;</c>.</summary>
    protected abstract IReadOnlyList<string> Migrations { get; }

    /// <summary>What the store is called in messages, without secrets.</summary>
    protected abstract string DisplayName { get; }

    /// <summary>Opens a connection, which the caller disposes.</summary>
    protected abstract Task<DbConnection> ConnectAsync(CancellationToken cancellationToken);

    /// <summary>Begins a transaction that writes. It holds off other writers at once or fails, so that what is read in it stays true.</summary>
    protected abstract Task<DbTransaction> BeginWriteAsync(DbConnection connection, CancellationToken cancellationToken);

    /// <summary>Whether the table that holds the schema's version is there.</summary>
    protected abstract Task<bool> HasSchemaAsync(DbCommand command, CancellationToken cancellationToken);

    /// <summary>What a query ends with to lock its rows until the transaction ends; empty where a writing transaction holds off others anyway.</summary>
    protected virtual string RowLock => "";

    /// <summary>Whether the store is only read.</summary>
    protected virtual bool IsReadOnly => false;

    /// <summary>Takes a lock that keeps other processes from migrating until the transaction ends.</summary>
    protected abstract Task LockSchemaAsync(DbCommand command, CancellationToken cancellationToken);

    /// <summary>What an error of the database means.</summary>
    protected abstract StoreFailure FailureOf(DbException error);

    /// <summary>A condition that a row of <c>statements</c>, called <c>s</c>, has all words; adds its parameters to the command.</summary>
    protected abstract string SearchCondition(DbCommand command, IReadOnlyList<string> words);

    /// <summary>The SQL that inserts a statement with its search words. A parameter <c>@words</c> follows those of the columns.</summary>
    /// <param name="columns">The columns, separated by commas.</param>
    /// <param name="values">Their parameters, separated by commas.</param>
    protected abstract string StatementInsert(string columns, string values);

    /// <summary>The value of the parameter <c>@words</c>.</summary>
    protected abstract object WordsValue(IReadOnlyList<string> words);

    /// <summary>Deletes statements that meet a condition on <c>s</c>, with what searches them.</summary>
    /// <returns>Number of statements.</returns>
    protected abstract Task<int> DeleteStatementsAsync(DbCommand command, string condition, CancellationToken cancellationToken);

    /// <summary>The condition that a column has one of the values; adds its parameters to the command.</summary>
    protected abstract string OneOf(DbCommand command, string column, IReadOnlyCollection<string> values);

    /// <inheritdoc/>
    public async Task OpenAsync(CancellationToken cancellationToken = default)
    {
        // Looking first spares every later opening the wait for a writer.
        int found = await _transactions.ReadAsync(command => Schema.FindVersionAsync(command, cancellationToken), cancellationToken);
        if (found == CurrentSchemaVersion)
        {
            return;
        }

        if (IsReadOnly)
        {
            throw new TrackerStoreException(
                StoreFailure.ReadOnly,
                string.Create(CultureInfo.InvariantCulture, $"{DisplayName} is opened to read only and has schema version {found}, not {CurrentSchemaVersion}. Open it once to write."));
        }

        await _transactions.WriteAsync(
            async (connection, transaction) =>
            {
                await using DbCommand command = connection.Command(transaction);
                await LockSchemaAsync(command, cancellationToken);
                await Schema.MigrateAsync(command, cancellationToken);
                return true;
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<StoreStatus> GetStatusAsync(CancellationToken cancellationToken = default) => _transactions.ReadAsync(
        async command =>
        {
            int version = await SchemaUpgrade.ReadVersionAsync(command, cancellationToken);
            long articles = await command.NumberAsync("SELECT count(*) FROM articles", cancellationToken);
            long pending = await command.NumberAsync("SELECT count(*) FROM articles WHERE pending = 1", cancellationToken);
            long statements = await command.NumberAsync("SELECT count(*) FROM statements", cancellationToken);
            long conflicts = await command.NumberAsync("SELECT count(*) FROM conflicts", cancellationToken);
            return new StoreStatus(version, articles, pending, statements, conflicts);
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, ArticleVersion>> FindVersionsAsync(IReadOnlyCollection<string> articleIds, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(articleIds);
        return _transactions.ReadAsync(command => ArticleTable.VersionsAsync(command, OneOf, articleIds, cancellationToken), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<SavedArticle>> SaveArticlesAsync(IReadOnlyList<ArticleRecord> articles, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(articles);
        return _transactions.WriteAgainAsync(
            async (connection, transaction) =>
            {
                var table = new ArticleTable(connection, transaction, OneOf, RowLock);
                ImmutableArray<SavedArticle> saved = await table.SaveAsync(articles, cancellationToken);
                ImmutableArray<SavedArticle>.Builder complete = ImmutableArray.CreateBuilder<SavedArticle>(saved.Length);
                for (int i = 0; i < saved.Length; i++)
                {
                    complete.Add(saved[i].Status == IngestStatus.Replaced ? await ReplacedAsync(connection, transaction, articles[i], saved[i], cancellationToken) : saved[i]);
                }

                return complete.MoveToImmutable();
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<bool> RemoveArticleAsync(string articleId, DateTimeOffset at, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(articleId);
        return _transactions.WriteAgainAsync(
            async (connection, transaction) =>
            {
                if (!await new ArticleTable(connection, transaction, OneOf, RowLock).RemoveAsync(articleId, cancellationToken))
                {
                    return false;
                }

                int statements = await DeleteStatementsOfAsync(connection, transaction, articleId, cancellationToken);
                await EventTable.AddAsync(connection, transaction, [ArticleEvents.Removed(articleId, statements, at)], cancellationToken);
                return true;
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<ArticleRecord> ReadArticlesAsync(IReadOnlyCollection<string> articleIds, CancellationToken cancellationToken = default) =>
        ByIdAsync(articleIds, "SELECT " + ArticleTable.RecordColumns + " FROM articles a JOIN contents c ON c.article_id = a.id WHERE {0}", "a.id", ArticleTable.ReadRecord, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> FindStaleAsync(string analysisVersion, int limit, CancellationToken cancellationToken = default) => _transactions.ReadAsync(
        async command =>
        {
            command.CommandText = "SELECT id FROM articles WHERE analysis_version <> @version ORDER BY published_at, id LIMIT @limit";
            command.Add("version", analysisVersion).Add("limit", limit);
            return (IReadOnlyList<string>)await command.ListAsync(static row => row.GetString(0), cancellationToken);
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task SaveInspectionsAsync(IReadOnlyList<ArticleRecord> articles, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(articles);
        return _transactions.WriteAsync(
            async (connection, transaction) =>
            {
                await new ArticleTable(connection, transaction, OneOf, RowLock).SaveInspectionsAsync(articles, cancellationToken);
                return true;
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<PendingAnalysis> ReadPendingAsync(CancellationToken cancellationToken = default) => _transactions.ReadAsync(command => ArticleTable.PendingAsync(command, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<ArticleOutline> ReadOutlinesBeforeAsync(ArticlePosition position, TimeSpan span, CancellationToken cancellationToken = default) => PagesAsync(
        command =>
        {
            command.CommandText = "SELECT " + ArticleTable.OutlineColumns + """
                 FROM articles a
                WHERE (a.published_at < @time OR (a.published_at = @time AND a.id < @id))
                  AND a.storyline IN (
                    SELECT n.storyline FROM articles n
                    WHERE (n.published_at = 0 OR n.published_at >= @earliest) AND (n.published_at < @time OR (n.published_at = @time AND n.id < @id)))
                ORDER BY a.published_at, a.id
                """;
            command.Add("time", position.Time).Add("id", position.Id).Add("earliest", position.Time - span.Ticks);
        },
        ArticleTable.ReadOutline,
        cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<ArticleOutline> ReadOutlinesFromAsync(ArticlePosition position, CancellationToken cancellationToken = default) => OutlinesFromAsync(position, cancellationToken);

    /// <inheritdoc/>
    public Task<ImmutableArray<TrackerEvent>> SaveAnalysisAsync(AnalysisChange change, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(change);
        return _transactions.WriteAsync(
            (connection, transaction) => new AnalysisWriter(connection, transaction, new StatementSql(OneOf, StatementInsert, WordsValue, DeleteStatementsAsync), DisplayName).SaveAsync(change, cancellationToken), cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<StatementRecord> QueryStatementsAsync(StatementQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return PagesAsync(command => StatementTable.Select(command, query, SearchCondition), StatementTable.Read, cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<TrackedConflict> QueryConflictsAsync(ConflictQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return PagesAsync(command => FindingTables.SelectConflicts(command, query), FindingTables.ReadConflict, cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<TrackedConflict> ReadConflictsAsync(IReadOnlyCollection<string> storylines, CancellationToken cancellationToken = default) =>
        ByIdAsync(storylines, "SELECT k.content FROM conflicts k WHERE {0} ORDER BY k.id", "k.storyline", FindingTables.ReadConflict, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<Shift> QueryShiftsAsync(ShiftQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return PagesAsync(command => FindingTables.SelectShifts(command, query), FindingTables.ReadShift, cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<Shift> ReadShiftsAsync(IReadOnlyCollection<string> storylines, CancellationToken cancellationToken = default) =>
        ByIdAsync(storylines, "SELECT k.content FROM shifts k WHERE {0} ORDER BY k.id", "k.storyline", FindingTables.ReadShift, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<Claim> ReadClaimsAsync(IReadOnlyCollection<string> claimIds, CancellationToken cancellationToken = default) =>
        ByIdAsync(claimIds, "SELECT k.id, k.text, k.confidence FROM claims k WHERE {0} ORDER BY k.id", "k.id", FindingTables.ReadClaim, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<Speaker> ReadSpeakersAsync(IReadOnlyCollection<string> speakerIds, CancellationToken cancellationToken = default) =>
        ByIdAsync(speakerIds, "SELECT k.content FROM speakers k WHERE {0} ORDER BY k.id, k.storyline", "k.id", FindingTables.ReadSpeaker, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<Speaker> FindSpeakersAsync(string name, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        return PagesAsync(
            command =>
            {
                command.CommandText = """
                    SELECT k.content FROM speaker_names n JOIN speakers k ON k.storyline = n.storyline AND k.id = n.speaker_id
                    WHERE n.name_key = @name ORDER BY k.id, k.storyline
                    """;
                command.Add("name", FindingTables.NameKey(name));
            },
            FindingTables.ReadSpeaker,
            cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<Party> ReadPartiesAsync(IReadOnlyCollection<string> partyIds, CancellationToken cancellationToken = default) =>
        ByIdAsync(partyIds, "SELECT k.content FROM parties k WHERE {0} ORDER BY k.id, k.storyline", "k.id", FindingTables.ReadParty, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<Diagnostic> ReadDiagnosticsAsync(IReadOnlyCollection<string> articleIds, CancellationToken cancellationToken = default) =>
        ByIdAsync(articleIds, "SELECT k.code, k.article_id, k.message FROM diagnostics k WHERE {0} ORDER BY k.article_id, k.place", "k.article_id", FindingTables.ReadDiagnostic, cancellationToken);

    /// <inheritdoc/>
    public async IAsyncEnumerable<Republication> ReadRepublicationsAsync(IReadOnlyCollection<string> articleIds, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        List<(string Original, string Copy)> pairs = await ByIdAsync(
            articleIds, "SELECT k.original_id, k.copy_id FROM republications k WHERE {0} ORDER BY k.storyline, k.place", "k.copy_id", FindingTables.ReadRepublication, cancellationToken).CollectAsync(cancellationToken);
        foreach (IGrouping<string, string> copies in pairs.GroupBy(pair => pair.Original, pair => pair.Copy, StringComparer.Ordinal).OrderBy(group => group.Key, CodePointOrder.Instance))
        {
            yield return new Republication(copies.Key, [.. copies]);
        }
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<TrackerEvent> ReadEventsAsync(long after, int limit, CancellationToken cancellationToken = default) =>
        PagesAsync(command => EventTable.Select(command, after, limit), EventTable.Read, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await ReleaseAsync();
        _transactions.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Frees what the derived class holds.</summary>
    protected virtual ValueTask ReleaseAsync() => ValueTask.CompletedTask;

    /// <summary>Says what an error of the database means.</summary>
    protected TrackerStoreException Translate(DbException error)
    {
        ArgumentNullException.ThrowIfNull(error);
        StoreFailure failure = FailureOf(error);
        string what = failure switch
        {
            StoreFailure.Full => "has no room left; free some and try again",
            StoreFailure.ReadOnly => "may not be written; check the permissions",
            StoreFailure.Locked => "is held by another process; try again or wait longer",
            StoreFailure.Damaged => "is damaged or no store of this library",
            StoreFailure.Concurrency => "was changed by another writer at the same time; try again",
            _ => "cannot be reached, read or written",
        };
        return new TrackerStoreException(failure, $"{DisplayName} {what}: {error.Message}", error);
    }

    private SchemaUpgrade Schema => new(DisplayName, Migrations, HasSchemaAsync);

    private async Task<SavedArticle> ReplacedAsync(DbConnection connection, DbTransaction transaction, ArticleRecord article, SavedArticle saved, CancellationToken cancellationToken)
    {
        SavedArticle complete = saved with { RemovedStatements = await DeleteStatementsOfAsync(connection, transaction, article.Article.Id, cancellationToken) };
        await EventTable.AddAsync(connection, transaction, [ArticleEvents.Replaced(article.Article.Id, complete, article.RecordedAt)], cancellationToken);
        return complete;
    }

    private async Task<int> DeleteStatementsOfAsync(DbConnection connection, DbTransaction transaction, string articleId, CancellationToken cancellationToken)
    {
        await using DbCommand command = connection.Command(transaction);
        command.Add("article", articleId);
        return await DeleteStatementsAsync(command, "s.article_id = @article", cancellationToken);
    }

    private async IAsyncEnumerable<ArticleOutline> OutlinesFromAsync(ArticlePosition position, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // In pages, so that no cursor holds the database while the caller works.
        ArticlePosition from = position;
        bool isFirst = true;
        while (true)
        {
            List<ArticleOutline> page = await _transactions.ReadAsync(
                command =>
                {
                    command.CommandText = "SELECT " + ArticleTable.OutlineColumns + $" FROM articles a WHERE (a.published_at, a.id) {(isFirst ? ">=" : ">")} (@time, @id) ORDER BY a.published_at, a.id LIMIT {RowsPerPage}";
                    command.Add("time", from.Time).Add("id", from.Id);
                    return command.ListAsync(ArticleTable.ReadOutline, cancellationToken);
                },
                cancellationToken);
            foreach (ArticleOutline outline in page)
            {
                yield return outline;
            }

            if (page.Count < RowsPerPage)
            {
                yield break;
            }

            from = page[^1].Position;
            isFirst = false;
        }
    }

    private async IAsyncEnumerable<T> ByIdAsync<T>(IReadOnlyCollection<string> ids, string sql, string column, Func<DbDataReader, T> read, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ids);
        foreach (string[] part in ids.Distinct(StringComparer.Ordinal).Order(CodePointOrder.Instance).Chunk(RowsPerPage))
        {
            List<T> rows = await _transactions.ReadAsync(
                command =>
                {
                    command.CommandText = string.Format(CultureInfo.InvariantCulture, sql, OneOf(command, column, part));
                    return command.ListAsync(read, cancellationToken);
                },
                cancellationToken);
            foreach (T row in rows)
            {
                yield return row;
            }
        }
    }

    private async IAsyncEnumerable<T> PagesAsync<T>(Action<DbCommand> prepare, Func<DbDataReader, T> read, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        List<T> rows = await _transactions.ReadAsync(
            command =>
            {
                prepare(command);
                return command.ListAsync(read, cancellationToken);
            },
            cancellationToken);
        foreach (T row in rows)
        {
            yield return row;
        }
    }
}
