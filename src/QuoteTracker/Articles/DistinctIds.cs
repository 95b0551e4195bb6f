using System.Globalization;

namespace QuoteTracker.Articles;

/// <summary>Remembers the ids of one reading, so that no two of its articles share one.</summary>
internal sealed class DistinctIds
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _next = new(StringComparer.Ordinal);

    public IEnumerable<ArticleReading> Apply(IEnumerable<ArticleReading> readings)
    {
        foreach (ArticleReading reading in readings)
        {
            yield return Apply(reading);
        }
    }

    public ArticleReading Apply(ArticleReading reading)
    {
        if (reading.Article is not { } article || TryTake(article.Id, out string id))
        {
            return reading;
        }

        var duplicate = new Diagnostic(DiagnosticCodes.DuplicateId, id, $"The id \"{article.Id}\" was taken; this article is now \"{id}\".");
        return new ArticleReading(
            article with { Id = id },
            [duplicate, .. reading.Diagnostics.Select(diagnostic => diagnostic with { ArticleId = id })]);
    }

    /// <summary>Takes an id; when it is taken already, another in its place.</summary>
    /// <returns>Whether the id was free.</returns>
    public bool TryTake(string id, out string taken)
    {
        bool free = _taken.Add(id);
        taken = free ? id : FreeId(id);
        return free;
    }

    private string FreeId(string id)
    {
        // The counter per id keeps a file in which all lines share one id linear.
        int n = _next.GetValueOrDefault(id, 2);
        string candidate;
        do
        {
            candidate = string.Create(CultureInfo.InvariantCulture, $"{id}~{n++}");
        }
        while (!_taken.Add(candidate));

        _next[id] = n;
        return candidate;
    }
}
