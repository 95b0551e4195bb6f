using System.Collections.Immutable;
using QuoteTracker.Articles;
using QuoteTracker.Claims;
using QuoteTracker.Conflicts;
using QuoteTracker.Positions;
using QuoteTracker.Quotes;
using QuoteTracker.Speakers;
using QuoteTracker.Text;
using QuoteTracker.Tracking;
using QuoteTracker.Tracking.Storage;

namespace QuoteTracker.Tests.Storage;

/// <summary>What every store does. One class per store runs it.</summary>
public abstract class StoreContract
{
    private static readonly DateTimeOffset Monday = new(2023, 5, 8, 9, 30, 0, TimeSpan.FromHours(2));

    /// <summary>An empty store that is not opened yet.</summary>
    protected abstract ITrackerStore Create();

    [Fact]
    public async Task An_empty_store_has_nothing_and_nothing_waits()
    {
        await using ITrackerStore store = await OpenAsync();

        StoreStatus status = await store.GetStatusAsync();
        (status.Articles, status.PendingArticles, status.Statements, status.Conflicts).Should().Be((0, 0, 0, 0));
        PendingAnalysis pending = await store.ReadPendingAsync();
        pending.From.Should().BeNull();
        pending.Settings.Should().BeNull();
        pending.Revision.Should().Be(0);
        await store.OpenAsync();
    }

    [Fact]
    public async Task An_article_comes_back_exactly_as_it_was_given()
    {
        await using ITrackerStore store = await OpenAsync();
        ArticleRecord[] given =
        [
            Record("plain", "Rain.", Monday),
            Record("odd", "NUL \0, a lone surrogate \ud83d and a whole one \ud83d\ude00\r\n", Monday) with { Topic = new byte[] { 1, 2, 3 } },
            Record("undated/ünïcode 日本", "", null),
        ];
        given[0] = given[0] with { Article = given[0].Article with { Title = "Títle", Publisher = "Courier", Url = "https://a.example/ä?b=1" } };

        ImmutableArray<SavedArticle> saved = await store.SaveArticlesAsync(given);

        saved.Should().OnlyContain(one => one.Status == IngestStatus.Added && one.Revision == 1);
        Dictionary<string, ArticleRecord> read = await ReadAsync(store, [.. given.Select(one => one.Article.Id), "missing"]);
        read.Should().HaveCount(3);
        foreach (ArticleRecord one in given)
        {
            ArticleRecord back = read[one.Article.Id];
            back.Article.Should().Be(one.Article);
            back.Article.Published?.Offset.Should().Be(one.Article.Published!.Value.Offset);
            back.Analysis.ToArray().Should().Equal(one.Analysis.ToArray());
            back.Topic.ToArray().Should().Equal(one.Topic.ToArray());
            back.RecordedAt.Should().Be(one.RecordedAt);
            (back.ContentHash, back.AnalysisVersion, back.Revision).Should().Be((one.ContentHash, one.AnalysisVersion, 1));
        }
    }

    [Fact]
    public async Task Saving_the_same_content_again_changes_nothing()
    {
        await using ITrackerStore store = await OpenAsync();
        await store.SaveArticlesAsync([Record("a", "Rain.", Monday)]);

        (await store.SaveArticlesAsync([Record("a", "Rain.", Monday) with { Analysis = new byte[] { 9 } }])).Should().Equal(new SavedArticle(IngestStatus.Unchanged, 1, 0));

        (await ReadAsync(store, ["a"]))["a"].Analysis.ToArray().Should().NotEqual([9]);
        (await store.FindVersionsAsync(["a", "b"])).Should().ContainSingle().Which.Value.Should().Be(new ArticleVersion("hash of Rain.", 1));
    }

