using QuoteTracker.Tracking.Storage;

namespace QuoteTracker.Tracking.Sessions;

/// <summary>Puts articles, read by date, into storylines: each joins the storyline that is most like it among those that are still running, or
/// begins one. What it finds depends on the articles alone, not on when they were ingested. Not thread-safe.</summary>
/// <remarks>Single-pass clustering as in topic detection and tracking (Allan, Papka and Lavrenko 1998), over the order of publication.</remarks>
internal sealed class StorylineScanner(TimeSpan gap, int capacity, double threshold)
{
    // A storyline is a candidate when it shares one of these.
    private const int TermsLookedUp = 16;

    private readonly Dictionary<string, Storyline> _running = new(StringComparer.Ordinal);
    private readonly Dictionary<uint, List<Storyline>> _byTerm = [];
    private readonly Queue<(long Time, Storyline Storyline)> _ends = [];

    /// <summary>Storylines that have ended since this was last asked, in order.</summary>
    public List<Storyline> TakeEnded()
    {
        List<Storyline> ended = _ended;
        _ended = [];
        return ended;
    }

    private List<Storyline> _ended = [];

    /// <summary>Storylines that still run.</summary>
    public IEnumerable<Storyline> Running => _running.Values;

    /// <summary>Reads an article whose storyline is known.</summary>
    public Storyline Replay(ArticleOutline article, string storyline)
    {
        EndBefore(article.Position.Time);
        return Join(_running.TryGetValue(storyline, out Storyline? known) ? known : Begin(storyline), article);
    }

    /// <summary>Reads the next article and puts it in a storyline.</summary>
    public Storyline Place(ArticleOutline article)
    {
        EndBefore(article.Position.Time);
        (uint Term, int Weight)[] topic = ArticleTopic.Terms(article.Topic.Span);
        Storyline? best = null;
        double likeness = threshold;
        var seen = new HashSet<Storyline>();
        foreach ((uint term, _) in topic.Take(TermsLookedUp))
        {
            foreach (Storyline candidate in _byTerm.GetValueOrDefault(term) ?? [])
            {
                if (candidate.Members.Count >= capacity || !seen.Add(candidate))
                {
                    continue;
                }

                double cosine = candidate.Cosine(topic);
                if (cosine > likeness || (cosine == likeness && best is not null && string.CompareOrdinal(candidate.Id, best.Id) < 0))
                {
                    (best, likeness) = (candidate, cosine);
                }
            }
        }

        return Join(best ?? Begin(Storyline.IdOf(article.Position.Id)), article);
    }

    private Storyline Begin(string id)
    {
        Storyline storyline = new(id);
        _running.Add(id, storyline);
        return storyline;
    }

    private Storyline Join(Storyline storyline, ArticleOutline article)
    {
        (uint Term, int Weight)[] topic = ArticleTopic.Terms(article.Topic.Span);
        foreach (uint term in storyline.Add(article, topic, TermsLookedUp))
        {
            if (!_byTerm.TryGetValue(term, out List<Storyline>? list))
            {
                _byTerm.Add(term, list = []);
            }

            list.Add(storyline);
        }

        if (article.Position.Time > 0)
        {
            _ends.Enqueue((article.Position.Time, storyline));
        }

        return storyline;
    }

    private void EndBefore(long time)
    {
        while (_ends.TryPeek(out (long Time, Storyline Storyline) oldest) && oldest.Time < time - gap.Ticks)
        {
            _ends.Dequeue();
            if (oldest.Storyline.Newest == oldest.Time && _running.Remove(oldest.Storyline.Id))
            {
                foreach (uint term in oldest.Storyline.Keys)
                {
                    List<Storyline> list = _byTerm[term];
                    list.Remove(oldest.Storyline);
                    if (list.Count == 0)
                    {
                        _byTerm.Remove(term);
                    }
                }

                _ended.Add(oldest.Storyline);
            }
        }
    }
}
