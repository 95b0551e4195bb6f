using QuoteTracker.Tracking.Storage;

namespace QuoteTracker.Tracking.Sessions;

/// <summary>Finds out which storylines have other articles than before. What it finds depends on the store's articles alone.</summary>
internal sealed class AnalysisPlan(ITrackerStore store, PendingAnalysis pending, bool everything, TrackerSessionOptions options)
{
    private readonly StorylineScanner _scanner = new(options.StorylineGap, options.StorylineCapacity, options.StorylineSimilarity);
    private readonly Dictionary<string, Storyline> _changed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _lost = new(StringComparer.Ordinal);

    // Storylines that differ from the store, with the newest time at which they may have drawn an article.
    private readonly Dictionary<string, long> _influence = new(StringComparer.Ordinal);
    private readonly HashSet<string> _undated = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _groups = new(StringComparer.Ordinal);

    /// <summary>Reads as many articles as it takes.</summary>
    /// <returns>Groups of storylines, in order, that must be saved together, since articles moved between them.</returns>
    public async Task<IReadOnlyList<StorylineGroup>> MakeAsync(CancellationToken cancellationToken)
    {
        ArticlePosition from = everything ? ArticlePosition.Start : pending.From ?? throw new InvalidOperationException("Nothing is pending.");
        foreach (string storyline in pending.Marks)
        {
            // What began undated may have run on without end.
            Lose(storyline, from.Time == 0 ? long.MaxValue : pending.Through?.Time ?? 0);
        }

        await foreach (ArticleOutline article in store.ReadOutlinesBeforeAsync(from, options.StorylineGap, cancellationToken))
        {
            Note(article, _scanner.Replay(article, article.Storyline!));
        }

        _scanner.TakeEnded();
        await foreach (ArticleOutline article in store.ReadOutlinesFromAsync(from, cancellationToken))
        {
            if (!everything && article.Position > pending.Through && HasSettled(article.Position.Time))
            {
                break;
            }

            Place(article);
        }

        Collect(_scanner.Running);
        return Groups();
    }

    private void Place(ArticleOutline article)
    {
        Storyline storyline = _scanner.Place(article);
        Note(article, storyline);
        Collect(_scanner.TakeEnded());
        bool moved = !string.Equals(article.Storyline, storyline.Id, StringComparison.Ordinal);
        if (everything || article.IsPending || moved)
        {
            storyline.IsChanged = true;
        }

        if (moved && article.Storyline is { } earlier)
        {
            Lose(earlier, article.Position.Time);
            Join(earlier, storyline.Id);
        }

        if (storyline.IsChanged || _lost.Contains(storyline.Id))
        {
            Influence(storyline.Id, article.Position.Time);
        }
    }

    private void Note(ArticleOutline article, Storyline storyline)
    {
        if (article.Position.Time == 0)
        {
            _undated.UnionWith(article.Storyline is { } earlier ? [earlier, storyline.Id] : [storyline.Id]);
        }
    }

    private void Lose(string storyline, long time)
    {
        _lost.Add(storyline);
        Influence(storyline, time);
    }

    private void Influence(string storyline, long time) => _influence[storyline] = Math.Max(time, _influence.GetValueOrDefault(storyline));

    /// <summary>Whether no storyline that differs from the store can draw an article any more. One with an undated article may, without end.</summary>
    private bool HasSettled(long time)
    {
        long earliest = time - options.StorylineGap.Ticks;
        foreach ((string storyline, long newest) in _influence)
        {
            if (newest >= earliest || _undated.Contains(storyline))
            {
                return false;
            }

            _influence.Remove(storyline);
        }

        return true;
    }

    private void Collect(IEnumerable<Storyline> storylines)
    {
        foreach (Storyline storyline in storylines)
        {
            // One that lost an article without being placed anew keeps its others.
            if (storyline.IsChanged || _lost.Contains(storyline.Id))
            {
                storyline.Close();
                _changed[storyline.Id] = storyline;
            }
        }
    }

    private List<StorylineGroup> Groups()
    {
        var groups = new Dictionary<string, StorylineGroup>(StringComparer.Ordinal);
        List<StorylineGroup> ordered = [];
        foreach (string id in _changed.Keys.Concat(_lost.Where(lost => !_changed.ContainsKey(lost)).Order(StringComparer.Ordinal)))
        {
            string root = Root(id);
            if (!groups.TryGetValue(root, out StorylineGroup? group))
            {
                groups.Add(root, group = new StorylineGroup([], []));
                ordered.Add(group);
            }

            if (_changed.TryGetValue(id, out Storyline? storyline))
            {
                group.Changed.Add(storyline);
            }
            else
            {
                group.Removed.Add(id);
            }
        }

        return ordered;
    }

    private string Root(string storyline)
    {
        while (_groups.TryGetValue(storyline, out string? above))
        {
            storyline = above;
        }

        return storyline;
    }

    private void Join(string one, string other)
    {
        (string first, string second) = (Root(one), Root(other));
        if (!string.Equals(first, second, StringComparison.Ordinal))
        {
            _groups.Add(first, second);
        }
    }
}
