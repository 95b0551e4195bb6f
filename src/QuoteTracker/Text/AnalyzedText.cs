using System.Collections.Immutable;
using QuoteTracker.Text.Marks;

namespace QuoteTracker.Text;

/// <summary>A text with its tokens, sentences, paragraphs and named entities. Immutable and safe to share between threads.</summary>
public sealed class AnalyzedText
{
    private readonly Lazy<QuotationMarks> _marks;

    /// <summary>Creates an analysis, for instance a hand-made one for a later stage.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Tokens in text order, without overlap.</param>
    /// <param name="sentences">Sentences in order; together they cover every token once.</param>
    /// <param name="paragraphs">Paragraphs in order; together they cover every token once.</param>
    /// <param name="entities">Named entities in order.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">Tokens overlap, are out of order or reach beyond the text; sentences or paragraphs do not cover the tokens.</exception>
    public AnalyzedText(
        string text,
        ImmutableArray<Token> tokens,
        ImmutableArray<TokenRange> sentences,
        ImmutableArray<TokenRange> paragraphs,
        ImmutableArray<EntityMention> entities)
    {
        ArgumentNullException.ThrowIfNull(text);
        int at = 0;
        foreach (Token token in tokens)
        {
            if (token.Span.Start < at || token.Span.End > text.Length || token.Span.IsEmpty)
            {
                throw new ArgumentException($"Token {token.Span} overlaps its predecessor, is empty or reaches beyond the text.", nameof(tokens));
            }

            at = token.Span.End;
        }

        RequireCover(sentences, tokens.Length, nameof(sentences));
        RequireCover(paragraphs, tokens.Length, nameof(paragraphs));
        Text = text;
        Tokens = tokens;
        Sentences = sentences;
        Paragraphs = paragraphs;
        Entities = entities;
        _marks = new Lazy<QuotationMarks>(() => QuotationMarks.Find(this));
    }

    /// <summary>The text that all spans refer to.</summary>
    public string Text { get; }

    /// <summary>Tokens in text order.</summary>
    public ImmutableArray<Token> Tokens { get; }

    /// <summary>Sentences in order, as token ranges that cover every token once.</summary>
    public ImmutableArray<TokenRange> Sentences { get; }

    /// <summary>Paragraphs in order, as token ranges that cover every token once. A line break ends a paragraph.</summary>
    public ImmutableArray<TokenRange> Paragraphs { get; }

    /// <summary>Named entities in order.</summary>
    public ImmutableArray<EntityMention> Entities { get; }

    /// <summary>The quotation marks, paired once at the first use.</summary>
    internal QuotationMarks Marks => _marks.Value;

    /// <summary>The characters of a token.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such token.</exception>
    public ReadOnlySpan<char> Word(int token) => Tokens[token].Span.Of(Text);

    /// <summary>The interval of the text from the first to the last token of a range.</summary>
    /// <exception cref="IndexOutOfRangeException">The range is empty or reaches beyond the tokens.</exception>
    public TextSpan SpanOf(TokenRange range) => new(Tokens[range.Start].Span.Start, Tokens[range.End - 1].Span.End);

    /// <summary>Index of the sentence that holds a token.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such token.</exception>
    public int SentenceOf(int token) => Find(Sentences, token);

    /// <summary>Index of the paragraph that holds a token.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such token.</exception>
    public int ParagraphOf(int token) => Find(Paragraphs, token);

    /// <summary>The tokens that share at least one character with an interval; an empty range at the place where they would stand if there are none.</summary>
    public TokenRange TokensIn(TextSpan span)
    {
        int start = FirstEndingAfter(span.Start);
        int end = start;
        while (end < Tokens.Length && Tokens[end].Span.Start < span.End)
        {
            end++;
        }

        return new TokenRange(start, end);
    }

    private int FirstEndingAfter(int offset)
    {
        int low = 0;
        int high = Tokens.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (Tokens[middle].Span.End > offset)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }

    private static int Find(ImmutableArray<TokenRange> ranges, int token)
    {
        int low = 0;
        int high = ranges.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            TokenRange range = ranges[middle];
            if (token < range.Start)
            {
                high = middle - 1;
            }
            else if (token >= range.End)
            {
                low = middle + 1;
            }
            else
            {
                return middle;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(token), token, "There is no such token.");
    }

    private static void RequireCover(ImmutableArray<TokenRange> ranges, int tokens, string parameter)
    {
        int at = 0;
        foreach (TokenRange range in ranges)
        {
            if (range.Start != at || range.End <= at)
            {
                throw new ArgumentException("The ranges must follow one another without gap and hold at least one token each.", parameter);
            }

            at = range.End;
        }

        if (at != tokens)
        {
            throw new ArgumentException($"The ranges cover {at} of {tokens} tokens.", parameter);
        }
    }
}
