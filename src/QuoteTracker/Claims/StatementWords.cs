using QuoteTracker.Quotes;
using QuoteTracker.Speakers;
using QuoteTracker.Text;

namespace QuoteTracker.Claims;

/// <summary>The words of a statement and of what surrounds it. Immutable.</summary>
internal sealed class StatementWords
{
    private const int SentencesBefore = 2;

    private StatementWords(Statement statement, ArticleContext article)
    {
        Statement = statement;
        Article = article;
        AnalyzedText text = statement.Article.Text;
        TokenRange extent = text.TokensIn(statement.Attribution.ContentExtent);
        if (extent.Length == 0)
        {
            Content = Sentence = Window = [];
            Sentences = (0, 0);
            return;
        }

        List<WordEntry> content = [];
        foreach (TextSpan span in statement.Attribution.Content)
        {
            Collect(article, text.TokensIn(span), content);
        }

        int first = text.SentenceOf(extent.Start);
        int last = text.SentenceOf(extent.End - 1);
        Sentences = (first, last);
        Content = [.. content];
        Sentence = Collect(article, first, last);
        Window = Collect(article, Math.Max(0, first - SentencesBefore), Math.Min(text.Sentences.Length - 1, last + 1));
    }

    /// <summary>The statement.</summary>
    public Statement Statement { get; }

    /// <summary>Its article.</summary>
    public ArticleContext Article { get; }

    /// <summary>Meaningful words of the content.</summary>
    public WordEntry[] Content { get; }

    /// <summary>Meaningful words of the sentences that the content touches.</summary>
    public WordEntry[] Sentence { get; }

    /// <summary>Meaningful words of these sentences, two before and one after.</summary>
    public WordEntry[] Window { get; }

    /// <summary>Indices of the first and last sentence that the content touches.</summary>
    public (int First, int Last) Sentences { get; }

    /// <summary>Reads a statement.</summary>
    public static StatementWords Read(Statement statement, ArticleContext article) => new(statement, article);

    private static WordEntry[] Collect(ArticleContext article, int firstSentence, int lastSentence)
    {
        List<WordEntry> entries = [];
        AnalyzedText text = article.Article.Text;
        Collect(article, new TokenRange(text.Sentences[firstSentence].Start, text.Sentences[lastSentence].End), entries);
        return [.. entries];
    }

    private static void Collect(ArticleContext article, TokenRange range, List<WordEntry> entries)
    {
        for (int i = range.Start; i < range.End; i++)
        {
            if (article.Words[i].Term != 0)
            {
                entries.Add(article.Words[i]);
            }
        }
    }
}