    [Fact]
    public async Task A_changed_article_takes_out_the_statements_of_the_earlier_version_and_says_so()
    {
        await using ITrackerStore store = await OpenAsync();
        await store.SaveArticlesAsync([Record("a", "Rain.", Monday), Record("b", "Snow.", Monday)]);
        await store.SaveAnalysisAsync(new AnalysisChange { ExpectedRevision = 0, Settings = "x", Findings = [Findings("s:a", ["a", "b"], Statement("a", 1), Statement("a", 2), Statement("b", 1))] });

        (await store.SaveArticlesAsync([Record("a", "No rain.", Monday.AddDays(3))])).Should().Equal(new SavedArticle(IngestStatus.Replaced, 2, 2));

        (await StatementsAsync(store, new StatementQuery())).Should().Equal("b:1-2");
        PendingAnalysis pending = await store.ReadPendingAsync();
        pending.Articles.Should().Be(1);
        pending.From.Should().Be(new ArticlePosition(Monday.UtcTicks, "a"));
        pending.Through.Should().Be(new ArticlePosition(Monday.AddDays(3).UtcTicks, "a"));
        pending.Marks.Should().Equal("s:a");
        TrackerEvent told = (await EventsAsync(store)).Should().ContainSingle().Subject;
        (told.Kind, told.SubjectId, told.Sequence).Should().Be((TrackerEventKind.ArticleReplaced, "a", 1));
        told.Message.Should().Contain("2 statements");
    }

    [Fact]
    public async Task A_removed_article_is_gone_with_its_statements()
    {
        await using ITrackerStore store = await OpenAsync();
        await store.SaveArticlesAsync([Record("a", "Rain.", Monday)]);
        await store.SaveAnalysisAsync(new AnalysisChange { ExpectedRevision = 0, Settings = "x", Findings = [Findings("s:a", ["a"], Statement("a", 1))] });

        (await store.RemoveArticleAsync("a", Monday)).Should().BeTrue();
        (await store.RemoveArticleAsync("a", Monday)).Should().BeFalse();

        (await store.GetStatusAsync()).Should().Match<StoreStatus>(status => status.Articles == 0 && status.Statements == 0);
        (await ReadAsync(store, ["a"])).Should().BeEmpty();
        (await store.ReadPendingAsync()).Marks.Should().Equal("s:a");
    }

    [Fact]
    public async Task Outlines_come_by_date_then_id_and_undated_ones_first()
    {
        await using ITrackerStore store = await OpenAsync();
        await store.SaveArticlesAsync(
        [
            Record("b", "1", Monday), Record("\ud83d\ude00", "2", Monday), Record("\ufffd", "3", Monday), Record("B", "4", Monday),
            Record("late", "5", Monday.AddDays(1)), Record("early", "6", Monday.AddDays(-1)), Record("never", "7", null),
        ]);

        string[] all = await OutlinesAsync(store.ReadOutlinesFromAsync(ArticlePosition.Start));
        all.Should().Equal("never", "early", "B", "b", "\ufffd", "\ud83d\ude00", "late");
        (await OutlinesAsync(store.ReadOutlinesFromAsync(new ArticlePosition(Monday.UtcTicks, "b")))).Should().Equal("b", "\ufffd", "\ud83d\ude00", "late");
    }

    [Fact]
    public async Task Outlines_before_a_place_are_those_of_storylines_still_near()
    {
        await using ITrackerStore store = await OpenAsync();
        await store.SaveArticlesAsync(
        [
            Record("a1", "1", Monday.AddDays(-50)), Record("a2", "2", Monday.AddDays(-5)), Record("b1", "3", Monday.AddDays(-40)), Record("n", "4", null), Record("c", "5", Monday), Record("new", "6", Monday.AddDays(2)),
        ]);
        await store.SaveAnalysisAsync(new AnalysisChange
        {
            ExpectedRevision = 0,
            Findings = [Findings("s:a1", ["a1", "a2"]), Findings("s:b1", ["b1"]), Findings("s:n", ["n"]), Findings("s:c", ["c"])],
        });

        (await OutlinesAsync(store.ReadOutlinesBeforeAsync(new ArticlePosition(Monday.UtcTicks, "c"), TimeSpan.FromDays(10)))).Should().Equal("n", "a1", "a2");
    }

    [Fact]
    public async Task An_analysis_on_another_revision_is_refused_whole()
    {
        await using ITrackerStore store = await OpenAsync();
        await store.SaveArticlesAsync([Record("a", "Rain.", Monday)]);
        await store.SaveAnalysisAsync(new AnalysisChange { ExpectedRevision = 0, Findings = [Findings("s:a", ["a"], Statement("a", 1))] });

        Func<Task> late = () => store.SaveAnalysisAsync(new AnalysisChange { ExpectedRevision = 0, Findings = [Findings("s:a", ["a"], Statement("a", 2))] });

        (await late.Should().ThrowAsync<TrackerStoreException>()).Which.Failure.Should().Be(StoreFailure.Concurrency);
        (await StatementsAsync(store, new StatementQuery())).Should().Equal("a:1-2");
    }

