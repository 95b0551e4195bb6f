using QuoteTracker.Storage.PostgreSql;
using QuoteTracker.Storage.Sqlite;
using QuoteTracker.Tracking.Storage;

namespace QuoteTracker.Tests.Storage;

public sealed class InMemoryStoreContractTests : StoreContract
{
    protected override ITrackerStore Create() => new InMemoryTrackerStore();
}

public sealed class SqliteStoreContractTests : StoreContract, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("qt-sqlite-");

    public void Dispose() => _folder.Delete(recursive: true);

    protected override ITrackerStore Create() => new SqliteTrackerStore(Path.Combine(_folder.FullName, "store.db"), new SqliteTrackerStoreOptions { SurvivesPowerLoss = false });
}

public sealed class PostgreSqlStoreContractTests(PostgreSqlServer server) : StoreContract
{
    protected override ITrackerStore Create() => new PostgreSqlTrackerStore(server.Connection(), server.NewSchema());
}
