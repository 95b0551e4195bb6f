using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using QuoteTracker.Articles;
using QuoteTracker.Tracking.Storage;

namespace QuoteTracker.Tracking.Sessions;

/// <summary>Takes in articles batch by batch. Thread-safe.</summary>
/// <param name="ingestion">Looks into articles and commits them.</param>
/// <param name="options">Options of the session.</param>
/// <param name="watch">Tells of failures of the store.</param>
/// <param name="raise">Told what happened, after it is committed.</param>
internal sealed class IngestionStream(ArticleIngestion ingestion, TrackerSessionOptions options, StoreWatch watch, Action<IEnumerable<TrackerEvent>> raise)
{
    /// <summary>Takes in one batch.</summary>
    public async Task<ImmutableArray<IngestOutcome>> IngestAsync(ImmutableArray<Article> articles, CancellationToken cancellationToken)
    {
        PreparedBatch prepared = await watch.Watch(ingestion.PrepareAsync(articles, cancellationToken));
        return await CommitAsync(prepared, cancellationToken);
    }

    private async Task<ImmutableArray<IngestOutcome>> CommitAsync(PreparedBatch prepared, CancellationToken cancellationToken)
    {
        using Activity? activity = TrackerTelemetry.Source.StartActivity("quotetracker.ingest");
        activity?.SetTag("quotetracker.articles", prepared.Articles.Length);
        ImmutableArray<IngestOutcome> outcomes = await watch.Watch(ingestion.CommitAsync(prepared, cancellationToken));
        raise(outcomes.Where(outcome => outcome.Status == IngestStatus.Replaced).Select(outcome => ArticleEvents.Replaced(
            outcome.ArticleId, new SavedArticle(outcome.Status, outcome.Revision, outcome.RemovedStatements), options.TimeProvider.GetUtcNow())));
        return outcomes;
    }

    /// <summary>Commits one batch while the next is prepared and the one after it is read.</summary>
    public async IAsyncEnumerable<ImmutableArray<IngestOutcome>> IngestAsync(IAsyncEnumerable<Article> articles, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Task<ImmutableArray<IngestOutcome>>? committing = null;
        await foreach (ImmutableArray<Article> batch in ArticleIngestion.BatchAsync(articles, options.BatchSize, cancellationToken).AheadAsync(cancellationToken))
        {
            PreparedBatch prepared;
            try
            {
                prepared = await watch.Watch(ingestion.PrepareAsync(batch, cancellationToken));
            }
            finally
            {
                if (committing is not null)
                {
                    await committing;
                }
            }

            if (committing is not null)
            {
                yield return await committing;
            }

            // Versions were looked up before the batch before was committed; saving looks again.
            committing = CommitAsync(prepared, cancellationToken);
        }

        if (committing is not null)
        {
            yield return await committing;
        }
    }
}
