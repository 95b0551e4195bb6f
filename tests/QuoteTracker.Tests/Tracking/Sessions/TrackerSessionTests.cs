using Microsoft.Extensions.Time.Testing;
using QuoteTracker.Articles;
using QuoteTracker.Claims;
using QuoteTracker.Conflicts;
using QuoteTracker.Positions;
using QuoteTracker.Tracking;
using QuoteTracker.Tracking.Storage;

namespace QuoteTracker.Tests.Tracking.Sessions;

public sealed class TrackerSessionTests
{
    [Fact]
    public async Task An_article_is_added_once_and_its_correction_replaces_its_statements()
    {
        await using var store = new InMemoryTrackerStore();
        await using TrackerSession session = await OpenAsync(store);
        Article article = DebateStages.Article("a", 1, "Board: yes closure", "Union: no closure");

        (await session.IngestAsync(article)).Should().Be(new IngestOutcome("a", IngestStatus.Added, 1, 0, []));
        (await session.IngestAsync(article)).Should().Be(new IngestOutcome("a", IngestStatus.Unchanged, 1, 0, []));
        IngestOutcome corrected = await session.IngestAsync(article with { Text = "Board: yes closure" });

        corrected.Should().Be(new IngestOutcome("a", IngestStatus.Replaced, 2, 2, []));
        (await session.StatementsAsync(new StatementQuery()).ToListAsync()).Should().ContainSingle().Which.Text.Should().Be("yes closure");
    }

