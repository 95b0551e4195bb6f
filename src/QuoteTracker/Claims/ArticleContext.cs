using QuoteTracker.Quotes;

namespace QuoteTracker.Claims;

/// <summary>What the statements of one article share: its words and its headline. Immutable.</summary>
internal sealed class ArticleContext
{
    /// <summary>Reads an article.</summary>
    public ArticleContext(AnalyzedArticle article, WordReader reader)
    {
        Article = article;
        Words = reader.Read(article.Text);
        Title = article.Article.Title is { } title ? reader.Read(title) : [];
    }

    /// <summary>The article.</summary>
    public AnalyzedArticle Article { get; }

    /// <summary>One entry a token of the text.</summary>
    public WordEntry[] Words { get; }

    /// <summary>Meaningful words of the headline.</summary>
    public WordEntry[] Title { get; }
}
