using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using QuoteTracker.Articles;
using QuoteTracker.Claims;
using QuoteTracker.Conflicts;
using QuoteTracker.Speakers;
using QuoteTracker.Tracking.Sessions;
using QuoteTracker.Tracking.Storage;

namespace QuoteTracker.Tracking;

/// <summary>Follows what is said over time: takes in articles one by one or as a stream, keeps them and what was found in a store, and answers
/// questions about it. The same articles give the same state, in whatever order and batches they come. Thread-safe; several sessions may share
/// a store. Methods throw <see cref="TrackerStoreException"/> when the store fails; what was committed before stays.</summary>
public sealed class TrackerSession : IAsyncDisposable
{
    private readonly ITrackerStore _store;
    private readonly TrackerSessionOptions _options;
    private readonly ILogger _logger;
    private readonly IngestionStream _ingestion;
    private readonly StoreWatch _watch;
    private readonly AnalysisRun _analysis;
    private readonly TrackerReader _reader;
    private readonly SemaphoreSlim _analyzing = new(1, 1);

    private TrackerSession(ITrackerStore store, TrackerSessionOptions options, ILogger logger)
    {
        TrackingPipeline pipeline = options.Pipeline ?? TrackingPipeline.Default;
        var inspection = new ArticleInspection(pipeline, options.SettingsName, options.TimeProvider);
        _store = store;
        _options = options;
        _logger = logger;
        _watch = new StoreWatch(logger);
        _ingestion = new IngestionStream(new ArticleIngestion(store, inspection, options, logger), options, _watch, Raise);
        _analysis = new AnalysisRun(store, inspection, pipeline, options);
        _reader = new TrackerReader(store, inspection, options);
    }

    /// <summary>Raised for every event of this session's analyses and of articles it replaces or removes, after it is committed; on the thread that works.
    /// A handler that throws stops the call that did the work, not what was committed.</summary>
    public event EventHandler<TrackerEventArgs>? Happened;

    /// <summary>Opens a session.</summary>
    /// <param name="store">The store; created or brought up to date when needed. The session does not dispose it.</param>
    /// <param name="options">Options, or <see langword="null"/> for the defaults.</param>
    /// <param name="logger">Logger, or <see langword="null"/>.</param>
    /// <param name="cancellationToken">Stops the opening.</param>
    /// <exception cref="ArgumentNullException"><paramref name="store"/> is <see langword="null"/>.</exception>
    /// <exception cref="TrackerStoreException">The store cannot be opened.</exception>
    public static async Task<TrackerSession> OpenAsync(
        ITrackerStore store,
        TrackerSessionOptions? options = null,
        ILogger<TrackerSession>? logger = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        await store.OpenAsync(cancellationToken);
        var session = new TrackerSession(store, (options ?? new TrackerSessionOptions()).Copy(), (ILogger?)logger ?? NullLogger.Instance);
        if (session._logger.IsEnabled(LogLevel.Information))
        {
            StoreStatus status = await store.GetStatusAsync(cancellationToken);
            TrackerLog.Opened(session._logger, status.Articles, status.PendingArticles);
        }

        return session;
    }

    /// <summary>Takes in one article and brings the findings up to date.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="article"/> is <see langword="null"/>.</exception>
    public async Task<IngestOutcome> IngestAsync(Article article, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(article);
        IngestOutcome outcome = (await _ingestion.IngestAsync([article], cancellationToken))[0];
        await AnalyzeAsync(progress: null, cancellationToken);
        return outcome;
    }

    /// <summary>Takes in a stream of articles with bounded memory and parallelism, and brings the findings up to date at its end and every
    /// <see cref="TrackerSessionOptions.AnalyzeEvery"/> articles. Stopped and started anew with the same stream it goes on where it was.</summary>
    /// <param name="articles">The articles; of two with one id the later replaces the earlier.</param>
    /// <param name="progress">Told after every commit; may be <see langword="null"/>.</param>
    /// <param name="cancellationToken">Stops the work; what is committed stays, and what waits for analysis gets it later.</param>
    /// <returns>The counts at the end.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="articles"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">An article is <see langword="null"/>.</exception>
    public async Task<IngestProgress> IngestAsync(IAsyncEnumerable<Article> articles, IProgress<IngestProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(articles);
        long[] counts = new long[Enum.GetValues<IngestStatus>().Length];
        long start = _options.TimeProvider.GetTimestamp();
        long waiting = 0;
        await foreach (ImmutableArray<IngestOutcome> batch in _ingestion.IngestAsync(articles, cancellationToken))
        {
            foreach (IngestOutcome outcome in batch)
            {
                counts[(int)outcome.Status]++;
                waiting += outcome.Status is IngestStatus.Added or IngestStatus.Replaced ? 1 : 0;
            }

            progress?.Report(Counted());
            if (waiting >= _options.AnalyzeEvery)
            {
                await AnalyzeAsync(progress: null, cancellationToken);
                waiting = 0;
            }
        }

        await AnalyzeAsync(progress: null, cancellationToken);
        return Counted();

        IngestProgress Counted() => new(
            counts[(int)IngestStatus.Added],
            counts[(int)IngestStatus.Unchanged],
            counts[(int)IngestStatus.Replaced],
            counts[(int)IngestStatus.Rejected],
            _options.TimeProvider.GetElapsedTime(start));
    }

