using QuoteTracker.Quotes;
using QuoteTracker.Speakers;
using QuoteTracker.Text;

namespace QuoteTracker.Claims;

/// <summary>The words of a statement and of what surrounds it. Immutable.</summary>
internal sealed class StatementWords
{
    private const int SentencesBefore = 2;
    private const int RelativeReach = 8;

    private StatementWords(Statement statement, ArticleContext article)
    {
        Statement = statement;
        Article = article;
        AnalyzedText text = statement.Article.Text;
        TokenRange extent = text.TokensIn(statement.Attribution.ContentExtent);
        if (extent.Length == 0)
        {
            Content = Sentence = Window = Grounded = [];
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
        TokenRange? before = Ellipsis.ContextOf(statement, extent);
        Context = before;
        RefersBack = before is not null && Ellipsis.RefersBack(text, extent);
        Extent = extent;
        Grounded = [.. content];
        if (before is { } context && Ellipsis.IsAnaphoric(text, extent))
        {
            Collect(article, context, content);
            Grounded = [.. content];
        }

        for (int i = extent.Start; i < extent.End; i++)
        {
            SpeaksOfOwnSide |= text.Word(i) is "I" or "we" or "We" or "us" or "our" or "Our" or "my" or "My";
        }

        Time = TimeIn(statement, extent) ?? (before is { } said ? TimeIn(statement, said) : null);
        Sentence = Collect(article, first, last);
        Window = Collect(article, Math.Max(0, first - SentencesBefore), Math.Min(text.Sentences.Length - 1, last + 1));
    }

    /// <summary>The statement.</summary>
    public Statement Statement { get; }

    /// <summary>Its article.</summary>
    public ArticleContext Article { get; }

    /// <summary>Meaningful words of the content.</summary>
    public WordEntry[] Content { get; }

    /// <summary>Those, and those of what was said before when the content does not stand by itself ("Nothing has changed in this regard").</summary>
    public WordEntry[] Grounded { get; }

    /// <summary>Tokens of the content from first to last.</summary>
    public TokenRange Extent { get; }

    /// <summary>Tokens that the content leans on when it does not stand by itself, else <see langword="null"/>.</summary>
    public TokenRange? Context { get; }

    /// <summary>Whether it also says that it leans on something ("in this regard", "these aspects").</summary>
    public bool RefersBack { get; }

    /// <summary>Whether the content says "I", "we" or "our".</summary>
    public bool SpeaksOfOwnSide { get; }

    /// <summary>When what it tells of happens, as far as the words say, else <see langword="null"/>.</summary>
    public TimeInterval? Time { get; }

    /// <summary>Meaningful words of the sentences that the content touches.</summary>
    public WordEntry[] Sentence { get; }

    /// <summary>Meaningful words of these sentences, two before and one after.</summary>
    public WordEntry[] Window { get; }

    /// <summary>Indices of the first and last sentence that the content touches.</summary>
    public (int First, int Last) Sentences { get; }

    /// <summary>Whether the article holds nothing but the statement, as a headline does.</summary>
    public bool IsBare => Content.Length > 0 && Article.IsLine && Content.Length == Article.Terms;

    /// <summary>Reads a statement.</summary>
    public static StatementWords Read(Statement statement, ArticleContext article) => new(statement, article);

    private static TimeInterval? TimeIn(Statement statement, TokenRange range)
    {
        AnalyzedText text = statement.Article.Text;
        int start = range.Start;
        // "in Helsinki in July 2018, when" dates what follows it.
        int sentence = text.Sentences[text.SentenceOf(range.Start)].Start;
        for (int i = range.Start - 1; i >= Math.Max(sentence, range.Start - RelativeReach); i--)
        {
            start = text.Word(i) is "when" or "where" ? sentence : start;
        }

        List<string> words = [];
        for (int i = start; i < range.End; i++)
        {
            words.Add(text.Word(i).ToString());
        }

        DateTimeOffset? published = statement.Date ?? statement.Article.Article.Published;
        return EventTime.Read(words, published is { } day ? DateOnly.FromDateTime(day.UtcDateTime) : null);
    }

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
