using CsCheck;
using QuoteTracker.Articles;
using QuoteTracker.Claims;
using QuoteTracker.Tracking;
using QuoteTracker.Tracking.Storage;

namespace QuoteTracker.Tests.Tracking.Sessions;

public sealed class BatchPropertyTests
{
    private static readonly string[][] Themes =
    [
        ["harbour", "ferry", "quay", "crane", "dock", "ship"],
        ["wheat", "harvest", "grain", "farm", "flour", "drought"],
        ["court", "judge", "verdict", "appeal", "lawyer", "trial"],
        ["ferry", "dock", "strike", "union", "wages", "court"],
    ];

    private static readonly string[] Parties = ["Board", "Union", "Ministry"];

    private static readonly Gen<string> Line = Gen.Select(Word(Parties), Gen.Bool, Word("closure", "delay", "cost"), (party, denies, claim) => $"{party}: {(denies ? "no" : "yes")} {claim}");

    private static readonly Gen<(int Day, string[] Lines)> Draft = Gen.Select(
        Gen.OneOf(Gen.Const(-1), Gen.Int[0, 90], Gen.Int[0, 90], Gen.Int[0, 90]),
        Gen.Int[0, Themes.Length - 1],
        Gen.Int[0, 5].Array[4],
        Line.Array[0, 3],
        (day, theme, order, lines) => (day, (string[])[string.Join(' ', order.Distinct().Select(word => Themes[theme][word])), .. lines]));

    private static readonly Gen<Article[]> Corpus = Draft.Array[1, 18].Select(drafts => drafts.Select((draft, i) => DebateStages.Article($"a{i}", draft.Day, draft.Lines)).ToArray());

    [Fact]
    public async Task The_same_articles_in_any_batches_and_order_give_the_same_state()
    {
        await Gen.Select(Corpus, Gen.Int[1, 6], Gen.Int).SampleAsync(
            async (articles, batch, seed) =>
            {
                string expected = await StateAsync([articles]);
                Article[] shuffled = Shuffle(articles, seed);
                (await StateAsync([.. shuffled.Chunk(batch)])).Should().Be(expected);
            },
            iter: 60,
            threads: 1);
    }

    [Fact]
    public async Task Corrected_and_removed_articles_leave_no_trace()
    {
        await Gen.Select(Corpus, Corpus, Gen.Int[1, 4], Gen.Int).SampleAsync(
            async (drafts, articles, batch, seed) =>
            {
                string expected = await StateAsync([articles]);
                await using var store = new InMemoryTrackerStore();
                await using TrackerSession session = await OpenAsync(store);
                await session.IngestAsync(drafts.ToAsyncEnumerable());
                foreach (Article[] part in Shuffle(articles, seed).Chunk(batch))
                {
                    await session.IngestAsync(part.ToAsyncEnumerable());
                }

                foreach (Article draft in drafts.Where(draft => articles.All(article => article.Id != draft.Id)))
                {
                    (await session.RemoveAsync(draft.Id)).Should().BeTrue();
                }

                (await TrackerState.OfAsync(store)).Should().Be(expected);
            },
            iter: 60,
            threads: 1);
    }

    private static Gen<string> Word(params string[] words) => Gen.Int[0, words.Length - 1].Select(i => words[i]);

    private static async Task<string> StateAsync(Article[][] batches)
    {
        await using var store = new InMemoryTrackerStore();
        await using TrackerSession session = await OpenAsync(store);
        foreach (Article[] batch in batches)
        {
            await session.IngestAsync(batch.ToAsyncEnumerable());
        }

        return await TrackerState.OfAsync(store);
    }

    private static Task<TrackerSession> OpenAsync(ITrackerStore store) => TrackerSession.OpenAsync(store, new TrackerSessionOptions
    {
        Pipeline = DebateStages.Pipeline,
        StorylineGap = TimeSpan.FromDays(20),
        StorylineCapacity = 4,
        StorylineSimilarity = .3,
        WatchedClaims = [new WatchedClaim("w", "cost")],
        BatchSize = 3,
        AnalyzeEvery = 5,
    });

    private static Article[] Shuffle(Article[] articles, int seed)
    {
        Article[] shuffled = [.. articles];
        new Random(seed).Shuffle(shuffled);
        return shuffled;
    }
}
