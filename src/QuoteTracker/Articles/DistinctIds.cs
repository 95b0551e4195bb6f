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
        if (reading.Article is not { } article || _taken.Add(article.Id))
        {
            return reading;
        }

        string id = FreeId(article.Id);
        var duplicate = new Diagnostic(DiagnosticCodes.DuplicateId, id, $"The id \"{article.Id}\" was taken; this article is now \"{id}\".");
        return new ArticleReading(
            article with { Id = id },
            [duplicate, .. reading.Diagnostics.Select(diagnostic => diagnostic with { ArticleId = id })]);
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