    /// <summary>Takes in a stream of articles and tells of each when it is committed. Findings are brought up to date by <see cref="AnalyzeAsync"/> only.</summary>
    /// <param name="articles">The articles; of two with one id the later replaces the earlier.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>One outcome an article, in order.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="articles"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">An article is <see langword="null"/>.</exception>
    public IAsyncEnumerable<IngestOutcome> IngestEachAsync(IAsyncEnumerable<Article> articles, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(articles);
        return EachAsync(articles, cancellationToken);
    }

    /// <summary>Removes an article with its statements and brings the findings up to date.</summary>
    /// <returns>Whether it was there.</returns>
    /// <exception cref="ArgumentException"><paramref name="articleId"/> is <see langword="null"/> or empty.</exception>
    public async Task<bool> RemoveAsync(string articleId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(articleId);
        DateTimeOffset now = _options.TimeProvider.GetUtcNow();
        if (!await Watch(_store.RemoveArticleAsync(articleId, now, cancellationToken)))
        {
            return false;
        }

        TrackerLog.Removed(_logger, articleId);
        Raise([new TrackerEvent { Kind = TrackerEventKind.ArticleRemoved, SubjectId = articleId, At = now, Message = "The article was removed." }]);
        await AnalyzeAsync(progress: null, cancellationToken);
        return true;
    }

    /// <summary>Brings claims, conflicts and shifts up to date with the articles. Does nothing when they are.</summary>
    /// <param name="progress">Told how many articles of how many are analysed; may be <see langword="null"/>.</param>
    /// <param name="cancellationToken">Stops the work between steps; finished steps stay.</param>
    /// <returns>Number of articles whose storylines were analysed.</returns>
    public async Task<int> AnalyzeAsync(IProgress<(int Done, int Total)>? progress = null, CancellationToken cancellationToken = default)
    {
        await _analyzing.WaitAsync(cancellationToken);
        try
        {
            using Activity? activity = TrackerTelemetry.Source.StartActivity("quotetracker.analyze");
            long start = _options.TimeProvider.GetTimestamp();
            int articles = await Watch(AnalyzeWithRetriesAsync(progress, cancellationToken));
            double seconds = _options.TimeProvider.GetElapsedTime(start).TotalSeconds;
            activity?.SetTag("quotetracker.articles", articles);
            if (articles > 0)
            {
                TrackerTelemetry.AnalysisDuration.Record(seconds);
                TrackerTelemetry.AnalyzedArticles.Add(articles);
                TrackerLog.Analyzed(_logger, articles, seconds);
            }

            return articles;
        }
        finally
        {
            _analyzing.Release();
        }
    }

    /// <summary>What the store holds.</summary>
    public Task<StoreStatus> GetStatusAsync(CancellationToken cancellationToken = default) => Watch(_store.GetStatusAsync(cancellationToken));

    /// <summary>Statements by date.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="query"/> is <see langword="null"/>.</exception>
    public IAsyncEnumerable<StatementRecord> StatementsAsync(StatementQuery query, CancellationToken cancellationToken = default) => _store.QueryStatementsAsync(query, cancellationToken);

    /// <summary>Conflicts, the gravest first; with <see cref="ConflictQuery.OpenAt"/> those that stood at a time.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="query"/> is <see langword="null"/>.</exception>
    public IAsyncEnumerable<TrackedConflict> ConflictsAsync(ConflictQuery query, CancellationToken cancellationToken = default) => _store.QueryConflictsAsync(query, cancellationToken);

    /// <summary>Shifts by date.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="query"/> is <see langword="null"/>.</exception>
    public IAsyncEnumerable<Shift> ShiftsAsync(ShiftQuery query, CancellationToken cancellationToken = default) => _store.QueryShiftsAsync(query, cancellationToken);

