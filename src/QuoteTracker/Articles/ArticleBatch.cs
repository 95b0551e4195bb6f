using System.Collections.Immutable;

namespace QuoteTracker.Articles;

/// <summary>All that was read from an input. Immutable.</summary>
/// <param name="Articles">The articles, in the order of the input.</param>
/// <param name="Diagnostics">What was odd about the input, in its order.</param>
public sealed record ArticleBatch(ImmutableArray<Article> Articles, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Reads to the end and collects.</summary>
    /// <param name="readings">Readings, such as <see cref="ArticleReader.ReadPaths(IEnumerable{string})"/> gives.</param>
    /// <exception cref="ArgumentNullException"><paramref name="readings"/> is <see langword="null"/>.</exception>
    public static ArticleBatch Collect(IEnumerable<ArticleReading> readings)
    {
        ArgumentNullException.ThrowIfNull(readings);
        ImmutableArray<Article>.Builder articles = ImmutableArray.CreateBuilder<Article>();
        ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (ArticleReading reading in readings)
        {
            if (reading.Article is { } article)
            {
                articles.Add(article);
            }

            diagnostics.AddRange(reading.Diagnostics);
        }

        return new ArticleBatch(articles.ToImmutable(), diagnostics.ToImmutable());
    }
}
