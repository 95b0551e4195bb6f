using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using QuoteTracker.Articles;
using QuoteTracker.Tracking.Storage;

namespace QuoteTracker.Tracking.Sessions;

/// <summary>Looks into articles and commits them. Thread-safe.</summary>
internal sealed class ArticleIngestion(ITrackerStore store, ArticleInspection inspection, TrackerSessionOptions options, ILogger logger)
{
    /// <summary>Cuts a stream into batches of articles with distinct ids.</summary>
    public static async IAsyncEnumerable<ImmutableArray<Article>> BatchAsync(IAsyncEnumerable<Article> articles, int size, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ImmutableArray<Article>.Builder batch = ImmutableArray.CreateBuilder<Article>(size);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        await foreach (Article? article in articles.WithCancellation(cancellationToken))
        {
            if (article is null)
            {
                throw new ArgumentException("An article is null.", nameof(articles));
            }

            if (batch.Count == size || (batch.Count > 0 && ids.Contains(article.Id)))
            {
                yield return batch.ToImmutable();
                batch.Clear();
                ids.Clear();
            }

            batch.Add(article);
            ids.Add(article.Id);
        }

        if (batch.Count > 0)
        {
            yield return batch.ToImmutable();
        }
    }

    /// <summary>Runs the stages that see one article alone, on those that the store does not have.</summary>
    public async Task<PreparedBatch> PrepareAsync(ImmutableArray<Article> articles, CancellationToken cancellationToken)
    {
        long started = options.TimeProvider.GetTimestamp();
        string[] usable = [.. articles.Select(article => article.Id).Where(UsableId.Is)];
        IReadOnlyDictionary<string, ArticleVersion> versions = await store.FindVersionsAsync(usable, cancellationToken);
        var records = new ArticleRecord?[articles.Length];
        var known = new ArticleVersion?[articles.Length];
        var diagnostics = new ImmutableArray<Diagnostic>[articles.Length];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.MaxDegreeOfParallelism, CancellationToken = cancellationToken };
        await Task.Run(
            () => Parallel.For(0, articles.Length, parallel, i =>
            {
                Article article = articles[i];
                if (!UsableId.Is(article.Id))
                {
                    return;
                }

                string hash = ArticleHash.Of(article);
                if (versions.TryGetValue(article.Id, out ArticleVersion version) && string.Equals(version.ContentHash, hash, StringComparison.Ordinal))
                {
                    known[i] = version;
                    return;
                }

                records[i] = inspection.Inspect(article, hash, out diagnostics[i]);
            }),
            cancellationToken);
        return new PreparedBatch(articles, records, known, diagnostics, started);
    }

    /// <summary>Commits a batch.</summary>
    public async Task<ImmutableArray<IngestOutcome>> CommitAsync(PreparedBatch batch, CancellationToken cancellationToken)
    {
        ArticleRecord[] records = [.. batch.Records.OfType<ArticleRecord>()];
        ImmutableArray<SavedArticle> saved = records.Length == 0 ? [] : await store.SaveArticlesAsync(records, cancellationToken);
        ImmutableArray<IngestOutcome>.Builder outcomes = ImmutableArray.CreateBuilder<IngestOutcome>(batch.Articles.Length);
        int next = 0;
        for (int i = 0; i < batch.Articles.Length; i++)
        {
            IngestOutcome outcome = batch.Records[i] is not null ? Saved(batch.Articles[i].Id, saved[next++], batch.Diagnostics[i])
                : batch.Known[i] is { } version ? new IngestOutcome(batch.Articles[i].Id, IngestStatus.Unchanged, version.Revision, RemovedStatements: 0, [])
                : Rejected(batch.Articles[i].Id);
            TrackerTelemetry.Articles.Add(1, new KeyValuePair<string, object?>("status", outcome.Status.ToString()));
            outcomes.Add(outcome);
        }

        double seconds = options.TimeProvider.GetElapsedTime(batch.Started).TotalSeconds;
        TrackerTelemetry.IngestDuration.Record(seconds);
        TrackerLog.Committed(logger, outcomes.Count, seconds);
        return outcomes.MoveToImmutable();
    }

    private IngestOutcome Saved(string id, SavedArticle saved, ImmutableArray<Diagnostic> diagnostics)
    {
        if (saved.Status == IngestStatus.Replaced)
        {
            TrackerLog.Replaced(logger, id, saved.Revision, saved.RemovedStatements);
        }

        return new IngestOutcome(id, saved.Status, saved.Revision, saved.RemovedStatements, diagnostics.IsEmpty ? [] : diagnostics);
    }

    private IngestOutcome Rejected(string id)
    {
        string shown = ShownText.Of(id.Length <= UsableId.Longest ? id : id[..UsableId.Longest]);
        var reason = new Diagnostic(DiagnosticCodes.UnusableId, shown, $"The id is longer than {UsableId.Longest} characters or holds control characters or lone surrogates; the article was not kept.");
        TrackerLog.Rejected(logger, shown, reason.Message);
        return new IngestOutcome(id, IngestStatus.Rejected, Revision: 0, RemovedStatements: 0, [reason]);
    }
}