    /// <summary>Events by number, those of other sessions included.</summary>
    /// <param name="after">Number of the last event seen; 0 for all.</param>
    /// <param name="limit">Most events to give.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="after"/> is negative or <paramref name="limit"/> below 1.</exception>
    public IAsyncEnumerable<TrackerEvent> EventsAsync(long after = 0, int limit = 1000, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(after);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return _store.ReadEventsAsync(after, limit, cancellationToken);
    }

    /// <summary>A claim with the ids of its statements by date, or <see langword="null"/> when there is none with this id.</summary>
    /// <exception cref="ArgumentException"><paramref name="claimId"/> is <see langword="null"/> or empty.</exception>
    public Task<Claim?> FindClaimAsync(string claimId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(claimId);
        return Watch(_reader.FindClaimAsync(claimId, cancellationToken));
    }

    /// <summary>The speakers with a name or alias, without regard to case and accents, ordered by id.</summary>
    /// <exception cref="ArgumentException"><paramref name="name"/> is <see langword="null"/> or empty.</exception>
    public Task<ImmutableArray<Speaker>> FindSpeakersAsync(string name, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return Watch(_reader.FindSpeakersAsync(name, cancellationToken));
    }

    /// <summary>What a party said over time, the oldest first, with its shifts.</summary>
    /// <param name="partyId">Id of the party.</param>
    /// <param name="claimId">Id of a claim to which the timeline is limited, or <see langword="null"/>.</param>
    /// <param name="from">Begin, or <see langword="null"/>.</param>
    /// <param name="before">End, or <see langword="null"/>.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ArgumentException"><paramref name="partyId"/> is <see langword="null"/> or empty.</exception>
    public IAsyncEnumerable<TimelineEntry> TimelineAsync(
        string partyId,
        string? claimId = null,
        DateTimeOffset? from = null,
        DateTimeOffset? before = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(partyId);
        return _reader.TimelineAsync(partyId, claimId, from, before, cancellationToken);
    }

    /// <summary>Where each party stood on a claim at a time, ordered by party; undated statements count as made before all others.</summary>
    /// <exception cref="ArgumentException"><paramref name="claimId"/> is <see langword="null"/> or empty.</exception>
    public Task<ImmutableArray<PartyStand>> PositionsAsync(string claimId, DateTimeOffset at, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(claimId);
        return Watch(_reader.PositionsAsync(claimId, at, cancellationToken));
    }

    /// <summary>Everything in a scope as one report, for the report writers. Articles stand in order of date, conflicts are those open by all that is known.</summary>
    /// <param name="scope">The scope, or <see langword="null"/> for the newest 10,000 articles.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public Task<TrackingReport> ReportAsync(ReportScope? scope = null, CancellationToken cancellationToken = default) => Watch(_reader.ReportAsync(scope ?? new ReportScope(), cancellationToken));

    /// <summary>Waits for a running analysis to end. The store stays open.</summary>
    public async ValueTask DisposeAsync()
    {
        await _analyzing.WaitAsync();
        _analyzing.Dispose();
    }

    private async IAsyncEnumerable<IngestOutcome> EachAsync(IAsyncEnumerable<Article> articles, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (ImmutableArray<IngestOutcome> batch in _ingestion.IngestAsync(articles, cancellationToken))
        {
            foreach (IngestOutcome outcome in batch)
            {
                yield return outcome;
            }
        }
    }

    private async Task<int> AnalyzeWithRetriesAsync(IProgress<(int Done, int Total)>? progress, CancellationToken cancellationToken)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return await _analysis.RunAsync(events => Raise(events), progress, cancellationToken);
            }
            catch (TrackerStoreException failure) when (failure.Failure == StoreFailure.Concurrency && attempt <= _options.AnalysisRetries)
            {
                TrackerTelemetry.AnalysisRetries.Add(1);
                TrackerLog.Retrying(_logger, attempt, _options.AnalysisRetries);
                await Task.Delay(TimeSpan.FromMilliseconds(Math.Min(1000, 10 * attempt * attempt)), cancellationToken);
            }
        }
    }

    private void Raise(IEnumerable<TrackerEvent> events)
    {
        foreach (TrackerEvent happened in events)
        {
            TrackerTelemetry.Events.Add(1, new KeyValuePair<string, object?>("kind", happened.Kind.ToString()));
            TrackerLog.Happened(_logger, happened.Kind, happened.Message);
            Happened?.Invoke(this, new TrackerEventArgs(happened));
        }
    }

    private Task<T> Watch<T>(Task<T> work) => _watch.Watch(work);
}
