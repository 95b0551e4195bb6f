using System.Globalization;
using QuoteTracker.Articles;

namespace QuoteTracker.Evaluation.Cases;

/// <summary>Short labelled articles as the pipeline reads them.</summary>
internal static class ConflictCases
{
    public static Article ToArticle(CaseArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return new Article(article.Id, article.Text)
        {
            Title = article.Title,
            Published = DateTimeOffset.Parse(article.Published, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        };
    }
}
