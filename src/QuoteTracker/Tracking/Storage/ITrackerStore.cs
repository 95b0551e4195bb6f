using System.Collections.Immutable;
using QuoteTracker.Articles;
using QuoteTracker.Claims;
using QuoteTracker.Conflicts;
using QuoteTracker.Speakers;

namespace QuoteTracker.Tracking.Storage;

/// <summary>Keeps the articles and findings of a tracker. Every method that writes does all of its work or none, and what it has
/// returned from survives the death of the process, as far as the medium can. Thread-safe. Several sessions may share a store.</summary>
/// <remarks>Methods throw <see cref="TrackerStoreException"/> when the store fails, <see cref="OperationCanceledException"/> when stopped.</remarks>
public interface ITrackerStore : IAsyncDisposable
{
    /// <summary>Makes the store ready: creates it when it is not there, brings its schema up to date. May be called again.</summary>
    Task OpenAsync(CancellationToken cancellationToken = default);

    /// <summary>What the store holds.</summary>
    Task<StoreStatus> GetStatusAsync(CancellationToken cancellationToken = default);

    /// <summary>The versions of those of the articles that are there.</summary>
    Task<IReadOnlyDictionary<string, ArticleVersion>> FindVersionsAsync(IReadOnlyCollection<string> articleIds, CancellationToken cancellationToken = default);

    /// <summary>Saves articles with distinct ids. An article with the content it had is left as it is; one with other content replaces
    /// the earlier version, whose statements are taken out at once.</summary>
    /// <returns>What was done with each, in the same order.</returns>
    Task<ImmutableArray<SavedArticle>> SaveArticlesAsync(IReadOnlyList<ArticleRecord> articles, CancellationToken cancellationToken = default);

    /// <summary>Removes an article with its statements.</summary>
    /// <param name="articleId">Id of the article.</param>
    /// <param name="at">When.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Whether it was there.</returns>
    Task<bool> RemoveArticleAsync(string articleId, DateTimeOffset at, CancellationToken cancellationToken = default);

    /// <summary>Those of the articles that are there, in no particular order.</summary>
    IAsyncEnumerable<ArticleRecord> ReadArticlesAsync(IReadOnlyCollection<string> articleIds, CancellationToken cancellationToken = default);

    /// <summary>Ids of articles, in order, whose <see cref="ArticleRecord.AnalysisVersion"/> is another.</summary>
    /// <param name="analysisVersion">The version that is not given.</param>
    /// <param name="limit">Most ids to give.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    Task<IReadOnlyList<string>> FindStaleAsync(string analysisVersion, int limit, CancellationToken cancellationToken = default);

    /// <summary>Replaces what the per-article stages found in articles. An article that is gone or has another revision is passed over.</summary>
    Task SaveInspectionsAsync(IReadOnlyList<ArticleRecord> articles, CancellationToken cancellationToken = default);

    /// <summary>What waits for analysis.</summary>
    Task<PendingAnalysis> ReadPendingAsync(CancellationToken cancellationToken = default);

    /// <summary>The articles before a place that share a storyline with an undated article or with one that stands before it by at most a span of time, in order.</summary>
    /// <param name="position">The place.</param>
    /// <param name="span">The span.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    IAsyncEnumerable<ArticleOutline> ReadOutlinesBeforeAsync(ArticlePosition position, TimeSpan span, CancellationToken cancellationToken = default);

    /// <summary>The articles at a place and after it, in order.</summary>
    IAsyncEnumerable<ArticleOutline> ReadOutlinesFromAsync(ArticlePosition position, CancellationToken cancellationToken = default);

    /// <summary>Applies a step of an analysis.</summary>
    /// <returns>The events with their numbers.</returns>
    /// <exception cref="TrackerStoreException">With <see cref="StoreFailure.Concurrency"/> when the store's revision is not the one expected or an
    /// article has another version than was analysed; nothing is changed then.</exception>
    Task<ImmutableArray<TrackerEvent>> SaveAnalysisAsync(AnalysisChange change, CancellationToken cancellationToken = default);

    /// <summary>Statements by date.</summary>
    IAsyncEnumerable<StatementRecord> QueryStatementsAsync(StatementQuery query, CancellationToken cancellationToken = default);

    /// <summary>Conflicts, the gravest first.</summary>
    IAsyncEnumerable<TrackedConflict> QueryConflictsAsync(ConflictQuery query, CancellationToken cancellationToken = default);

    /// <summary>The conflicts of storylines, by id.</summary>
    IAsyncEnumerable<TrackedConflict> ReadConflictsAsync(IReadOnlyCollection<string> storylines, CancellationToken cancellationToken = default);

    /// <summary>Shifts by date.</summary>
    IAsyncEnumerable<Shift> QueryShiftsAsync(ShiftQuery query, CancellationToken cancellationToken = default);

    /// <summary>The shifts of storylines, by id.</summary>
    IAsyncEnumerable<Shift> ReadShiftsAsync(IReadOnlyCollection<string> storylines, CancellationToken cancellationToken = default);

    /// <summary>The found claims with these ids that are there, without their statements' ids.</summary>
    IAsyncEnumerable<Claim> ReadClaimsAsync(IReadOnlyCollection<string> claimIds, CancellationToken cancellationToken = default);

    /// <summary>Every storyline's view of a speaker with one of these ids.</summary>
    IAsyncEnumerable<Speaker> ReadSpeakersAsync(IReadOnlyCollection<string> speakerIds, CancellationToken cancellationToken = default);

    /// <summary>Every storyline's view of a speaker with this name or alias, without regard to case and accents.</summary>
    IAsyncEnumerable<Speaker> FindSpeakersAsync(string name, CancellationToken cancellationToken = default);

    /// <summary>Every storyline's view of a party with one of these ids.</summary>
    IAsyncEnumerable<Party> ReadPartiesAsync(IReadOnlyCollection<string> partyIds, CancellationToken cancellationToken = default);

    /// <summary>What was odd about articles, by article.</summary>
    IAsyncEnumerable<Diagnostic> ReadDiagnosticsAsync(IReadOnlyCollection<string> articleIds, CancellationToken cancellationToken = default);

    /// <summary>The originals of those of the articles that print the text of another, with these articles, by original. A store that
    /// does not keep them gives none.</summary>
    IAsyncEnumerable<Republication> ReadRepublicationsAsync(IReadOnlyCollection<string> articleIds, CancellationToken cancellationToken = default) =>
        AsyncEnumerable.Empty<Republication>();

    /// <summary>Events by number.</summary>
    /// <param name="after">Number of the last event seen; 0 for all.</param>
    /// <param name="limit">Most events to give.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    IAsyncEnumerable<TrackerEvent> ReadEventsAsync(long after, int limit, CancellationToken cancellationToken = default);
}
