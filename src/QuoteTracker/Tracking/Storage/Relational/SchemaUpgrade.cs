using System.Data.Common;
using System.Globalization;

namespace QuoteTracker.Tracking.Storage.Relational;

/// <summary>Finds the version of a store's schema and brings it up to date.</summary>
/// <param name="displayName">What the store is called in messages.</param>
/// <param name="migrations">Scripts that bring the schema from version n to n + 1.</param>
/// <param name="hasSchema">Whether the table that holds the version is there.</param>
internal sealed class SchemaUpgrade(string displayName, IReadOnlyList<string> migrations, Func<DbCommand, CancellationToken, Task<bool>> hasSchema)
{
    /// <summary>The version that is there, 0 for none.</summary>
    /// <exception cref="TrackerStoreException">It is newer than the library knows.</exception>
    public async Task<int> FindVersionAsync(DbCommand command, CancellationToken cancellationToken)
    {
        int version = await hasSchema(command, cancellationToken) ? await ReadVersionAsync(command, cancellationToken) : 0;
        return version <= RelationalTrackerStore.CurrentSchemaVersion
            ? version
            : throw new TrackerStoreException(
                StoreFailure.NewerSchema,
                string.Create(CultureInfo.InvariantCulture, $"{displayName} has schema version {version}; this version of the library knows {RelationalTrackerStore.CurrentSchemaVersion}. Use a newer version of the library."));
    }

    /// <summary>Brings the schema up to date, step by step.</summary>
    public async Task MigrateAsync(DbCommand command, CancellationToken cancellationToken)
    {
        for (int version = await FindVersionAsync(command, cancellationToken); version < RelationalTrackerStore.CurrentSchemaVersion; version++)
        {
            foreach (string statement in migrations[version].Split("\n;\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                await command.RunAsync(statement, cancellationToken);
            }

            await command.RunAsync("UPDATE store SET schema_version = @version", cancellationToken, ("version", version + 1));
        }
    }

    /// <summary>The version of a store that has a schema.</summary>
    public static Task<int> ReadVersionAsync(DbCommand command, CancellationToken cancellationToken) => command.ValueAsync("SELECT schema_version FROM store", static value => Convert.ToInt32(value, CultureInfo.InvariantCulture), cancellationToken);
}
