using System.Collections.Immutable;
using QuoteTracker.Quotes;
using QuoteTracker.Speakers;
using QuoteTracker.Tracking.Storage;

namespace QuoteTracker.Tracking.Sessions;

/// <summary>Makes full statements of stored ones, with their articles, speakers and parties. Not thread-safe; holds the articles it has read.</summary>
internal sealed class StatementReader(ITrackerStore store, ArticleInspection inspection)
{
    private readonly Dictionary<string, AnalyzedArticle> _articles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Speaker> _speakers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Party> _parties = new(StringComparer.Ordinal);

    /// <summary>The speakers read so far.</summary>
    public IEnumerable<Speaker> Speakers => _speakers.Values.OrderBy(speaker => speaker.Id, StringComparer.Ordinal);

    /// <summary>The parties read so far.</summary>
    public IEnumerable<Party> Parties => _parties.Values.OrderBy(party => party.Id, StringComparer.Ordinal);

    /// <summary>The full statements, in the same order.</summary>
    public async Task<ImmutableArray<Statement>> ReadAsync(IReadOnlyList<StatementRecord> records, CancellationToken cancellationToken)
    {
        string[] articles = Missing(records.Select(record => record.ArticleId), _articles.ContainsKey);
        await foreach (ArticleRecord article in store.ReadArticlesAsync(articles, cancellationToken))
        {
            _articles.Add(article.Article.Id, inspection.Read(article).Resolved.Article);
        }

        string[] speakers = Missing(records.Select(record => record.SpeakerId), _speakers.ContainsKey);
        foreach (Speaker speaker in FindingViews.Merge(await store.ReadSpeakersAsync(speakers, cancellationToken).CollectAsync(cancellationToken)))
        {
            _speakers.Add(speaker.Id, speaker);
        }

        string[] parties = Missing(records.Select(record => record.PartyId).Concat(speakers.Select(id => _speakers.GetValueOrDefault(id)?.PartyId)), _parties.ContainsKey);
        foreach (Party party in FindingViews.Merge(await store.ReadPartiesAsync(parties, cancellationToken).CollectAsync(cancellationToken)))
        {
            _parties.Add(party.Id, party);
        }

        return [.. records.Select(Complete)];
    }

    private Statement Complete(StatementRecord record) => new()
    {
        Id = record.Id,
        Article = _articles.TryGetValue(record.ArticleId, out AnalyzedArticle? article)
            ? article
            : throw new TrackerStoreException(StoreFailure.Concurrency, $"The article \"{record.ArticleId}\" was removed while it was read."),
        Attribution = record.Attribution,
        Speaker = record.SpeakerId is { } speaker ? _speakers.GetValueOrDefault(speaker) : null,
        Party = record.PartyId is { } party ? _parties.GetValueOrDefault(party) : null,
        Date = record.Date,
        Text = string.Join(' ', record.Attribution.Content.Select(span => span.Of(article.Text.Text).ToString())),
        Confidence = record.Confidence,
    };

    private static string[] Missing(IEnumerable<string?> ids, Predicate<string> isKnown) =>
        [.. ids.OfType<string>().Where(id => !isKnown(id)).Distinct(StringComparer.Ordinal)];
}
