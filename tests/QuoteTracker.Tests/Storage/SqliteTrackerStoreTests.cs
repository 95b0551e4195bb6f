using Microsoft.Data.Sqlite;
using QuoteTracker.Storage.Sqlite;
using QuoteTracker.Tests.Tracking.Sessions;
using QuoteTracker.Tracking;
using QuoteTracker.Tracking.Storage;
using QuoteTracker.Tracking.Storage.Relational;

namespace QuoteTracker.Tests.Storage;

public sealed class SqliteTrackerStoreTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("qt-sqlite-");

    private string StorePath => Path.Combine(_folder.FullName, "store.db");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task An_older_schema_is_brought_up_to_date_with_what_it_holds()
    {
        // As the first version of the library left it.
        Execute(string.Join(";\n", SqliteSchema.Migrations[0].Split("\n;\n")) + "; UPDATE store SET schema_version = 1, settings = 'of before'");
        Execute("INSERT INTO articles VALUES ('a', 0, 'h', 1, 0, 'v', x'00', 's:a', 0); INSERT INTO contents VALUES ('a', x'00', x'00')");
        foreach (int start in (int[])[100, 85])
        {
            Execute(FormattableString.Invariant($"INSERT INTO statements VALUES (NULL, 'a:{start}-{start + 9}', 's:a', 'a', '', '', '{start} {start + 5};{start + 6} {start + 9}', 0, 1, 'No.', 1, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL)"));
        }

        await using SqliteTrackerStore store = await OpenAsync();

        (await store.GetStatusAsync()).Should().Match<StoreStatus>(status => status.SchemaVersion == RelationalTrackerStore.CurrentSchemaVersion && status.Articles == 1 && status.Statements == 2);
        (await store.QueryStatementsAsync(new StatementQuery()).ToListAsync()).Select(statement => statement.Id).Should().Equal("a:85-94", "a:100-109");
        (await store.ReadPendingAsync()).Settings.Should().BeNull("findings are made anew with what the new version keeps");
    }

    [Fact]
    public async Task A_newer_schema_is_refused_and_left_as_it_is()
    {
        await (await OpenAsync()).DisposeAsync();
        Execute("UPDATE store SET schema_version = 99");

        await using var store = new SqliteTrackerStore(StorePath);
        TrackerStoreException error = (await ((Func<Task>)(() => store.OpenAsync())).Should().ThrowAsync<TrackerStoreException>()).Which;

        error.Failure.Should().Be(StoreFailure.NewerSchema);
        error.Message.Should().Contain("99").And.Contain(StorePath);
    }

    [Fact]
    public async Task A_file_that_is_no_store_is_refused()
    {
        await File.WriteAllTextAsync(StorePath, new string('x', 5000));

        await using var store = new SqliteTrackerStore(StorePath);

        (await ((Func<Task>)(() => store.OpenAsync())).Should().ThrowAsync<TrackerStoreException>()).Which.Failure.Should().Be(StoreFailure.Damaged);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_said_plainly()
    {
        await using var store = new SqliteTrackerStore(Path.Combine(_folder.FullName, "none", "store.db"));

        (await ((Func<Task>)(() => store.OpenAsync())).Should().ThrowAsync<TrackerStoreException>()).Which.Failure.Should().Be(StoreFailure.Unavailable);
    }

    [Fact]
    public async Task A_store_without_room_says_so_and_keeps_what_it_has()
    {
        await using var store = new SqliteTrackerStore(StorePath, new SqliteTrackerStoreOptions { MaximumSize = 1_500_000 });
        await using TrackerSession session = await OpenSessionAsync(store);
        TrackerStoreException? full = null;
        int kept = 0;
        for (int i = 0; full is null && i < 100; i++)
        {
            try
            {
                await session.IngestAsync(DebateStages.Article($"a{i}", i, new string('x', 50_000), "Board: yes closure"));
                kept++;
            }
            catch (TrackerStoreException failure)
            {
                full = failure;
            }
        }

        full!.Failure.Should().Be(StoreFailure.Full);
        full.Message.Should().Contain("no room");
        kept.Should().BePositive();
        await using var roomier = new SqliteTrackerStore(StorePath);
        await using TrackerSession again = await OpenSessionAsync(roomier);
        await again.IngestAsync(DebateStages.Article("more", 3, "Union: no closure"));
        StoreStatus status = await again.GetStatusAsync();
        status.Articles.Should().BeInRange(kept + 1, kept + 2);
        status.Statements.Should().Be(status.Articles);
        status.PendingArticles.Should().Be(0);
    }

    [Fact]
    public async Task A_store_opened_to_read_only_answers_and_refuses_to_write()
    {
        await using (SqliteTrackerStore store = await OpenAsync())
        {
            await using TrackerSession session = await OpenSessionAsync(store);
            await session.IngestAsync(DebateStages.Article("a", 1, "Board: yes closure"));
        }

        await using var readOnly = new SqliteTrackerStore(StorePath, new SqliteTrackerStoreOptions { IsReadOnly = true });
        await using TrackerSession reading = await OpenSessionAsync(readOnly);
        Func<Task> write = () => reading.IngestAsync(DebateStages.Article("b", 1, "Board: yes closure"));

        (await write.Should().ThrowAsync<TrackerStoreException>()).Which.Failure.Should().Be(StoreFailure.ReadOnly);
        (await reading.StatementsAsync(new StatementQuery()).ToListAsync()).Should().ContainSingle();
    }

    [Fact]
    public async Task A_locked_store_is_waited_for_and_then_said_to_be_locked()
    {
        await using var store = new SqliteTrackerStore(StorePath, new SqliteTrackerStoreOptions { LockTimeout = TimeSpan.FromSeconds(1) });
        await using TrackerSession session = await OpenSessionAsync(store);
        await using (var other = new SqliteConnection($"Data Source={StorePath};Pooling=False"))
        {
            await other.OpenAsync();
            await using SqliteTransaction transaction = other.BeginTransaction(deferred: false);
            Func<Task> write = () => session.IngestAsync(DebateStages.Article("a", 1, "Board: yes closure"));

            (await write.Should().ThrowAsync<TrackerStoreException>()).Which.Failure.Should().Be(StoreFailure.Locked);
            (await session.GetStatusAsync()).Articles.Should().Be(0);
        }

        (await session.IngestAsync(DebateStages.Article("a", 1, "Board: yes closure"))).Status.Should().Be(IngestStatus.Added);
    }

    [Fact]
    public async Task Two_sessions_of_one_file_end_in_the_state_of_one()
    {
        await using SqliteTrackerStore first = await OpenAsync();
        await using SqliteTrackerStore second = await OpenAsync();

        await ConcurrentWriters.RunAsync([first, second]);
    }

    private static Task<TrackerSession> OpenSessionAsync(ITrackerStore store) => TrackerSession.OpenAsync(store, new TrackerSessionOptions { Pipeline = DebateStages.Pipeline });

    private async Task<SqliteTrackerStore> OpenAsync()
    {
        var store = new SqliteTrackerStore(StorePath, new SqliteTrackerStoreOptions { SurvivesPowerLoss = false });
        await store.OpenAsync();
        return store;
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={StorePath};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
