using QuoteTracker.Quotes;
using QuoteTracker.Text;

namespace QuoteTracker.Claims;

/// <summary>What the statements of one article share: its words and its headline. Immutable.</summary>
internal sealed class ArticleContext
{
    private const int LongestLine = 25;
    private const int LongestTitle = 1000;

    private readonly Lazy<(TokenRange[] Ranges, int[] Starts)> _contents;

    /// <summary>Reads an article.</summary>
    public ArticleContext(AnalyzedArticle article, WordReader reader)
    {
        Article = article;
        Words = reader.Read(article.Text);
        _contents = new Lazy<(TokenRange[] Ranges, int[] Starts)>(() => ContentsOf(article));
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

    /// <summary>The tokens of the contents in the article that start before a token, by their start.</summary>
    public ReadOnlySpan<TokenRange> ContentsBefore(int token)
    {
        int at = Array.BinarySearch(_contents.Value.Starts, token);
        at = at < 0 ? ~at : at;
        while (at > 0 && _contents.Value.Starts[at - 1] >= token)
        {
            at--;
        }

        return _contents.Value.Ranges.AsSpan(0, at);
    }

    // Of contents that start together the first in the article's order comes last, so that a search from the end meets it first.
    private static (TokenRange[] Ranges, int[] Starts) ContentsOf(AnalyzedArticle article)
    {
        TokenRange[] ranges =
        [
            .. article.Attributions
                .Select(attribution => article.Text.TokensIn(attribution.ContentExtent))
                .Where(range => range.Length > 0)
                .Reverse()
                .OrderBy(range => range.Start),
        ];
        return (ranges, Array.ConvertAll(ranges, range => range.Start));
    }
}