    [Fact]
    public async Task An_analysis_of_an_earlier_version_of_an_article_is_refused_whole()
    {
        await using ITrackerStore store = await OpenAsync();
        await store.SaveArticlesAsync([Record("a", "Rain.", Monday), Record("b", "Snow.", Monday)]);
        await store.SaveArticlesAsync([Record("b", "No snow.", Monday)]);

        Func<Task> stale = () => store.SaveAnalysisAsync(new AnalysisChange { ExpectedRevision = 0, Findings = [Findings("s:a", ["a", "b"], Statement("a", 1))] });

        (await stale.Should().ThrowAsync<TrackerStoreException>()).Which.Failure.Should().Be(StoreFailure.Concurrency);
        (await store.GetStatusAsync()).Should().Match<StoreStatus>(status => status.Statements == 0 && status.PendingArticles == 2);
        (await store.ReadPendingAsync()).Revision.Should().Be(0);
    }

    [Fact]
    public async Task An_article_that_moves_between_storylines_keeps_its_statements_once()
    {
        await using ITrackerStore store = await OpenAsync();
        await store.SaveArticlesAsync([Record("a", "Rain.", Monday), Record("b", "Snow.", Monday)]);
        await store.SaveAnalysisAsync(new AnalysisChange { ExpectedRevision = 0, Findings = [Findings("s:a", ["a", "b"], Statement("a", 1), Statement("b", 1))] });

        await store.SaveAnalysisAsync(new AnalysisChange { ExpectedRevision = 1, Findings = [Findings("s:b", ["b"], Statement("b", 1)), Findings("s:a", ["a"], Statement("a", 1))] });
        (await StatementsAsync(store, new StatementQuery())).Should().Equal("a:1-2", "b:1-2");

        await store.SaveAnalysisAsync(new AnalysisChange { ExpectedRevision = 2, Removed = ["s:b"], Findings = [Findings("s:a", ["a", "b"], Statement("a", 1), Statement("b", 1))] });
        (await StatementsAsync(store, new StatementQuery())).Should().Equal("a:1-2", "b:1-2");
    }

    [Fact]
    public async Task Statements_are_found_by_every_condition_and_page_by_page()
    {
        await using ITrackerStore store = await OpenAsync();
        await store.SaveArticlesAsync([Record("a", "Rain.", Monday), Record("b", "Snow.", null)]);
        await store.SaveAnalysisAsync(new AnalysisChange
        {
            ExpectedRevision = 0,
            Findings =
            [
                Findings(
                    "s:a",
                    ["a", "b"],
                    Statement("a", 1) with { SpeakerId = "rao", SpeakerName = "Rao", PartyId = "board", PartyName = "Board", Date = Monday, ClaimId = "c1", Position = new Position(Stance.Denies, Certainty.Probable, .75), Text = "\"The quay will not close,\" Über-Kai 2024" },
                    Statement("a", 3) with { SpeakerId = "rao", PartyId = "union", Date = Monday.AddDays(1), Text = "The quay stays open." },
                    Statement("b", 5) with { SpeakerId = "oduya", PartyId = "union", ClaimId = "c1", Position = new Position(Stance.Affirms, Certainty.Certain, 1), Text = "Closed quays." }),
            ],
        });

        (await StatementsAsync(store, new StatementQuery())).Should().Equal("b:5-6", "a:1-2", "a:3-4");
        (await StatementsAsync(store, new StatementQuery { NewestFirst = true })).Should().Equal("a:3-4", "a:1-2", "b:5-6");
        (await StatementsAsync(store, new StatementQuery { SpeakerId = "rao" })).Should().Equal("a:1-2", "a:3-4");
        (await StatementsAsync(store, new StatementQuery { PartyId = "union" })).Should().Equal("b:5-6", "a:3-4");
        (await StatementsAsync(store, new StatementQuery { ClaimId = "c1" })).Should().Equal("b:5-6", "a:1-2");
        (await StatementsAsync(store, new StatementQuery { ArticleId = "b" })).Should().Equal("b:5-6");
        (await StatementsAsync(store, new StatementQuery { PartyId = "union", SpeakerId = "rao" })).Should().Equal("a:3-4");
        (await StatementsAsync(store, new StatementQuery { From = Monday })).Should().Equal("a:1-2", "a:3-4");
        (await StatementsAsync(store, new StatementQuery { Before = Monday.AddDays(1) })).Should().Equal("a:1-2");
        (await StatementsAsync(store, new StatementQuery { From = DateTimeOffset.MinValue })).Should().Equal("a:1-2", "a:3-4");
        (await StatementsAsync(store, new StatementQuery { Text = "QUAY the" })).Should().Equal("a:1-2", "a:3-4");
        (await StatementsAsync(store, new StatementQuery { Text = "über-kai" })).Should().Equal("a:1-2");
        (await StatementsAsync(store, new StatementQuery { Text = "quay OR NOT \" * ( closed" })).Should().BeEmpty();
        (await StatementsAsync(store, new StatementQuery { Text = "quay; DROP TABLE statements" })).Should().BeEmpty();
        (await StatementsAsync(store, new StatementQuery { Text = "qua" })).Should().BeEmpty();
        (await StatementsAsync(store, new StatementQuery { Text = "…", SpeakerId = "oduya" })).Should().Equal("b:5-6");

        StatementRecord first = (await ToListAsync(store.QueryStatementsAsync(new StatementQuery { SpeakerId = "rao", Limit = 1 }))).Should().ContainSingle().Subject;
        first.Position.Should().Be(new Position(Stance.Denies, Certainty.Probable, .75));
        first.Date.Should().Be(Monday);
        first.Date!.Value.Offset.Should().Be(TimeSpan.FromHours(2));
        first.Attribution.Cue.Should().Equal(new TextSpan(7, 8), new TextSpan(9, 12));
        (await StatementsAsync(store, new StatementQuery { Limit = 2, After = first })).Should().Equal("a:3-4");
        (await StatementsAsync(store, new StatementQuery { NewestFirst = true, After = first })).Should().Equal("b:5-6");
    }

