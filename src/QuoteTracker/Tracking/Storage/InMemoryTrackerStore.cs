using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using QuoteTracker.Articles;
using QuoteTracker.Claims;
using QuoteTracker.Conflicts;
using QuoteTracker.Speakers;

namespace QuoteTracker.Tracking.Storage;

/// <summary>A store in the memory of the process, gone when it is disposed. Thread-safe.</summary>
public sealed class InMemoryTrackerStore : ITrackerStore
{
    private const int CurrentSchema = 1;
    private readonly Lock _lock = new();
    private readonly MemoryArticles _articles = new();
    private readonly MemoryFindings _findings = new();
    private readonly List<TrackerEvent> _events = [];
    private bool _disposed;
    private long _revision;
    private string? _settings;

    /// <inheritdoc/>
    public Task OpenAsync(CancellationToken cancellationToken = default) => Locked(static () => true, cancellationToken);

    /// <inheritdoc/>
    public Task<StoreStatus> GetStatusAsync(CancellationToken cancellationToken = default) => Locked(
        () => new StoreStatus(CurrentSchema, _articles.Count, _articles.PendingCount, _findings.StatementCount, _findings.ConflictCount), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, ArticleVersion>> FindVersionsAsync(IReadOnlyCollection<string> articleIds, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(articleIds);
        return Locked(() => _articles.Versions(articleIds), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<SavedArticle>> SaveArticlesAsync(IReadOnlyList<ArticleRecord> articles, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(articles);
        return Locked(() => articles.Select(SaveArticle).ToImmutableArray(), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<bool> RemoveArticleAsync(string articleId, DateTimeOffset at, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(articleId);
        return Locked(
            () =>
            {
                if (!_articles.Remove(articleId))
                {
                    return false;
                }

                int statements = _findings.RemoveArticle(articleId);
                Add(ArticleEvents.Removed(articleId, statements, at));
                return true;
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<ArticleRecord> ReadArticlesAsync(IReadOnlyCollection<string> articleIds, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(articleIds);
        return Read(() => _articles.Read(articleIds), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> FindStaleAsync(string analysisVersion, int limit, CancellationToken cancellationToken = default) =>
        Locked<IReadOnlyList<string>>(() => [.. _articles.Stale(analysisVersion, limit)], cancellationToken);

    /// <inheritdoc/>
    public Task SaveInspectionsAsync(IReadOnlyList<ArticleRecord> articles, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(articles);
        return Locked(
            () =>
            {
                foreach (ArticleRecord article in articles)
                {
                    _articles.SaveInspection(article);
                }

                return true;
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<PendingAnalysis> ReadPendingAsync(CancellationToken cancellationToken = default) => Locked(() => _articles.Pending(_revision, _settings), cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<ArticleOutline> ReadOutlinesBeforeAsync(ArticlePosition position, TimeSpan span, CancellationToken cancellationToken = default) =>
        Read(() => _articles.OutlinesBefore(position, span), cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<ArticleOutline> ReadOutlinesFromAsync(ArticlePosition position, CancellationToken cancellationToken = default) =>
        Read(() => _articles.OutlinesFrom(position), cancellationToken);

    /// <inheritdoc/>
    public Task<ImmutableArray<TrackerEvent>> SaveAnalysisAsync(AnalysisChange change, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(change);
        return Locked(() => SaveAnalysis(change), cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<StatementRecord> QueryStatementsAsync(StatementQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Read(() => _findings.Statements(query), cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<TrackedConflict> QueryConflictsAsync(ConflictQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Read(() => _findings.Conflicts(query), cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<TrackedConflict> ReadConflictsAsync(IReadOnlyCollection<string> storylines, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(storylines);
        return Read(() => _findings.Of(storylines, findings => findings.Conflicts).OrderBy(conflict => conflict.Conflict.Id, CodePointOrder.Instance), cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<Shift> QueryShiftsAsync(ShiftQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Read(() => _findings.Shifts(query), cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<Shift> ReadShiftsAsync(IReadOnlyCollection<string> storylines, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(storylines);
        return Read(() => _findings.Of(storylines, findings => findings.Shifts).OrderBy(shift => shift.Id, CodePointOrder.Instance), cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<Claim> ReadClaimsAsync(IReadOnlyCollection<string> claimIds, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(claimIds);
        return Read(() => _findings.Claims(claimIds), cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<Speaker> ReadSpeakersAsync(IReadOnlyCollection<string> speakerIds, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(speakerIds);
        return Read(() => _findings.Speakers(speakerIds), cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<Speaker> FindSpeakersAsync(string name, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Read(() => _findings.FindSpeakers(name), cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<Party> ReadPartiesAsync(IReadOnlyCollection<string> partyIds, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(partyIds);
        return Read(() => _findings.Parties(partyIds), cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<Diagnostic> ReadDiagnosticsAsync(IReadOnlyCollection<string> articleIds, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(articleIds);
        return Read(() => _findings.Diagnostics(articleIds), cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<Republication> ReadRepublicationsAsync(IReadOnlyCollection<string> articleIds, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(articleIds);
        return Read(() => _findings.Republications(articleIds), cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<TrackerEvent> ReadEventsAsync(long after, int limit, CancellationToken cancellationToken = default) =>
        Read(() => _events.Skip((int)Math.Min(after, _events.Count)).Take(limit), cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        lock (_lock)
        {
            _disposed = true;
        }

        return ValueTask.CompletedTask;
    }

    private SavedArticle SaveArticle(ArticleRecord article)
    {
        SavedArticle saved = _articles.Save(article);
        if (saved.Status != IngestStatus.Replaced)
        {
            return saved;
        }

        saved = saved with { RemovedStatements = _findings.RemoveArticle(article.Article.Id) };
        Add(ArticleEvents.Replaced(article.Article.Id, saved, article.RecordedAt));
        return saved;
    }

    private ImmutableArray<TrackerEvent> SaveAnalysis(AnalysisChange change)
    {
        if (change.ExpectedRevision != _revision || !_articles.AreCurrent(change.Findings.SelectMany(findings => findings.Articles)))
        {
            throw new TrackerStoreException(StoreFailure.Concurrency, "Another writer changed the store while it was analysed.");
        }

        // All of the old is taken out before the new is put in: articles move between storylines.
        foreach (string storyline in change.Removed.Concat(change.Findings.Select(findings => findings.Storyline)))
        {
            _findings.Remove(storyline);
        }

        foreach (StorylineFindings findings in change.Findings)
        {
            _findings.Put(findings);
            _articles.Assign(findings);
        }

        _articles.ClearMarks(change.ClearMarks);
        _settings = change.Settings ?? _settings;
        _revision++;
        return [.. change.Events.Select(Add)];
    }

    private TrackerEvent Add(TrackerEvent what)
    {
        DateTimeOffset last = _events.Count == 0 ? DateTimeOffset.MinValue : _events[^1].At;
        TrackerEvent numbered = what with { Sequence = _events.Count + 1, At = what.At < last ? last : what.At };
        _events.Add(numbered);
        return numbered;
    }

    private Task<T> Locked<T>(Func<T> work, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<T>(cancellationToken);
        }

        try
        {
            lock (_lock)
            {
                ObjectDisposedException.ThrowIf(_disposed, this);
                return Task.FromResult(work());
            }
        }
        catch (TrackerStoreException failure)
        {
            return Task.FromException<T>(failure);
        }
    }

    private async IAsyncEnumerable<T> Read<T>(Func<IEnumerable<T>> read, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ImmutableArray<T> all = await Locked(() => read().ToImmutableArray(), cancellationToken);
        foreach (T one in all)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return one;
        }
    }
}
