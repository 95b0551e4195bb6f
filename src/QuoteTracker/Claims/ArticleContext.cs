using QuoteTracker.Quotes;

namespace QuoteTracker.Claims;

/// <summary>What the statements of one article share: its words and its headline. Immutable.</summary>
internal sealed class ArticleContext
{
    private const int LongestLine = 25;
    private const int LongestTitle = 1000;

    /// <summary>Reads an article.</summary>
    public ArticleContext(AnalyzedArticle article, WordReader reader)
    {
        Article = article;
        Words = reader.Read(article.Text);
        Terms = Words.Count(entry => entry.Term != 0);
        Title = article.Article.Title is { } title ? reader.Read(title.Length <= LongestTitle ? title : title[..LongestTitle]) : [];
    }

    /// <summary>The article.</summary>
    public AnalyzedArticle Article { get; }

    /// <summary>One entry a token of the text.</summary>
    public WordEntry[] Words { get; }

    /// <summary>Number of meaningful words of the text.</summary>
    public int Terms { get; }

    /// <summary>Whether it is a line without headline, as a headline given alone is.</summary>
    public bool IsLine => Title.Length == 0 && Terms <= LongestLine && Article.Attributions.All(attribution => attribution.Cue.IsDefaultOrEmpty);

    /// <summary>Meaningful words of the headline.</summary>
    public WordEntry[] Title { get; }
}
