using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using QuoteTracker.Tracking.Storage;
using QuoteTracker.Tracking.Storage.Relational;

namespace QuoteTracker.Storage.Sqlite;

/// <summary>Keeps a tracker in an SQLite file, with a write-ahead log beside it. Readers never wait for a writer; writers of several processes wait for one
/// another. Thread-safe.</summary>
public sealed class SqliteTrackerStore : RelationalTrackerStore
{
    private const int PageSize = 4096;
    private readonly string _path;
    private readonly string _connectionString;
    private readonly SqliteTrackerStoreOptions _options;

    /// <summary>Names a store; nothing is opened yet.</summary>
    /// <param name="path">Path of the file; its folder must be there.</param>
    /// <param name="options">Options, or <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is <see langword="null"/>, empty or white space.</exception>
    public SqliteTrackerStore(string path, SqliteTrackerStoreOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        _path = Path.GetFullPath(path);
        _options = options ?? new SqliteTrackerStoreOptions();
        _connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = _path,
            Mode = _options.IsReadOnly ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWriteCreate,
            DefaultTimeout = (int)Math.Ceiling(_options.LockTimeout.TotalSeconds),
            Pooling = true,
        }.ToString();
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Migrations => SqliteSchema.Migrations;

    /// <inheritdoc/>
    protected override string DisplayName => $"The store \"{_path}\"";

    /// <inheritdoc/>
    protected override bool IsReadOnly => _options.IsReadOnly;

    /// <inheritdoc/>
    protected override async Task<DbConnection> ConnectAsync(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            await using SqliteCommand command = connection.CreateCommand();
            string write = _options.IsReadOnly ? "" : $"PRAGMA journal_mode = WAL; PRAGMA synchronous = {(_options.SurvivesPowerLoss ? "FULL" : "NORMAL")};";
            string limit = _options.MaximumSize is { } size ? string.Create(CultureInfo.InvariantCulture, $"PRAGMA max_page_count = {size / PageSize};") : "";
            command.CommandText = $"{write}{limit}PRAGMA cache_size = -16384; PRAGMA temp_store = MEMORY;";
            await command.ExecuteNonQueryAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    protected override Task<DbTransaction> BeginWriteAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connection);
        return Task.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(deferred: false));
    }

    /// <inheritdoc/>
    protected override async Task<bool> HasSchemaAsync(DbCommand command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        command.CommandText = "SELECT count(*) FROM sqlite_master WHERE name = 'store'";
        return Convert.ToInt32(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture) > 0;
    }

    /// <inheritdoc/>
    protected override Task LockSchemaAsync(DbCommand command, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    protected override StoreFailure FailureOf(DbException error) => error is not SqliteException sqlite ? StoreFailure.Unavailable : sqlite.SqliteErrorCode switch
    {
        5 or 6 => StoreFailure.Locked,
        8 => StoreFailure.ReadOnly,
        13 => StoreFailure.Full,
        1 or 11 or 26 => StoreFailure.Damaged,
        _ => StoreFailure.Unavailable,
    };

    /// <inheritdoc/>
    protected override string SearchCondition(DbCommand command, IReadOnlyList<string> words)
    {
        ArgumentNullException.ThrowIfNull(command);
        command.Parameters.Add(new SqliteParameter("@search", string.Join(" AND ", words.Select(word => $"\"{word}\""))));
        return "s.number IN (SELECT rowid FROM statement_words WHERE statement_words MATCH @search)";
    }

    /// <inheritdoc/>
    protected override string StatementInsert(string columns, string values) =>
        $"INSERT INTO statements ({columns}) VALUES ({values}); INSERT INTO statement_words (rowid, words) VALUES (last_insert_rowid(), @words)";

    /// <inheritdoc/>
    protected override object WordsValue(IReadOnlyList<string> words) => string.Join(' ', words);

    /// <inheritdoc/>
    protected override async Task<int> DeleteStatementsAsync(DbCommand command, string condition, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        command.CommandText = $"DELETE FROM statement_words WHERE rowid IN (SELECT s.number FROM statements s WHERE {condition})";
        await command.ExecuteNonQueryAsync(cancellationToken);
        command.CommandText = $"DELETE FROM statements AS s WHERE {condition}";
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override string OneOf(DbCommand command, string column, IReadOnlyCollection<string> values)
    {
        ArgumentNullException.ThrowIfNull(command);
        string name = string.Create(CultureInfo.InvariantCulture, $"@list{command.Parameters.Count}");
        command.Parameters.Add(new SqliteParameter(name, JsonSerializer.Serialize(values)));
        return $"{column} IN (SELECT value FROM json_each({name}))";
    }

    /// <inheritdoc/>
    protected override ValueTask ReleaseAsync()
    {
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
        return ValueTask.CompletedTask;
    }
}
