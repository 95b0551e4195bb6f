using System.Collections.Immutable;
using System.Data.Common;

namespace QuoteTracker.Tracking.Storage.Relational;

/// <summary>Rows of articles.</summary>
internal sealed class ArticleTable(DbConnection connection, DbTransaction transaction, Func<DbCommand, string, IReadOnlyCollection<string>, string> oneOf, string rowLock)
{
    public const string RecordColumns = "c.article, c.analysis, a.content_hash, a.revision, a.recorded_at, a.analysis_version, a.topic";

    public const string OutlineColumns = "a.published_at, a.id, a.revision, a.storyline, a.pending, a.topic";

    public static ArticleRecord ReadRecord(DbDataReader row) => new()
    {
        Article = ArticleCodec.Read((byte[])row.GetValue(0)),
        Analysis = (byte[])row.GetValue(1),
        ContentHash = row.GetString(2),
        Revision = row.GetInt32(3),
        RecordedAt = new DateTimeOffset(row.GetInt64(4), TimeSpan.Zero),
        AnalysisVersion = row.GetString(5),
        Topic = (byte[])row.GetValue(6),
    };

    public static ArticleOutline ReadOutline(DbDataReader row) => new(
        new ArticlePosition(row.GetInt64(0), row.GetString(1)), row.GetInt32(2), row.Text(3), row.GetInt32(4) == 1, (byte[])row.GetValue(5));

    public static async Task<IReadOnlyDictionary<string, ArticleVersion>> VersionsAsync(
        DbCommand command,
        Func<DbCommand, string, IReadOnlyCollection<string>, string> oneOf,
        IReadOnlyCollection<string> ids,
        CancellationToken cancellationToken,
        string rowLock = "")
    {
        command.CommandText = $"SELECT a.id, a.content_hash, a.revision FROM articles a WHERE {oneOf(command, "a.id", ids)} ORDER BY a.id{rowLock}";
        List<(string Id, ArticleVersion Version)> rows = await command.ListAsync(static row => (row.GetString(0), new ArticleVersion(row.GetString(1), row.GetInt32(2))), cancellationToken);
        return rows.ToDictionary(row => row.Id, row => row.Version, StringComparer.Ordinal);
    }

    public static async Task<PendingAnalysis> PendingAsync(DbCommand command, CancellationToken cancellationToken)
    {
        // One statement, so that all of it is of one moment.
        command.CommandText = """
            SELECT 0, t.revision, t.settings, (SELECT count(*) FROM articles WHERE pending = 1), NULL FROM store t
            UNION ALL SELECT * FROM (SELECT 1, a.published_at, a.id, 0, NULL FROM articles a WHERE a.pending = 1 ORDER BY a.published_at, a.id LIMIT 1) f
            UNION ALL SELECT * FROM (SELECT 1, a.published_at, a.id, 0, NULL FROM articles a WHERE a.pending = 1 ORDER BY a.published_at DESC, a.id DESC LIMIT 1) l
            UNION ALL SELECT 2, m.published_at, m.article_id, m.number, m.storyline FROM marks m
            """;
        List<(int Kind, long Number, string? Text, long Count, string? Storyline)> rows = await command.ListAsync(
            static row => (row.GetInt32(0), row.GetInt64(1), row.Text(2), row.GetInt64(3), row.Text(4)), cancellationToken);
        (_, long revision, string? settings, long pending, _) = rows.Single(row => row.Kind == 0);
        ArticlePosition[] changed = [.. rows.Where(row => row.Kind > 0).Select(row => new ArticlePosition(row.Number, row.Text!))];
        return new PendingAnalysis(
            revision,
            settings,
            pending,
            changed.Length == 0 ? null : changed.Min(),
            changed.Length == 0 ? null : changed.Max(),
            rows.Where(row => row.Kind == 2).Select(row => row.Storyline!).ToHashSet(StringComparer.Ordinal),
            rows.Where(row => row.Kind == 2).Select(row => row.Count).DefaultIfEmpty().Max());
    }

    public async Task<ImmutableArray<SavedArticle>> SaveAsync(IReadOnlyList<ArticleRecord> articles, CancellationToken cancellationToken)
    {
        Dictionary<string, (string Hash, int Revision)> known = new(StringComparer.Ordinal);
        await using (DbCommand find = connection.Command(transaction))
        {
            foreach ((string id, ArticleVersion version) in await VersionsAsync(find, oneOf, [.. articles.Select(article => article.Article.Id)], cancellationToken, rowLock))
            {
                known.Add(id, (version.ContentHash, version.Revision));
            }
        }

        ImmutableArray<SavedArticle>.Builder saved = ImmutableArray.CreateBuilder<SavedArticle>(articles.Count);
        await using DbCommand command = connection.Command(transaction);
        foreach (ArticleRecord article in articles)
        {
            if (!known.TryGetValue(article.Article.Id, out (string Hash, int Revision) earlier))
            {
                await InsertAsync(command, article, cancellationToken);
                saved.Add(new SavedArticle(IngestStatus.Added, 1, RemovedStatements: 0));
            }
            else if (string.Equals(earlier.Hash, article.ContentHash, StringComparison.Ordinal))
            {
                saved.Add(new SavedArticle(IngestStatus.Unchanged, earlier.Revision, RemovedStatements: 0));
            }
            else
            {
                await ReplaceAsync(command, article, earlier.Revision + 1, cancellationToken);
                saved.Add(new SavedArticle(IngestStatus.Replaced, earlier.Revision + 1, RemovedStatements: 0));
            }
        }

        return saved.MoveToImmutable();
    }

