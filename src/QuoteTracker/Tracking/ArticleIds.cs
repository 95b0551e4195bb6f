using System.Collections.Immutable;
using QuoteTracker.Articles;

namespace QuoteTracker.Tracking;

/// <summary>Makes sure that no two articles of a run share an id, and points out equal texts.</summary>
internal static class ArticleIds
{
    public static ImmutableArray<Article> MakeDistinct(IEnumerable<Article> articles, List<Diagnostic> diagnostics)
    {
        ImmutableArray<Article>.Builder distinct = ImmutableArray.CreateBuilder<Article>();
        var ids = new DistinctIds();
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Article? given in articles)
        {
            Article article = given ?? throw new ArgumentException("An article is null.", nameof(articles));
            if (!ids.TryTake(article.Id, out string id))
            {
                diagnostics.Add(new Diagnostic(DiagnosticCodes.DuplicateId, id, $"The id \"{article.Id}\" was taken; this article is now \"{id}\"."));
                article = article with { Id = id };
            }

            if (!string.IsNullOrWhiteSpace(article.Text) && !texts.TryAdd(article.Text, article.Id))
            {
                diagnostics.Add(new Diagnostic(DiagnosticCodes.DuplicateText, article.Id, $"The text is that of \"{texts[article.Text]}\"."));
            }

            distinct.Add(article);
        }

        return distinct.ToImmutable();
    }

    /// <summary>Finds articles that print one text; equal texts were pointed out with their ids.</summary>
    public static ImmutableArray<Republication> FindRepublications(ImmutableArray<Article> articles, List<Diagnostic> diagnostics)
    {
        ImmutableArray<Republication> republications = RepublicationFinder.Find(articles);
        Dictionary<string, Article> byId = articles.ToDictionary(article => article.Id, StringComparer.Ordinal);
        foreach (Republication republication in republications)
        {
            diagnostics.AddRange(
                from copy in republication.CopyIds
                where byId[copy].Text != byId[republication.OriginalId].Text
                select new Diagnostic(DiagnosticCodes.Republication, copy, $"The article prints the text of \"{republication.OriginalId}\"; what both say counts once."));
        }

        return republications;
    }
}
