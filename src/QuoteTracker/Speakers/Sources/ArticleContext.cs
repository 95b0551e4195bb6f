using QuoteTracker.Quotes;
using QuoteTracker.Speakers.Mentions;

namespace QuoteTracker.Speakers.Sources;

/// <summary>Everything the resolvers of one article share.</summary>
internal sealed class ArticleContext
{
    public ArticleContext(AnalyzedArticle article)
    {
        Article = article;
        Words = new ArticleWords(article.Text);
        Cast = CastBuilder.Build(Words);
        Quoted = new QuotedTokens(article);
        Resolved = new Resolution?[article.Attributions.Length];
    }

    public AnalyzedArticle Article { get; }

    public ArticleWords Words { get; }

    public Cast Cast { get; }

    public QuotedTokens Quoted { get; }

    public SourceHistory History { get; } = new();

    /// <summary>Resolutions so far, by attribution.</summary>
    public Resolution?[] Resolved { get; }

    /// <summary>Members that descriptions gave rise to, with the token where they spoke last, newest last.</summary>
    public List<(int Token, int Member)> Described { get; } = [];
}
