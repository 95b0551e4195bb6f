using System.Data.Common;
using System.Globalization;
using Npgsql;
using NpgsqlTypes;
using QuoteTracker.Tracking.Storage;
using QuoteTracker.Tracking.Storage.Relational;

namespace QuoteTracker.Storage.PostgreSql;

/// <summary>Keeps a tracker in a PostgreSQL database (13 or later). Several processes may write at a time: articles are saved side by side, analyses one after the other.
/// Thread-safe.</summary>
public sealed class PostgreSqlTrackerStore : RelationalTrackerStore
{
    // Any number will do that no other program takes for its advisory locks.
    private const long SchemaLock = 0x51756F7465547261;

    private readonly NpgsqlDataSource _source;
    private readonly string _name;
    private readonly string _schema;

    /// <summary>Names a store; nothing is opened yet.</summary>
    /// <param name="connectionString">How to connect.</param>
    /// <param name="schema">Schema of the database that holds the tables, created when it is not there: letters, digits and underscores, at most 63. Default <c>quotetracker</c>.</param>
    /// <exception cref="ArgumentException">The connection string is empty or no such thing, or the schema has other characters.</exception>
    public PostgreSqlTrackerStore(string connectionString, string schema = "quotetracker")
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        ArgumentException.ThrowIfNullOrWhiteSpace(schema);
        if (schema.Length > 63 || !schema.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_') || char.IsAsciiDigit(schema[0]))
        {
            throw new ArgumentException("A schema is named by lower-case letters, digits and underscores and begins with no digit.", nameof(schema));
        }

        var connection = new NpgsqlConnectionStringBuilder(connectionString) { SearchPath = schema };
        if (connection.MaxAutoPrepare == 0)
        {
            connection.MaxAutoPrepare = 64;
        }

        _source = NpgsqlDataSource.Create(connection);
        _schema = schema;
        _name = $"The store \"{schema}\" in database \"{connection.Database}\" at {connection.Host}";
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Migrations => PostgreSqlSchema.Migrations;

    /// <inheritdoc/>
    protected override string DisplayName => _name;

    /// <inheritdoc/>
    protected override string RowLock => " FOR UPDATE";

    /// <inheritdoc/>
    protected override async Task<DbConnection> ConnectAsync(CancellationToken cancellationToken) => await _source.OpenConnectionAsync(cancellationToken);

    /// <inheritdoc/>
    protected override async Task<DbTransaction> BeginWriteAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connection);
        return await connection.BeginTransactionAsync(System.Data.IsolationLevel.ReadCommitted, cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task<bool> HasSchemaAsync(DbCommand command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        command.CommandText = "SELECT to_regclass(@table) IS NOT NULL";
        command.Parameters.Clear();
        command.Parameters.Add(new NpgsqlParameter("table", $"{_schema}.store"));
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }

    /// <inheritdoc/>
    protected override async Task LockSchemaAsync(DbCommand command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"SELECT pg_advisory_xact_lock({SchemaLock})");
        await command.ExecuteNonQueryAsync(cancellationToken);
        command.CommandText = $"CREATE SCHEMA IF NOT EXISTS {_schema}";
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override StoreFailure FailureOf(DbException error) => error is not PostgresException postgres ? StoreFailure.Unavailable : postgres.SqlState switch
    {
        PostgresErrorCodes.DiskFull or PostgresErrorCodes.OutOfMemory or "54000" => StoreFailure.Full,
        PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.InsufficientPrivilege => StoreFailure.ReadOnly,
        PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.QueryCanceled => StoreFailure.Locked,
        PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected => StoreFailure.Concurrency,
        PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedColumn or PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted => StoreFailure.Damaged,
        _ => StoreFailure.Unavailable,
    };

    /// <inheritdoc/>
    protected override string SearchCondition(DbCommand command, IReadOnlyList<string> words)
    {
        ArgumentNullException.ThrowIfNull(command);
        command.Parameters.Add(TextArray("search", words));
        return "s.words @> @search";
    }

    /// <inheritdoc/>
    protected override string StatementInsert(string columns, string values) => $"INSERT INTO statements ({columns}, words) VALUES ({values}, @words)";

    /// <inheritdoc/>
    protected override object WordsValue(IReadOnlyList<string> words) => words.ToArray();

    /// <inheritdoc/>
    protected override async Task<int> DeleteStatementsAsync(DbCommand command, string condition, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        command.CommandText = $"DELETE FROM statements s WHERE {condition}";
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override string OneOf(DbCommand command, string column, IReadOnlyCollection<string> values)
    {
        ArgumentNullException.ThrowIfNull(command);
        string name = string.Create(CultureInfo.InvariantCulture, $"list{command.Parameters.Count}");
        command.Parameters.Add(TextArray(name, values));
        return $"{column} = ANY (@{name})";
    }

    /// <inheritdoc/>
    protected override ValueTask ReleaseAsync() => _source.DisposeAsync();

    private static NpgsqlParameter TextArray(string name, IEnumerable<string> values) => new(name, NpgsqlDbType.Array | NpgsqlDbType.Text) { Value = values.ToArray() };
}
