using QuoteTracker.Quotes;
using QuoteTracker.Speakers.Mentions;
using QuoteTracker.Speakers.Sources;
using QuoteTracker.Text;

namespace QuoteTracker.Speakers.Ranking;

/// <summary>What surrounds the place of a pronoun or description: its paragraph, the words it stands in, whether they ask or answer.</summary>
internal readonly struct Surroundings
{
    private readonly Resolution? _outer;
    private readonly bool _isQuoted;

    public Surroundings(ArticleContext context, int token)
    {
        ArticleWords words = context.Words;
        AnalyzedText text = context.Article.Text;
        Paragraph = text.ParagraphOf(token);
        ParagraphStart = text.Paragraphs[Paragraph].Start;
        ParagraphBeforeStart = Paragraph > 0 ? text.Paragraphs[Paragraph - 1].Start : int.MaxValue / 2;
        Attribution = context.Quoted.AttributionOf(token);
        _isQuoted = context.Quoted.IsQuoted(token);
        _outer = Attribution >= 0 ? context.Resolved[Attribution] : null;
        OpensWithQuotation = words.Text.Word(ParagraphStart)[0] is '"' or '“' or '\'' or '‘' or '«' or '`';
        Answers = IsCue(words, token, "replied", "answered", "responded", "countered", "retorted", "replies", "answers");
        Asks = IsCue(words, token, "asked", "asks", "wondered", "inquired");
        LastSourceAsked = context.History.Last is { Attribution: >= 0 and int last } && Asked(context, last);
    }

    public int Paragraph { get; }

    /// <summary>First token of the paragraph.</summary>
    public int ParagraphStart { get; }

    /// <summary>First token of the paragraph before; out of reach when there is none.</summary>
    public int ParagraphBeforeStart { get; }

    /// <summary>The attribution in whose content the place stands, or -1.</summary>
    public int Attribution { get; }

    public bool OpensWithQuotation { get; }

    public bool Answers { get; }

    public bool Asks { get; }

    public bool LastSourceAsked { get; }

    public bool SpeaksQuoted(int member) => _isQuoted && _outer is not null && _outer.Members.Contains(member);

    public bool SpeaksUnquoted(int member) => !_isQuoted && _outer is not null && _outer.Members.Contains(member);

    private static bool IsCue(ArticleWords words, int token, params ReadOnlySpan<string> verbs)
    {
        foreach (string verb in verbs)
        {
            if (words.Is(token + 1, verb) || words.Is(token - 1, verb))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Asked(ArticleContext context, int attribution)
    {
        TextSpan content = context.Article.Attributions[attribution].Content[^1];
        return content.Of(context.Article.Text.Text).TrimEnd("\"”’' ,").EndsWith("?");
    }
}