    [Fact]
    public async Task Statements_of_one_day_stand_in_the_order_of_their_article()
    {
        await using ITrackerStore store = await OpenAsync();
        await store.SaveArticlesAsync([Record("a", "Rain.", Monday), Record("b", "Snow.", Monday)]);
        StatementRecord[] said = [.. new[] { 1000, 9, 100, 85 }.Select(start => Statement("a", start) with { Date = Monday, PartyId = "board" }), Statement("b", 20) with { Date = Monday, PartyId = "board" }];
        await store.SaveAnalysisAsync(new AnalysisChange { ExpectedRevision = 0, Settings = "x", Findings = [Findings("s:a", ["a", "b"], said)] });

        string[] order = ["a:9-10", "a:85-86", "a:100-101", "a:1000-1001", "b:20-21"];
        (await StatementsAsync(store, new StatementQuery())).Should().Equal(order);
        (await StatementsAsync(store, new StatementQuery { PartyId = "board", NewestFirst = true })).Should().Equal(order.Reverse());
        (await StatementsAsync(store, new StatementQuery { PartyId = "board", After = said[3] })).Should().Equal(order[2..]);
        (await StatementsAsync(store, new StatementQuery { NewestFirst = true, After = said[2] })).Should().Equal("a:85-86", "a:9-10");
    }

    [Fact]
    public async Task Republications_and_what_they_repeat_are_kept()
    {
        await using ITrackerStore store = await OpenAsync();
        await store.SaveArticlesAsync([Record("a", "1", Monday), Record("b", "2", Monday), Record("c", "3", Monday), Record("d", "4", Monday), Record("e", "5", Monday)]);
        await store.SaveAnalysisAsync(new AnalysisChange
        {
            ExpectedRevision = 0,
            Findings =
            [
                Findings("s:a", ["a", "b", "c"], Statement("a", 1), Statement("b", 1) with { RepeatsId = "a:1-2" }) with { Republications = [new Republication("a", ["c", "b"])] },
                Findings("s:d", ["d", "e"]) with { Republications = [new Republication("d", ["e"])] },
            ],
        });

        (await ToListAsync(store.QueryStatementsAsync(new StatementQuery()))).Select(statement => statement.RepeatsId).Should().Equal(null, "a:1-2");
        (await RepublicationsAsync(store, "a", "b", "c", "d", "e")).Should().Equal("a: c, b", "d: e");
        (await RepublicationsAsync(store, "a", "b")).Should().Equal("a: b");

        await store.SaveAnalysisAsync(new AnalysisChange { ExpectedRevision = 1, Findings = [Findings("s:a", ["a", "b", "c"], Statement("a", 1))] });
        (await RepublicationsAsync(store, "a", "b", "c", "d", "e")).Should().Equal("d: e");
    }

