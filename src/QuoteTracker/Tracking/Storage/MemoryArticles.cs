namespace QuoteTracker.Tracking.Storage;

/// <summary>The articles of an <see cref="InMemoryTrackerStore"/>. Not thread-safe.</summary>
internal sealed class MemoryArticles
{
    private readonly Dictionary<string, Entry> _byId = new(StringComparer.Ordinal);
    private readonly SortedDictionary<ArticlePosition, Entry> _inOrder = [];
    private readonly SortedSet<ArticlePosition> _pending = [];
    private readonly SortedDictionary<long, (string Storyline, ArticlePosition Position)> _marks = [];
    private long _lastMark;

    public int Count => _byId.Count;

    public int PendingCount => _pending.Count;

    public IReadOnlyDictionary<string, ArticleVersion> Versions(IReadOnlyCollection<string> ids) => ids
        .Where(_byId.ContainsKey)
        .Distinct(StringComparer.Ordinal)
        .ToDictionary(id => id, id => new ArticleVersion(_byId[id].Record.ContentHash, _byId[id].Record.Revision), StringComparer.Ordinal);

    public SavedArticle Save(ArticleRecord article)
    {
        IngestStatus status = IngestStatus.Added;
        int revision = 1;
        string? storyline = null;
        if (_byId.TryGetValue(article.Article.Id, out Entry? earlier))
        {
            if (string.Equals(earlier.Record.ContentHash, article.ContentHash, StringComparison.Ordinal))
            {
                return new SavedArticle(IngestStatus.Unchanged, earlier.Record.Revision, RemovedStatements: 0);
            }

            status = IngestStatus.Replaced;
            revision = earlier.Record.Revision + 1;
            storyline = earlier.Storyline;
            Mark(earlier);
            Forget(earlier);
        }

        Entry entry = new(article with { Revision = revision }) { Storyline = storyline, IsPending = true };
        _byId.Add(article.Article.Id, entry);
        _inOrder.Add(article.Position, entry);
        _pending.Add(article.Position);
        return new SavedArticle(status, revision, RemovedStatements: 0);
    }

    public bool Remove(string id)
    {
        if (!_byId.TryGetValue(id, out Entry? entry))
        {
            return false;
        }

        Mark(entry);
        Forget(entry);
        return true;
    }

    public IEnumerable<ArticleRecord> Read(IEnumerable<string> ids) => ids.Where(_byId.ContainsKey).Select(id => _byId[id].Record);

    public PendingAnalysis Pending(long revision, string? settings)
    {
        ArticlePosition[] changed = [.. _pending.Take(1), .. _pending.Reverse().Take(1), .. _marks.Values.Select(mark => mark.Position)];
        return new PendingAnalysis(
            revision,
            settings,
            _pending.Count,
            changed.Length == 0 ? null : changed.Min(),
            changed.Length == 0 ? null : changed.Max(),
            new HashSet<string>(_marks.Values.Select(mark => mark.Storyline), StringComparer.Ordinal),
            _lastMark);
    }

    public IEnumerable<ArticleOutline> OutlinesBefore(ArticlePosition position, TimeSpan span)
    {
        long earliest = position.Time - span.Ticks;
        KeyValuePair<ArticlePosition, Entry>[] before = [.. _inOrder.TakeWhile(pair => pair.Key < position)];
        HashSet<string> near = new(before.Where(pair => pair.Key.Time == 0 || pair.Key.Time >= earliest).Select(pair => pair.Value.Storyline).OfType<string>(), StringComparer.Ordinal);
        return before.Where(pair => pair.Value.Storyline is { } storyline && near.Contains(storyline)).Select(pair => pair.Value.Outline);
    }

    public IEnumerable<ArticleOutline> OutlinesFrom(ArticlePosition position) => _inOrder.SkipWhile(pair => pair.Key < position).Select(pair => pair.Value.Outline);

    public IEnumerable<string> Stale(string version, int limit) => _inOrder.Values
        .Where(entry => !string.Equals(entry.Record.AnalysisVersion, version, StringComparison.Ordinal))
        .Select(entry => entry.Record.Article.Id)
        .Take(limit);

    public void SaveInspection(ArticleRecord article)
    {
        if (_byId.TryGetValue(article.Article.Id, out Entry? entry) && entry.Record.Revision == article.Revision)
        {
            entry.Record = entry.Record with { Analysis = article.Analysis, AnalysisVersion = article.AnalysisVersion, Topic = article.Topic };
        }
    }

    public bool AreCurrent(IEnumerable<ArticleRevision> revisions) =>
        revisions.All(article => _byId.TryGetValue(article.ArticleId, out Entry? entry) && entry.Record.Revision == article.Revision);

    public void Assign(StorylineFindings findings)
    {
        foreach (ArticleRevision article in findings.Articles)
        {
            Entry entry = _byId[article.ArticleId];
            entry.Storyline = findings.Storyline;
            entry.IsPending = false;
            _pending.Remove(entry.Record.Position);
        }
    }

    public void ClearMarks(long last)
    {
        while (_marks.Count > 0 && _marks.First() is { } first && first.Key <= last)
        {
            _marks.Remove(first.Key);
        }
    }

    private void Mark(Entry entry)
    {
        if (entry.Storyline is { } storyline)
        {
            _marks.Add(++_lastMark, (storyline, entry.Record.Position));
        }
    }

    private void Forget(Entry entry)
    {
        _byId.Remove(entry.Record.Article.Id);
        _inOrder.Remove(entry.Record.Position);
        _pending.Remove(entry.Record.Position);
    }

    private sealed class Entry(ArticleRecord record)
    {
        public ArticleRecord Record { get; set; } = record;

        public string? Storyline { get; set; }

        public bool IsPending { get; set; }

        public ArticleOutline Outline => new(Record.Position, Record.Revision, Storyline, IsPending, Record.Topic);
    }
}