    public async Task<bool> RemoveAsync(string articleId, CancellationToken cancellationToken)
    {
        await using DbCommand command = connection.Command(transaction);
        await MarkAsync(command, articleId, cancellationToken);
        await command.RunAsync("DELETE FROM contents WHERE article_id = @id", cancellationToken, ("id", articleId));
        return await command.RunAsync("DELETE FROM articles WHERE id = @id", cancellationToken, ("id", articleId)) == 1;
    }

    public async Task SaveInspectionsAsync(IReadOnlyList<ArticleRecord> articles, CancellationToken cancellationToken)
    {
        await using DbCommand command = connection.Command(transaction);
        foreach (ArticleRecord article in articles)
        {
            int rows = await command.RunAsync(
                "UPDATE articles SET analysis_version = @version, topic = @topic WHERE id = @id AND revision = @revision",
                cancellationToken,
                ("id", article.Article.Id),
                ("revision", article.Revision),
                ("version", article.AnalysisVersion),
                ("topic", article.Topic.ToArray()));
            if (rows == 1)
            {
                await command.RunAsync("UPDATE contents SET analysis = @analysis WHERE article_id = @id", cancellationToken, ("id", article.Article.Id), ("analysis", article.Analysis.ToArray()));
            }
        }
    }

    /// <summary>Puts articles in their storylines.</summary>
    /// <exception cref="TrackerStoreException">One has another version than was analysed.</exception>
    public async Task AssignAsync(ImmutableArray<StorylineFindings> findings, string store, CancellationToken cancellationToken)
    {
        await using DbCommand command = connection.Command(transaction);
        foreach (StorylineFindings found in findings)
        {
            foreach (ArticleRevision article in found.Articles)
            {
                if (await command.RunAsync(
                    "UPDATE articles SET storyline = @storyline, pending = 0 WHERE id = @id AND revision = @revision",
                    cancellationToken,
                    ("storyline", found.Storyline),
                    ("id", article.ArticleId),
                    ("revision", article.Revision)) != 1)
                {
                    throw new TrackerStoreException(StoreFailure.Concurrency, $"An article of {store} was changed by another writer while it was analysed.");
                }
            }
        }
    }

    private static Task<int> MarkAsync(DbCommand command, string articleId, CancellationToken cancellationToken) => command.RunAsync(
        "INSERT INTO marks (storyline, published_at, article_id) SELECT a.storyline, a.published_at, a.id FROM articles a WHERE a.id = @id AND a.storyline IS NOT NULL",
        cancellationToken,
        ("id", articleId));

    private static async Task InsertAsync(DbCommand command, ArticleRecord article, CancellationToken cancellationToken)
    {
        await command.RunAsync(
            """
            INSERT INTO articles (id, published_at, content_hash, revision, recorded_at, analysis_version, topic, storyline, pending)
            VALUES (@id, @published, @hash, 1, @recorded, @version, @topic, NULL, 1)
            """,
            cancellationToken,
            ("id", article.Article.Id),
            ("published", article.Position.Time),
            ("hash", article.ContentHash),
            ("recorded", article.RecordedAt.UtcTicks),
            ("version", article.AnalysisVersion),
            ("topic", article.Topic.ToArray()));
        await command.RunAsync(
            "INSERT INTO contents (article_id, article, analysis) VALUES (@id, @article, @analysis)",
            cancellationToken,
            ("id", article.Article.Id),
            ("article", ArticleCodec.Write(article.Article)),
            ("analysis", article.Analysis.ToArray()));
    }

    private static async Task ReplaceAsync(DbCommand command, ArticleRecord article, int revision, CancellationToken cancellationToken)
    {
        await MarkAsync(command, article.Article.Id, cancellationToken);
        await command.RunAsync(
            """
            UPDATE articles SET published_at = @published, content_hash = @hash, revision = @revision, recorded_at = @recorded,
              analysis_version = @version, topic = @topic, pending = 1 WHERE id = @id
            """,
            cancellationToken,
            ("id", article.Article.Id),
            ("published", article.Position.Time),
            ("hash", article.ContentHash),
            ("revision", revision),
            ("recorded", article.RecordedAt.UtcTicks),
            ("version", article.AnalysisVersion),
            ("topic", article.Topic.ToArray()));
        await command.RunAsync(
            "UPDATE contents SET article = @article, analysis = @analysis WHERE article_id = @id",
            cancellationToken,
            ("id", article.Article.Id),
            ("article", ArticleCodec.Write(article.Article)),
            ("analysis", article.Analysis.ToArray()));
    }
}