    [Fact]
    public async Task Conflicts_are_found_by_claim_party_and_the_time_at_which_they_stood()
    {
        await using ITrackerStore store = await OpenAsync();
        await store.SaveAnalysisAsync(new AnalysisChange
        {
            ExpectedRevision = 0,
            Findings =
            [
                Findings("s:a", []) with { Conflicts = [Conflict("k1", "c1", .4, new ConflictPeriod(Monday, Monday.AddDays(4)), new ConflictPeriod(Monday.AddDays(9), null))] },
                Findings("s:b", []) with { Conflicts = [Conflict("k2", "c2", .9, new ConflictPeriod(null, Monday.AddDays(2)))] },
            ],
        });

        (await ConflictsAsync(store, new ConflictQuery())).Should().Equal("k2", "k1");
        (await ConflictsAsync(store, new ConflictQuery { Limit = 1 })).Should().Equal("k2");
        (await ConflictsAsync(store, new ConflictQuery { OnlyOpen = true })).Should().Equal("k1");
        (await ConflictsAsync(store, new ConflictQuery { ClaimId = "c2" })).Should().Equal("k2");
        (await ConflictsAsync(store, new ConflictQuery { PartyId = "union" })).Should().Equal("k2", "k1");
        (await ConflictsAsync(store, new ConflictQuery { PartyId = "nobody" })).Should().BeEmpty();
        (await ConflictsAsync(store, new ConflictQuery { OpenAt = Monday.AddYears(-9) })).Should().Equal("k2");
        (await ConflictsAsync(store, new ConflictQuery { OpenAt = Monday })).Should().Equal("k2", "k1");
        (await ConflictsAsync(store, new ConflictQuery { OpenAt = Monday.AddDays(4) })).Should().BeEmpty();
        (await ConflictsAsync(store, new ConflictQuery { OpenAt = Monday.AddDays(30) })).Should().Equal("k1");
        TrackedConflict back = (await ToListAsync(store.ReadConflictsAsync(["s:a", "s:none"]))).Should().ContainSingle().Subject;
        back.Should().BeEquivalentTo(Conflict("k1", "c1", .4, new ConflictPeriod(Monday, Monday.AddDays(4)), new ConflictPeriod(Monday.AddDays(9), null)));
    }

    [Fact]
    public async Task Claims_speakers_parties_shifts_and_diagnostics_are_found()
    {
        await using ITrackerStore store = await OpenAsync();
        await store.SaveArticlesAsync([Record("a", "Rain.", Monday)]);
        var shift = new Shift { Id = "h", ClaimId = "c1", PartyId = "board", Kind = ShiftKind.Reversal, From = Stance.Affirms, To = Stance.Denies, Date = Monday, StatementIds = ["a:1-2", "a:3-4"] };
        await store.SaveAnalysisAsync(new AnalysisChange
        {
            ExpectedRevision = 0,
            Findings =
            [
                Findings("s:a", ["a"]) with
                {
                    Claims = [new Claim { Id = "c1", Text = "It will rain.", Confidence = .5, StatementIds = ["a:1-2"] }],
                    Speakers = [new Speaker { Id = "jose", Name = "José Ríos", Kind = SpeakerKind.Person, Role = "mayor", PartyId = "board", Aliases = ["Rios"] }],
                    Parties = [new Party { Id = "board", Name = "Board", Aliases = ["the board"] }],
                    Shifts = [shift],
                    Diagnostics = [new Diagnostic(DiagnosticCodes.FutureDate, "a", "It lies ahead.")],
                },
            ],
        });

        (await ToListAsync(store.ReadClaimsAsync(["c1", "c2"]))).Should().Equal([new Claim { Id = "c1", Text = "It will rain.", Confidence = .5 }], (one, other) => one.Id == other.Id && one.Text == other.Text && one.Confidence == other.Confidence);
        (await ToListAsync(store.ReadSpeakersAsync(["jose"]))).Should().ContainSingle().Which.Should().Match<Speaker>(speaker => speaker.Role == "mayor" && speaker.Aliases.Single() == "Rios" && speaker.Kind == SpeakerKind.Person);
        (await ToListAsync(store.FindSpeakersAsync("JOSE RIOS"))).Should().ContainSingle();
        (await ToListAsync(store.FindSpeakersAsync("ríos"))).Should().ContainSingle();
        (await ToListAsync(store.FindSpeakersAsync("Jos"))).Should().BeEmpty();
        (await ToListAsync(store.ReadPartiesAsync(["board"]))).Should().ContainSingle().Which.Aliases.Should().Equal("the board");
        (await ToListAsync(store.QueryShiftsAsync(new ShiftQuery { PartyId = "board", From = Monday, Before = Monday.AddTicks(1) }))).Should().ContainSingle().Which.Should().BeEquivalentTo(shift);
        (await ToListAsync(store.QueryShiftsAsync(new ShiftQuery { ClaimId = "c1", Before = Monday }))).Should().BeEmpty();
        (await ToListAsync(store.ReadShiftsAsync(["s:a"]))).Should().ContainSingle();
        (await ToListAsync(store.ReadDiagnosticsAsync(["a", "b"]))).Should().Equal(new Diagnostic(DiagnosticCodes.FutureDate, "a", "It lies ahead."));
    }

