using QuoteTracker.Quotes;
using QuoteTracker.Speakers;
using QuoteTracker.Text;

namespace QuoteTracker.Claims;

/// <summary>The words of a statement and of what surrounds it. Immutable.</summary>
internal sealed class StatementWords
{
    private const int SentencesBefore = 2;
    private const int RelativeReach = 8;

    // Bounds on what is compared, in tokens, so that a text without sentence ends costs no more than others. News stays far below them.
    private const int LongestContent = 600;
    private const int Reach = 300;

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

        int end = Math.Min(extent.End, extent.Start + LongestContent);
        List<WordEntry> content = [];
        foreach (TextSpan span in statement.Attribution.Content)
        {
            TokenRange tokens = text.TokensIn(span);
            Collect(article, new TokenRange(tokens.Start, Math.Max(tokens.Start, Math.Min(tokens.End, end))), content);
        }

        int first = text.SentenceOf(extent.Start);
        int last = text.SentenceOf(extent.End - 1);
        TokenRange reach = new(Math.Max(0, extent.Start - Reach), end + Reach);
        Sentences = (first, last);
        Content = [.. content];
        TokenRange? before = Ellipsis.ContextOf(article, extent);
        Context = before;
        RefersBack = before is not null && Ellipsis.RefersBack(text, extent);
        Extent = extent;
        Grounded = [.. content];
        if (before is { } context && Ellipsis.IsAnaphoric(text, extent))
        {
            Collect(article, Bounded(context), content);
            Grounded = [.. content];
        }

        for (int i = extent.Start; i < end; i++)
        {
            SpeaksOfOwnSide |= text.Word(i) is "I" or "we" or "We" or "us" or "our" or "Our" or "my" or "My";
        }

        Time = TimeIn(statement, extent) ?? (before is { } said ? TimeIn(statement, said) : null);
        Sentence = Collect(article, first, last, reach);
        Window = Collect(article, Math.Max(0, first - SentencesBefore), Math.Min(text.Sentences.Length - 1, last + 1), reach);
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

    /// <summary>When what a statement tells of happens, as far as its own words say, else <see langword="null"/>.</summary>
    public static TimeInterval? TimeOf(Statement statement)
    {
        TokenRange extent = statement.Article.Text.TokensIn(statement.Attribution.ContentExtent);
        return extent.Length == 0 ? null : TimeIn(statement, extent);
    }

    private static TimeInterval? TimeIn(Statement statement, TokenRange whole)
    {
        TokenRange range = Bounded(whole);
        AnalyzedText text = statement.Article.Text;
        int start = range.Start;
        // "in Helsinki in July 2018, when" dates what follows it.
        int sentence = Math.Max(text.Sentences[text.SentenceOf(range.Start)].Start, range.Start - Reach);
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

    private static TokenRange Bounded(TokenRange range) => range with { End = Math.Min(range.End, range.Start + LongestContent) };

    private static WordEntry[] Collect(ArticleContext article, int firstSentence, int lastSentence, TokenRange reach)
    {
        List<WordEntry> entries = [];
        AnalyzedText text = article.Article.Text;
        Collect(article, new TokenRange(Math.Max(reach.Start, text.Sentences[firstSentence].Start), Math.Min(reach.End, text.Sentences[lastSentence].End)), entries);
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
