using System.Globalization;
using QuoteTracker.CrashTarget;
using QuoteTracker.Storage.Sqlite;
using QuoteTracker.Tracking;

if (args is [var full, "fill"])
{
    await FullDisk.RunAsync(full);
    return;
}

// Writes articles into a store until it is killed, and tells of each on standard output when it is acknowledged.
string path = args[0];
int next = int.Parse(args[1], CultureInfo.InvariantCulture);
await using var store = new SqliteTrackerStore(path, new SqliteTrackerStoreOptions { SurvivesPowerLoss = false });
await using TrackerSession session = await TrackerSession.OpenAsync(store, LineStages.Options());
Console.WriteLine("ready");
while (true)
{
    // Every third step corrects an article of before, every fourth analyses.
    int number = next % 3 == 2 ? next / 2 : next;
    await foreach (IngestOutcome outcome in session.IngestEachAsync(LineStages.Batch(number, version: next).ToAsyncEnumerable()))
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{outcome.ArticleId} {next}"));
    }

    if (next % 4 == 3)
    {
        await session.AnalyzeAsync();
    }

    next++;
}