    [Fact]
    public async Task Events_are_numbered_and_their_time_never_goes_back()
    {
        await using ITrackerStore store = await OpenAsync();
        TrackerEvent happened = new() { Kind = TrackerEventKind.ConflictAppeared, SubjectId = "k", ClaimId = "c", PreviousId = "j", At = Monday, Message = "They differ." };

        ImmutableArray<TrackerEvent> numbered = await store.SaveAnalysisAsync(new AnalysisChange { ExpectedRevision = 0, Events = [happened, happened with { SubjectId = "l" }] });
        await store.SaveAnalysisAsync(new AnalysisChange { ExpectedRevision = 1, Events = [happened with { SubjectId = "m", At = Monday.AddHours(-3) }] });

        numbered.Select(one => one.Sequence).Should().Equal(1, 2);
        List<TrackerEvent> all = await EventsAsync(store);
        all.Select(one => (one.Sequence, one.SubjectId, one.At)).Should().Equal((1, "k", Monday), (2, "l", Monday), (3, "m", Monday));
        all[0].Should().Be(happened with { Sequence = 1 });
        (await ToListAsync(store.ReadEventsAsync(1, 1))).Select(one => one.SubjectId).Should().Equal("l");
    }

    [Fact]
    public async Task Marks_are_cleared_up_to_a_number_only()
    {
        await using ITrackerStore store = await OpenAsync();
        await store.SaveArticlesAsync([Record("a", "1", Monday), Record("b", "2", Monday)]);
        await store.SaveAnalysisAsync(new AnalysisChange { ExpectedRevision = 0, Findings = [Findings("s:a", ["a"]), Findings("s:b", ["b"])] });
        await store.RemoveArticleAsync("a", Monday);
        long mark = (await store.ReadPendingAsync()).LastMark;
        await store.RemoveArticleAsync("b", Monday);

        await store.SaveAnalysisAsync(new AnalysisChange { ExpectedRevision = 1, Settings = "done", ClearMarks = mark });

        PendingAnalysis pending = await store.ReadPendingAsync();
        pending.Marks.Should().Equal("s:b");
        (pending.Settings, pending.Revision).Should().Be(("done", 2L));
    }

    [Fact]
    public async Task Inspections_of_other_stages_are_found_and_replaced()
    {
        await using ITrackerStore store = await OpenAsync();
        await store.SaveArticlesAsync([Record("a", "1", Monday), Record("b", "2", Monday) with { AnalysisVersion = "new" }]);
        (await store.FindStaleAsync("new", 10)).Should().Equal("a");

        await store.SaveInspectionsAsync([Record("a", "1", Monday) with { AnalysisVersion = "new", Revision = 1, Analysis = new byte[] { 8 } }, Record("b", "2", Monday) with { Revision = 7, Analysis = new byte[] { 7 } }]);

        (await store.FindStaleAsync("new", 10)).Should().BeEmpty();
        Dictionary<string, ArticleRecord> read = await ReadAsync(store, ["a", "b"]);
        read["a"].Analysis.ToArray().Should().Equal(8);
        read["b"].Analysis.ToArray().Should().NotEqual([7]);
    }

