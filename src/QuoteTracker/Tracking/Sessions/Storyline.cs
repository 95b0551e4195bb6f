using QuoteTracker.Tracking.Storage;

namespace QuoteTracker.Tracking.Sessions;

/// <summary>Articles about one subject that follow one another without a long pause. Not thread-safe.</summary>
internal sealed class Storyline(string id)
{
    private readonly Dictionary<uint, long> _sum = [];
    private readonly HashSet<uint> _keys = [];
    private long _squares;

    public string Id { get; } = id;

    /// <summary>Its articles in order.</summary>
    public List<ArticleRevision> Members { get; } = [];

    /// <summary>Time of its newest article; 0 when all are undated.</summary>
    public long Newest { get; private set; }

    /// <summary>Whether it has other articles than the store says.</summary>
    public bool IsChanged { get; set; }

    /// <summary>Terms by which it is looked up.</summary>
    public IEnumerable<uint> Keys => _keys;

    /// <summary>A storyline goes by its first article.</summary>
    public static string IdOf(string articleId) => "s:" + articleId;

    /// <summary>Adds an article.</summary>
    /// <returns>Terms by which the storyline was not looked up before.</returns>
    public IEnumerable<uint> Add(ArticleOutline article, (uint Term, int Weight)[] topic, int keys)
    {
        Members.Add(new ArticleRevision(article.Position.Id, article.Revision));
        Newest = Math.Max(Newest, article.Position.Time);
        foreach ((uint term, int weight) in topic)
        {
            long before = _sum.GetValueOrDefault(term);
            _sum[term] = before + weight;
            _squares += (2 * before * weight) + ((long)weight * weight);
        }

        return [.. topic.Take(keys).Select(entry => entry.Term).Where(_keys.Add)];
    }

    /// <summary>Frees what only a running storyline needs.</summary>
    public void Close()
    {
        _sum.Clear();
        _sum.TrimExcess();
    }

    /// <summary>Cosine with an article; sums are whole numbers, so that it does not depend on the order of the members.</summary>
    public double Cosine((uint Term, int Weight)[] topic)
    {
        long product = 0;
        long squares = 0;
        foreach ((uint term, int weight) in topic)
        {
            product += _sum.GetValueOrDefault(term) * weight;
            squares += (long)weight * weight;
        }

        return product == 0 ? 0 : product / (Math.Sqrt(squares) * Math.Sqrt(_squares));
    }
}
