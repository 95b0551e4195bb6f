using System.Data.Common;
using System.Globalization;

namespace QuoteTracker.Tracking.Storage.Relational;

/// <summary>Short ways to run commands.</summary>
internal static class DbCommands
{
    public static DbCommand Command(this DbConnection connection, DbTransaction transaction)
    {
        DbCommand command = connection.CreateCommand();
        command.Transaction = transaction;
        return command;
    }

    public static DbCommand Add(this DbCommand command, string name, object? value)
    {
        DbParameter parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value ?? DBNull.Value;
        command.Parameters.Add(parameter);
        return command;
    }

    public static async Task<int> RunAsync(this DbCommand command, string sql, CancellationToken cancellationToken, params (string Name, object? Value)[] parameters)
    {
        command.CommandText = sql;
        command.Parameters.Clear();
        foreach ((string name, object? value) in parameters)
        {
            command.Add(name, value);
        }

        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public static async Task<T> ValueAsync<T>(this DbCommand command, string sql, Func<object?, T> convert, CancellationToken cancellationToken)
    {
        command.CommandText = sql;
        command.Parameters.Clear();
        return convert(await command.ExecuteScalarAsync(cancellationToken));
    }

    public static Task<long> NumberAsync(this DbCommand command, string sql, CancellationToken cancellationToken) =>
        command.ValueAsync(sql, static value => Convert.ToInt64(value, CultureInfo.InvariantCulture), cancellationToken);

    public static async Task<List<T>> ListAsync<T>(this DbCommand command, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        List<T> rows = [];
        await using DbDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    public static string? Text(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static int? Number(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt32(column);
}
