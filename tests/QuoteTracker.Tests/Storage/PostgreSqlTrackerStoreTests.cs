using Npgsql;
using QuoteTracker.Storage.PostgreSql;
using QuoteTracker.Tracking.Storage;

namespace QuoteTracker.Tests.Storage;

public sealed class PostgreSqlTrackerStoreTests(PostgreSqlServer server)
{
    [Fact]
    public async Task Several_sessions_that_write_at_a_time_end_in_the_state_of_one()
    {
        string connection = server.Connection();
        string schema = server.NewSchema();
        PostgreSqlTrackerStore[] stores = [.. Enumerable.Range(0, 3).Select(_ => new PostgreSqlTrackerStore(connection, schema))];

        // All find the schema missing at a time.
        await Task.WhenAll(stores.Select(store => store.OpenAsync()));
        await ConcurrentWriters.RunAsync(stores);

        foreach (PostgreSqlTrackerStore store in stores)
        {
            await store.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_newer_schema_is_refused()
    {
        string connection = server.Connection();
        string schema = server.NewSchema();
        await using var store = new PostgreSqlTrackerStore(connection, schema);
        await store.OpenAsync();
        await using NpgsqlDataSource source = NpgsqlDataSource.Create(connection);
        await using (NpgsqlCommand command = source.CreateCommand($"UPDATE {schema}.store SET schema_version = 99"))
        {
            await command.ExecuteNonQueryAsync();
        }

        (await ((Func<Task>)(() => store.OpenAsync())).Should().ThrowAsync<TrackerStoreException>()).Which.Failure.Should().Be(StoreFailure.NewerSchema);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_said_plainly_and_without_the_password()
    {
        await using var store = new PostgreSqlTrackerStore("Host=/nowhere;Username=jo;Password=secret-word;Database=news;Timeout=2");

        TrackerStoreException error = (await ((Func<Task>)(() => store.OpenAsync())).Should().ThrowAsync<TrackerStoreException>()).Which;

        error.Failure.Should().Be(StoreFailure.Unavailable);
        error.Message.Should().Contain("news").And.NotContain("secret-word");
    }

    [Fact]
    public void A_schema_with_other_characters_is_refused() =>
        ((Action)(() => _ = new PostgreSqlTrackerStore("Host=localhost", "a;drop"))).Should().Throw<ArgumentException>();
}
