using System.Diagnostics;
using System.Globalization;
using QuoteTracker.Articles;
using QuoteTracker.Claims;
using QuoteTracker.Positions;
using QuoteTracker.Quotes;
using QuoteTracker.Speakers;
using QuoteTracker.Storage.Sqlite;
using QuoteTracker.Text;
using QuoteTracker.Tracking;
using QuoteTracker.Tracking.Storage;

namespace QuoteTracker.Stores;

/// <summary>Fills a store with made-up statements, opens it and asks for some.</summary>
internal static class StatementRun
{
    private const int StatementsPerStoryline = 1000;
    private const int Speakers = 20_000;
    private const int QueriesOfAKind = 200;
    private static readonly string[] Words = ["harbour", "ferry", "closes", "opens", "wheat", "price", "rises", "court", "verdict", "appeal", "nurses", "strike", "river", "flood", "school", "roof"];

    public static async Task<int> FillAsync(string path, int statements)
    {
        await using var store = new SqliteTrackerStore(path, new SqliteTrackerStoreOptions { SurvivesPowerLoss = false });
        await store.OpenAsync();
        var random = new Random(1);
        for (int s = 0; s * StatementsPerStoryline < statements; s++)
        {
            string storyline = string.Create(CultureInfo.InvariantCulture, $"s:{s}");
            string article = string.Create(CultureInfo.InvariantCulture, $"a{s}");
            await store.SaveArticlesAsync([new ArticleRecord { Article = new Article(article, "Text."), ContentHash = article, Analysis = new byte[1], AnalysisVersion = "made up", Topic = new byte[6], RecordedAt = DateTimeOffset.UnixEpoch }]);
            await store.SaveAnalysisAsync(new AnalysisChange
            {
                ExpectedRevision = s,
                Findings = [Findings(storyline, article, s, random)],
            });
        }

        return 0;
    }

    public static async Task<int> QueryAsync(string path)
    {
        var opening = Stopwatch.StartNew();
        await using var store = new SqliteTrackerStore(path);
        await using TrackerSession session = await TrackerSession.OpenAsync(store);
        StatementRecord newest = await session.StatementsAsync(new StatementQuery { NewestFirst = true, Limit = 1 }).FirstAsync();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"opened, with the newest statement, in {opening.Elapsed.TotalMilliseconds:F0} ms ({newest.Id})"));
        StoreStatus status = await session.GetStatusAsync();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{status.Statements} statements"));
        var random = new Random(2);
        await MeasureAsync("by speaker, 100 newest", session, () => new StatementQuery { SpeakerId = string.Create(CultureInfo.InvariantCulture, $"speaker-{random.Next(Speakers)}"), NewestFirst = true, Limit = 100 });
        await MeasureAsync("by claim, all", session, () => new StatementQuery { ClaimId = string.Create(CultureInfo.InvariantCulture, $"c{random.Next((int)(status.Statements / 10))}"), Limit = 1000 });
        await MeasureAsync("by party, 100 newest", session, () => new StatementQuery { PartyId = string.Create(CultureInfo.InvariantCulture, $"party-{random.Next(200)}"), NewestFirst = true, Limit = 100 });
        await MeasureAsync("by speaker and word", session, () => new StatementQuery { SpeakerId = string.Create(CultureInfo.InvariantCulture, $"speaker-{random.Next(Speakers)}"), Text = Words[random.Next(Words.Length)], Limit = 100 });
        return 0;
    }

    private static async Task MeasureAsync(string name, TrackerSession session, Func<StatementQuery> query)
    {
        var times = new double[QueriesOfAKind];
        long rows = 0;
        for (int i = 0; i < times.Length; i++)
        {
            var clock = Stopwatch.StartNew();
            rows += await session.StatementsAsync(query()).CountAsync();
            times[i] = clock.Elapsed.TotalMilliseconds;
        }

        Array.Sort(times);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: median {times[times.Length / 2]:F2} ms, 95th percentile {times[times.Length * 95 / 100]:F2} ms, {rows / times.Length} rows"));
    }

    private static StorylineFindings Findings(string storyline, string article, int s, Random random) => new()
    {
        Storyline = storyline,
        Articles = [new ArticleRevision(article, 1)],
        Statements = [.. Enumerable.Range(0, StatementsPerStoryline).Select(i => Statement(article, s, i, random))],
        Claims = [.. Enumerable.Range(0, StatementsPerStoryline / 10).Select(i => new Claim { Id = ClaimId(s, i * 10), Text = "It is so." })],
        Speakers = [.. Enumerable.Range(0, 20).Select(i => new Speaker { Id = string.Create(CultureInfo.InvariantCulture, $"speaker-{((s * 20) + i) % Speakers}"), Name = string.Create(CultureInfo.InvariantCulture, $"Speaker {((s * 20) + i) % Speakers}"), Kind = SpeakerKind.Person })],
    };

    private static string ClaimId(int s, int i) => string.Create(CultureInfo.InvariantCulture, $"c{((s * StatementsPerStoryline) + i) / 10}");

    private static StatementRecord Statement(string article, int s, int i, Random random)
    {
        int speaker = random.Next(Speakers);
        return new StatementRecord
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{article}:{i}-{i + 1}"),
            ArticleId = article,
            Attribution = new Attribution { Source = [new TextSpan(0, 1)], Cue = [new TextSpan(1, 2)], Content = [new TextSpan(2, 3)], Kind = AttributionKind.Direct },
            Text = string.Join(' ', Enumerable.Range(0, 12).Select(_ => Words[random.Next(Words.Length)])),
            Confidence = .9,
            SpeakerId = string.Create(CultureInfo.InvariantCulture, $"speaker-{speaker}"),
            SpeakerName = string.Create(CultureInfo.InvariantCulture, $"Speaker {speaker}"),
            PartyId = string.Create(CultureInfo.InvariantCulture, $"party-{speaker % 200}"),
            PartyName = "Party",
            Date = DateTimeOffset.UnixEpoch.AddMinutes((s * StatementsPerStoryline) + i),
            ClaimId = ClaimId(s, i),
            Position = new Position(Stance.Affirms, Certainty.Certain, .8),
        };
    }
}