    [Fact]
    public async Task Many_tasks_may_save_and_read_at_a_time()
    {
        await using ITrackerStore store = await OpenAsync();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(async writer =>
        {
            for (int i = 0; i < 5; i++)
            {
                await store.SaveArticlesAsync([Record($"own-{writer}-{i}", "1", Monday), Record($"shared-{i}", "1", Monday)]);
                await store.GetStatusAsync();
            }
        }));

        (await store.GetStatusAsync()).Articles.Should().Be(45);
    }

    [Fact]
    public async Task A_cancelled_call_is_not_carried_out()
    {
        await using ITrackerStore store = await OpenAsync();

        Func<Task> save = () => store.SaveArticlesAsync([Record("a", "1", Monday)], new CancellationToken(canceled: true));

        await save.Should().ThrowAsync<OperationCanceledException>();
        (await store.GetStatusAsync()).Articles.Should().Be(0);
    }

    internal static ArticleRecord Record(string id, string text, DateTimeOffset? published) => new()
    {
        Article = new Article(id, text) { Published = published },
        ContentHash = "hash of " + text.Replace("\0", "", StringComparison.Ordinal).Replace("\ud83d", "", StringComparison.Ordinal).Replace("\ude00", "", StringComparison.Ordinal),
        Analysis = new byte[] { 0, 255, 7 },
        AnalysisVersion = "test",
        Topic = ReadOnlyMemory<byte>.Empty,
        RecordedAt = new DateTimeOffset(2024, 2, 29, 12, 0, 0, TimeSpan.Zero),
    };

    internal static StorylineFindings Findings(string storyline, string[] articles, params StatementRecord[] statements) => new()
    {
        Storyline = storyline,
        Articles = [.. articles.Select(article => new ArticleRevision(article, 1))],
        Statements = [.. statements],
    };

    internal static StatementRecord Statement(string article, int start) => new()
    {
        Id = FormattableString.Invariant($"{article}:{start}-{start + 1}"),
        ArticleId = article,
        Attribution = new Attribution { Source = [], Cue = [new TextSpan(7, 8), new TextSpan(9, 12)], Content = [new TextSpan(start, start + 1)], Kind = AttributionKind.Mixed, Confidence = .3 },
        Text = "words",
        Confidence = .25,
    };

    private static TrackedConflict Conflict(string id, string claim, double severity, params ConflictPeriod[] periods) => new(
        new Conflict { Id = id, ClaimId = claim, Kind = ConflictKind.Discrepancy, PartyIds = ["board", "union"], Severity = severity, StatementIds = ["a:1-2", "a:3-4"], Explanation = "They differ." },
        [.. periods.Select(period => new ConflictPeriod(period.From?.ToUniversalTime(), period.Until?.ToUniversalTime()))]);

    private static async Task<string[]> StatementsAsync(ITrackerStore store, StatementQuery query) => [.. (await ToListAsync(store.QueryStatementsAsync(query))).Select(statement => statement.Id)];

    private static async Task<string[]> RepublicationsAsync(ITrackerStore store, params string[] ids) =>
        [.. (await ToListAsync(store.ReadRepublicationsAsync(ids))).Select(found => $"{found.OriginalId}: {string.Join(", ", found.CopyIds)}")];

    private static async Task<string[]> ConflictsAsync(ITrackerStore store, ConflictQuery query) => [.. (await ToListAsync(store.QueryConflictsAsync(query))).Select(conflict => conflict.Conflict.Id)];

    private static async Task<string[]> OutlinesAsync(IAsyncEnumerable<ArticleOutline> outlines) => [.. (await ToListAsync(outlines)).Select(outline => outline.Position.Id)];

    private static Task<List<TrackerEvent>> EventsAsync(ITrackerStore store) => ToListAsync(store.ReadEventsAsync(0, 1000));

    private static async Task<Dictionary<string, ArticleRecord>> ReadAsync(ITrackerStore store, string[] ids) => (await ToListAsync(store.ReadArticlesAsync(ids))).ToDictionary(record => record.Article.Id, StringComparer.Ordinal);

    private static async Task<List<T>> ToListAsync<T>(IAsyncEnumerable<T> items) => await items.ToListAsync();

    private async Task<ITrackerStore> OpenAsync()
    {
        ITrackerStore store = Create();
        await store.OpenAsync();
        return store;
    }
}
