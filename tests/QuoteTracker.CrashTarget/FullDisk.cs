using System.Globalization;
using QuoteTracker.Articles;
using QuoteTracker.Storage.Sqlite;
using QuoteTracker.Tracking;
using QuoteTracker.Tracking.Storage;

namespace QuoteTracker.CrashTarget;

/// <summary>Fills the medium that a store is on, says what happened, makes room and goes on.</summary>
internal static class FullDisk
{
    private const int Ballast = 600_000;

    public static async Task RunAsync(string path)
    {
        string ballast = path + ".ballast";
        await File.WriteAllBytesAsync(ballast, new byte[Ballast]);
        await using (var store = new SqliteTrackerStore(path))
        await using (TrackerSession session = await TrackerSession.OpenAsync(store, LineStages.Options()))
        {
            await FillAsync(session);
            StoreStatus status = await session.GetStatusAsync();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"holds {status.Articles}"));
            File.Delete(ballast);
            await session.IngestAsync(Long(10_000));
            Console.WriteLine("kept a10000");
        }

        await using var again = new SqliteTrackerStore(path);
        await again.OpenAsync();
        await foreach (ArticleOutline article in again.ReadOutlinesFromAsync(ArticlePosition.Start))
        {
            Console.WriteLine($"stored {article.Position.Id}{(article.IsPending ? " pending" : "")}");
        }
    }

    private static async Task FillAsync(TrackerSession session)
    {
        for (int i = 0; i < 1_000; i++)
        {
            try
            {
                await foreach (IngestOutcome outcome in session.IngestEachAsync(new[] { Long(i) }.ToAsyncEnumerable()))
                {
                    Console.WriteLine($"kept {outcome.ArticleId}");
                }

                if (i % 4 == 3)
                {
                    await session.AnalyzeAsync();
                }
            }
            catch (TrackerStoreException full)
            {
                Console.WriteLine($"failed {full.Failure}: {full.Message.ReplaceLineEndings(" ")}");
                return;
            }
        }
    }

    private static Article Long(int number) => new(
        string.Create(CultureInfo.InvariantCulture, $"a{number}"),
        LineStages.Text(number) + "\n" + string.Concat(Enumerable.Range(0, 300).Select(i => string.Create(CultureInfo.InvariantCulture, $"It rained in the town of {number * 7 % 997}-{i * 13 % 409} for {i} days.\n"))))
    {
        Published = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero).AddHours(number),
    };
}
