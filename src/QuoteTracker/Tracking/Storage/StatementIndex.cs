namespace QuoteTracker.Tracking.Storage;

/// <summary>Statements by speaker, party, claim and article, each in order of time. Not thread-safe.</summary>
internal sealed class StatementIndex
{
    private readonly Dictionary<string, StatementRecord> _byId = new(StringComparer.Ordinal);
    private readonly SortedSet<StatementRecord> _all = new(StatementOrder.Instance);
    private readonly Dictionary<(char Kind, string Id), SortedSet<StatementRecord>> _by = [];

    public int Count => _byId.Count;

    public void Add(StatementRecord statement)
    {
        _byId.Add(statement.Id, statement);
        _all.Add(statement);
        foreach ((char, string) key in Keys(statement))
        {
            if (!_by.TryGetValue(key, out SortedSet<StatementRecord>? set))
            {
                _by.Add(key, set = new SortedSet<StatementRecord>(StatementOrder.Instance));
            }

            set.Add(statement);
        }
    }

    public void Remove(string id)
    {
        if (!_byId.Remove(id, out StatementRecord? statement))
        {
            return;
        }

        _all.Remove(statement);
        foreach ((char, string) key in Keys(statement))
        {
            SortedSet<StatementRecord> set = _by[key];
            set.Remove(statement);
            if (set.Count == 0)
            {
                _by.Remove(key);
            }
        }
    }

    public int RemoveArticle(string articleId)
    {
        StatementRecord[] statements = _by.TryGetValue(('a', articleId), out SortedSet<StatementRecord>? set) ? [.. set] : [];
        foreach (StatementRecord statement in statements)
        {
            Remove(statement.Id);
        }

        return statements.Length;
    }

    public IEnumerable<StatementRecord> Find(StatementQuery query)
    {
        SortedSet<StatementRecord> narrowest = _all;
        foreach ((char kind, string? id) in ((char, string?)[])[('a', query.ArticleId), ('c', query.ClaimId), ('s', query.SpeakerId), ('p', query.PartyId)])
        {
            if (id is not null)
            {
                SortedSet<StatementRecord> set = _by.GetValueOrDefault((kind, id)) ?? [];
                narrowest = set.Count < narrowest.Count ? set : narrowest;
            }
        }

        IReadOnlyList<string> words = query.Text is { } text ? SearchWords.Of(text) : [];
        return (query.NewestFirst ? narrowest.Reverse() : narrowest)
            .Where(statement => Meets(statement, query))
            .Where(statement => words.Count == 0 || words.All(SearchWords.Of(statement.Text).Contains))
            .Take(query.Limit);
    }

    private static bool Meets(StatementRecord statement, StatementQuery query) =>
        Is(statement.SpeakerId, query.SpeakerId) && Is(statement.PartyId, query.PartyId) && Is(statement.ClaimId, query.ClaimId) && Is(statement.ArticleId, query.ArticleId)
        && (query.From is not { } from || statement.Date >= from)
        && (query.Before is not { } before || statement.Date < before)
        && (query.After is not { } after || (query.NewestFirst ? StatementOrder.Instance.Compare(statement, after) < 0 : StatementOrder.Instance.Compare(statement, after) > 0));

    private static bool Is(string? actual, string? wanted) => wanted is null || string.Equals(actual, wanted, StringComparison.Ordinal);

    private static IEnumerable<(char Kind, string Id)> Keys(StatementRecord statement)
    {
        yield return ('a', statement.ArticleId);
        if (statement.SpeakerId is { } speaker)
        {
            yield return ('s', speaker);
        }

        if (statement.PartyId is { } party)
        {
            yield return ('p', party);
        }

        if (statement.ClaimId is { } claim)
        {
            yield return ('c', claim);
        }
    }
}