    [Fact]
    public async Task Events_tell_when_a_conflict_appears_and_closes_and_a_line_shifts()
    {
        await using var store = new InMemoryTrackerStore();
        await using TrackerSession session = await OpenAsync(store);
        List<TrackerEventKind> told = [];
        session.Happened += (_, e) => told.Add(e.Event.Kind);

        await session.IngestAsync(Debate("a", 1, "Board: yes closure"));
        told.Should().BeEmpty();
        await session.IngestAsync(Debate("b", 2, "Union: no closure"));
        told.Should().Equal(TrackerEventKind.ConflictAppeared);
        await session.IngestAsync(Debate("b3", 3, "Union: no closure"));
        await session.IngestAsync(Debate("b4", 4, "Union: no closure"));
        told.Clear();
        for (int day = 5; day < 9; day++)
        {
            await session.IngestAsync(Debate($"c{day}", day, "Union: yes closure"));
        }

        told.Should().Contain(TrackerEventKind.ConflictClosed).And.Contain(TrackerEventKind.ShiftAppeared);
        List<TrackerEvent> kept = await session.EventsAsync().ToListAsync();
        kept.Select(one => one.Kind).Should().StartWith(TrackerEventKind.ConflictAppeared);
        kept.Select(one => one.Sequence).Should().BeInAscendingOrder();
        (await session.ConflictsAsync(new ConflictQuery { OnlyOpen = true }).ToListAsync()).Should().BeEmpty();
        (await session.ConflictsAsync(new ConflictQuery { OpenAt = Day(2).AddHours(12) }).ToListAsync()).Should().ContainSingle();
        (await session.ConflictsAsync(new ConflictQuery { OpenAt = Day(1) }).ToListAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_conflict_whose_evidence_is_withdrawn_closes()
    {
        await using var store = new InMemoryTrackerStore();
        await using TrackerSession session = await OpenAsync(store);
        await session.IngestAsync(Debate("a", 1, "Board: yes closure"));
        await session.IngestAsync(Debate("b", 2, "Union: no closure"));
        List<TrackerEvent> told = [];
        session.Happened += (_, e) => told.Add(e.Event);

        (await session.RemoveAsync("b")).Should().BeTrue();
        (await session.RemoveAsync("b")).Should().BeFalse();

        told.Select(one => one.Kind).Should().Equal(TrackerEventKind.ArticleRemoved, TrackerEventKind.ConflictClosed);
        told[1].Message.Should().StartWith("No longer found");
        (await session.ConflictsAsync(new ConflictQuery()).ToListAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task Questions_are_answered_by_date()
    {
        await using var store = new InMemoryTrackerStore();
        await using TrackerSession session = await OpenAsync(store, new WatchedClaim("w", "closure"));
        await session.IngestAsync(new[]
        {
            Debate("a", 1, "Board: yes closure"), Debate("b", 3, "Union: no closure"), Debate("c", 5, "Union: yes closure", "Union: no delay"), Debate("d", 60, "Board: no closure"),
        }.ToAsyncEnumerable());

        (await session.PositionsAsync("w", Day(0))).Should().BeEmpty();
        (await session.PositionsAsync("w", Day(4))).Select(stand => (stand.PartyId, stand.Position.Stance)).Should().Equal(("Board", Stance.Affirms), ("Union", Stance.Denies));
        (await session.PositionsAsync("w", Day(99))).Select(stand => (stand.PartyId, stand.Position.Stance)).Should().Equal(("Board", Stance.Denies), ("Union", Stance.Affirms));
        (await session.TimelineAsync("Union").ToListAsync()).Select(entry => entry.Statement.Text).Should().Equal("no closure", "yes closure", "no delay");
        (await session.TimelineAsync("Union", "w", Day(4)).ToListAsync()).Select(entry => entry.Statement.Text).Should().Equal("yes closure");
        Claim claim = (await session.FindClaimAsync("w"))!;
        (claim.Watched, claim.StatementIds.Length).Should().Be((true, 4));
        (await session.FindClaimAsync("nothing")).Should().BeNull();
        (await session.FindSpeakersAsync("union")).Should().ContainSingle().Which.PartyId.Should().Be("Union");
    }

    [Fact]
    public async Task Watched_claims_are_followed_across_storylines()
    {
        await using var store = new InMemoryTrackerStore();
        await using TrackerSession session = await OpenAsync(store, new WatchedClaim("w", "closure"));

        await session.IngestAsync(Debate("a", 1, "Board: yes closure", "Board: yes delay"));
        await session.IngestAsync(Debate("b", 200, "Union: no closure", "Union: no delay"));

        (await session.ConflictsAsync(new ConflictQuery()).ToListAsync()).Should().ContainSingle().Which.Conflict.ClaimId.Should().Be("w");
    }

    [Fact]
    public async Task Another_list_of_watched_claims_does_everything_anew()
    {
        await using var store = new InMemoryTrackerStore();
        await using (TrackerSession first = await OpenAsync(store))
        {
            await first.IngestAsync(Debate("a", 1, "Board: yes closure"));
            await first.IngestAsync(Debate("b", 2, "Union: no closure"));
            (await first.AnalyzeAsync()).Should().Be(0);
        }

        await using TrackerSession second = await OpenAsync(store, new WatchedClaim("w", "closure"));
        (await second.AnalyzeAsync()).Should().Be(2);

        (await second.ConflictsAsync(new ConflictQuery()).ToListAsync()).Should().ContainSingle().Which.Conflict.ClaimId.Should().Be("w");
    }

    [Fact]
    public async Task A_report_of_the_session_holds_what_one_of_the_pipeline_does()
    {
        await using var store = new InMemoryTrackerStore();
        await using TrackerSession session = await OpenAsync(store);
        Article[] articles = [Debate("a", 1, "Board: yes closure", "?: rain"), Debate("b", 2, "Union: no closure"), Debate("c", 3, "Union: no closure")];
        await session.IngestAsync(articles.ToAsyncEnumerable());

        TrackingReport expected = DebateStages.Pipeline.Track(articles);
        TrackingReport report = await session.ReportAsync();

        report.Articles.Should().Equal(expected.Articles);
        report.Statements.Select(one => (one.Statement.Id, one.Statement.Text, one.Statement.Speaker?.Id, one.Statement.Party?.Id, one.ClaimId, one.Position)).Should()
            .Equal(expected.Statements.Select(one => (one.Statement.Id, one.Statement.Text, one.Statement.Speaker?.Id, one.Statement.Party?.Id, one.ClaimId, one.Position)));
        report.Claims.Select(claim => (claim.Id, string.Join(' ', claim.StatementIds))).Should().BeEquivalentTo(expected.Claims.Select(claim => (claim.Id, string.Join(' ', claim.StatementIds))));
        report.Conflicts.Should().BeEquivalentTo(expected.Conflicts);
        report.Parties.Select(party => party.Id).Should().Equal("Board", "Union");
        (await session.ReportAsync(new ReportScope { From = Day(2), Before = Day(3) })).Articles.Should().ContainSingle().Which.Id.Should().Be("b");
        (await session.ReportAsync(new ReportScope { MaxArticles = 1 })).Articles.Should().ContainSingle().Which.Id.Should().Be("c");
    }

    [Fact]
    public async Task A_stream_tells_its_progress_and_goes_on_where_it_was_stopped()
    {
        await using var store = new InMemoryTrackerStore();
        await using TrackerSession session = await OpenAsync(store);
        Article[] articles = [.. Enumerable.Range(0, 40).Select(i => Debate($"a{i}", i, "Board: yes closure"))];
        using var stop = new CancellationTokenSource();
        var progress = new Heard(total =>
        {
            if (total >= 12)
            {
                stop.Cancel();
            }
        });

        Func<Task> stopped = () => session.IngestAsync(articles.ToAsyncEnumerable(), progress, stop.Token);

        await stopped.Should().ThrowAsync<OperationCanceledException>();
        long kept = (await session.GetStatusAsync()).Articles;
        kept.Should().BeInRange(12, 39);
        IngestProgress counts = await session.IngestAsync(articles.ToAsyncEnumerable());
        (counts.Unchanged, counts.Added, counts.Total).Should().Be((kept, 40 - kept, 40));
        (await session.GetStatusAsync()).Should().Match<StoreStatus>(status => status.PendingArticles == 0 && status.Statements == 40);
    }

    [Fact]
    public async Task A_stream_with_an_article_twice_keeps_the_later_one_and_rejects_unusable_ids()
    {
        await using var store = new InMemoryTrackerStore();
        await using TrackerSession session = await OpenAsync(store);

        List<IngestOutcome> outcomes = await session.IngestEachAsync(new[]
        {
            Debate("a", 1, "Board: yes closure"), Debate("a", 1, "Board: no closure"), Debate("b\0", 1, "Board: no closure"), Debate(new string('x', 600), 1, "Board: no closure"), Debate("\ud83d", 1, "Board: no closure"),
        }.ToAsyncEnumerable()).ToListAsync();
        await session.AnalyzeAsync();

        outcomes.Select(outcome => outcome.Status).Should().Equal(IngestStatus.Added, IngestStatus.Replaced, IngestStatus.Rejected, IngestStatus.Rejected, IngestStatus.Rejected);
        outcomes[2].Diagnostics.Should().ContainSingle().Which.Code.Should().Be(DiagnosticCodes.UnusableId);
        (await session.StatementsAsync(new StatementQuery()).ToListAsync()).Should().ContainSingle().Which.Text.Should().Be("no closure");
    }

    [Fact]
    public async Task A_clock_that_runs_backwards_changes_nothing_but_the_clock()
    {
        await using var store = new InMemoryTrackerStore();
        var clock = new FakeTimeProvider(new DateTimeOffset(2031, 5, 1, 0, 0, 0, TimeSpan.Zero)) { AutoAdvanceAmount = TimeSpan.Zero };
        await using (TrackerSession session = await TrackerSession.OpenAsync(store, new TrackerSessionOptions { Pipeline = DebateStages.Pipeline, TimeProvider = clock }))
        {
            await session.IngestAsync(Debate("a", 1, "Board: yes closure"));
            await session.IngestAsync(Debate("b", 2, "Union: no closure"));
        }

        var earlier = new FakeTimeProvider(new DateTimeOffset(1999, 5, 1, 0, 0, 0, TimeSpan.Zero));
        await using TrackerSession later = await TrackerSession.OpenAsync(store, new TrackerSessionOptions { Pipeline = DebateStages.Pipeline, TimeProvider = earlier });
        await later.RemoveAsync("b");
        await later.IngestAsync(Debate("b", 2, "Union: no closure"));

        List<TrackerEvent> events = await later.EventsAsync().ToListAsync();
        events.Should().HaveCountGreaterThan(2);
        events.Select(one => one.At).Should().BeInAscendingOrder().And.OnlyContain(at => at.Year == 2031);
        (await later.ConflictsAsync(new ConflictQuery { OnlyOpen = true }).ToListAsync()).Should().ContainSingle();
    }

    [Fact]
    public async Task Wrong_arguments_are_refused()
    {
        await using var store = new InMemoryTrackerStore();
        await using TrackerSession session = await OpenAsync(store);

        await ((Func<Task>)(() => session.IngestAsync((Article)null!))).Should().ThrowAsync<ArgumentNullException>();
        await ((Func<Task>)(() => session.IngestAsync(new Article[] { null! }.ToAsyncEnumerable()))).Should().ThrowAsync<ArgumentException>();
        await ((Func<Task>)(() => TrackerSession.OpenAsync(null!))).Should().ThrowAsync<ArgumentNullException>();
        ((Action)(() => _ = new TrackerSessionOptions { BatchSize = 0 })).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => _ = new TrackerSessionOptions { WatchedClaims = [new WatchedClaim("a", "x"), new WatchedClaim("a", "y")] })).Should().Throw<ArgumentException>();
        ((Action)(() => _ = new StatementQuery { Limit = 0 })).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public async Task Real_articles_give_the_same_state_one_by_one_and_at_once()
    {
        Article[] articles =
        [
            new("p1", "The bridge over the Senn will open in June, Mayor Ana Ferreira said on Monday.\n\n\"The bridge will open on June 3,\" Ferreira told reporters.") { Published = Day(1), Title = "Senn bridge to open" },
            new("p2", "The builders' union denied that the bridge over the Senn would open in June.\n\n\"The bridge will not open on June 3,\" said Piet Maas, a spokesman for the builders' union.") { Published = Day(3), Title = "Union doubts bridge opening" },
            new("p3", "Ferreira repeated that the bridge over the Senn would open in June.") { Published = Day(9), Title = "Mayor insists on bridge" },
        ];
        await using var one = new InMemoryTrackerStore();
        await using TrackerSession byOne = await TrackerSession.OpenAsync(one);
        foreach (Article article in articles.Reverse())
        {
            await byOne.IngestAsync(article);
        }

        await using var all = new InMemoryTrackerStore();
        await using TrackerSession atOnce = await TrackerSession.OpenAsync(all);
        await atOnce.IngestAsync(articles.ToAsyncEnumerable());

        string state = await TrackerState.OfAsync(all);
        (await TrackerState.OfAsync(one)).Should().Be(state);
        state.Should().Contain("The bridge will open on June 3");
    }

    private static DateTimeOffset Day(int day) => new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(day);

    // Words of its own keep an article from being taken for a copy of another.
    private static Article Debate(string id, int day, params string[] lines) =>
        DebateStages.Article(id, day, ["ferry harbour dock quay", string.Join(' ', Enumerable.Range(1, 8).Select(word => $"{id}{word}")), .. lines]);

    private static Task<TrackerSession> OpenAsync(ITrackerStore store, params WatchedClaim[] watched) => TrackerSession.OpenAsync(store, new TrackerSessionOptions
    {
        Pipeline = DebateStages.Pipeline,
        WatchedClaims = [.. watched],
        BatchSize = 4,
    });

    private sealed class Heard(Action<long> hear) : IProgress<IngestProgress>
    {
        public void Report(IngestProgress value) => hear(value.Total);
    }
}
