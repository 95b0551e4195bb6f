using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using QuoteTracker.Articles;
using QuoteTracker.Hosting;
using QuoteTracker.Onnx;
using QuoteTracker.Storage.PostgreSql;
using QuoteTracker.Storage.Sqlite;
using QuoteTracker.Tracking;
using QuoteTracker.Tracking.Storage;

// Arguments: folder of the packed files, address of their repository, its commit.
int failures = 0;
string folder = Directory.CreateTempSubdirectory("quotetracker-smoke-").FullName;

// Hosting and Storage.Sqlite: a session from a container, a store that another process finds again.
var services = new ServiceCollection();
services.AddLogging();
services.AddQuoteTracker(options => options.WatchedClaims.Add(new WatchedClaimOptions("ferry", "The old ferry terminal will close.")))
    .UseStore(_ => new SqliteTrackerStore(Path.Combine(folder, "news.db")))
    .AddHealthCheck();
await using (ServiceProvider provider = services.BuildServiceProvider())
{
    TrackerSession session = await provider.GetRequiredService<ITrackerSessionProvider>().GetSessionAsync();
    await session.IngestAsync(new Article("brandt", "\"The old ferry terminal will close on May 1,\" said Helen Brandt, the harbour director.") { Published = new DateTimeOffset(2022, 3, 7, 0, 0, 0, TimeSpan.Zero) });
    List<StatementRecord> found = await session.StatementsAsync(new StatementQuery { Text = "ferry terminal" }).ToListAsync();
    Check("a session from the container keeps and finds a statement", found is [{ SpeakerName: "Helen Brandt" }]);
    HealthReport health = await provider.GetRequiredService<HealthCheckService>().CheckHealthAsync();
    Check("the health check is healthy", health.Status == HealthStatus.Healthy);
}

await using (var again = new SqliteTrackerStore(Path.Combine(folder, "news.db")))
{
    await again.OpenAsync();
    Check("the store has the article when it is opened again", (await again.GetStatusAsync()).Articles == 1);
}

// Storage.PostgreSql: no server is there, which it says as its own exception.
await using (var nowhere = new PostgreSqlTrackerStore("Host=127.0.0.1;Port=1;Username=nobody;Database=none;Timeout=3"))
{
    StoreFailure? failure = null;
    try
    {
        await nowhere.OpenAsync();
    }
    catch (TrackerStoreException exception)
    {
        failure = exception.Failure;
    }

    Check("a PostgreSQL server that is not there is unavailable", failure == StoreFailure.Unavailable);
}

// Onnx: the native library is loaded and refuses what is no model.
string model = Path.Combine(folder, "model.onnx");
File.WriteAllText(model, "no model");
File.WriteAllText(Path.Combine(folder, "vocab.txt"), "[PAD]\n[UNK]\n[CLS]\n[SEP]\n[MASK]\nyes\nno\n");
bool refused = false;
try
{
    using OnnxEntailmentJudge judge = new(new OnnxEntailmentOptions
    {
        ModelPath = model,
        Tokenizer = EntailmentTokenizer.WordPiece(Path.Combine(folder, "vocab.txt")),
        Labels = [EntailmentLabel.Contradiction, EntailmentLabel.Entailment, EntailmentLabel.Neutral],
    });
}
catch (OnnxModelException)
{
    refused = true;
}

Check("a file that is no model is refused", refused);
Directory.Delete(folder, recursive: true);

string[] packages = Directory.GetFiles(args[0], "*.nupkg");
Check("six packages are there", packages.Length == 6);
foreach (string package in packages.Order(StringComparer.Ordinal))
{
    string[] problems = [.. PackageContents.ProblemsOf(package, args[1], args[2])];
    Check($"{Path.GetFileName(package)} leads to its source{string.Concat(problems.Select(problem => "; " + problem))}", problems.Length == 0);
}

Console.WriteLine($"addon smoke {(failures == 0 ? "passed" : "failed")}");
return failures;

void Check(string what, bool holds)
{
    Console.WriteLine($"{(holds ? "passed" : "FAILED")}: {what}");
    failures += holds ? 0 : 1;
}
