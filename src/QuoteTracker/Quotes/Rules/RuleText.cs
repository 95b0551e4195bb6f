using QuoteTracker.Text;
using QuoteTracker.Text.Marks;

namespace QuoteTracker.Quotes.Rules;

/// <summary>A text as the rules see it: what they know of each word, the quotations, the segments and the reach of each word's subtree.
/// A segment is a sentence, joined with the next where a sentence ends inside a quotation or before its reporting clause.</summary>
internal sealed class RuleText
{
    /// <summary>How far up the tree a word is counted to its governors' subtrees; keeps the cost linear for degenerate trees.</summary>
    private const int MaxClimb = 40;

    /// <summary>Longest source between a quotation that ends in a question or exclamation mark and its verb.</summary>
    private const int MaxTag = 12;

    /// <summary>Longest sentence in tokens, not counting a quotation that it ends with; keeps the cost linear for texts without sentences.</summary>
    private const int MaxSegment = 250;

    /// <summary>Longest headline in tokens.</summary>
    private const int MaxHeadline = 25;

    /// <summary>How many children of a word are looked at.</summary>
    private const int MaxChildren = 60;

    private readonly PartOfSpeech[] _tags;
    private readonly int[] _firstChild;
    private readonly int[] _nextSibling;

    public RuleText(AnalyzedText text, CueLexicon lexicon)
    {
        Analyzed = text;
        Marks = text.Marks;
        int count = text.Tokens.Length;
        Words = new WordEntry[count];
        First = new int[count];
        Last = new int[count];
        _tags = new PartOfSpeech[count];
        bool isTagged = false;
        _firstChild = new int[count];
        _nextSibling = new int[count];
        Array.Fill(_firstChild, -1);
        for (int i = count - 1; i >= 0; i--)
        {
            Token token = text.Tokens[i];
            Words[i] = lexicon[token.Span.Of(text.Text)];
            _tags[i] = token.PartOfSpeech;
            isTagged |= token.PartOfSpeech != PartOfSpeech.Unknown;
            First[i] = Last[i] = i;
            if ((uint)token.Head < (uint)count)
            {
                IsParsed = true;
                _nextSibling[i] = _firstChild[token.Head];
                _firstChild[token.Head] = i;
            }
        }

        if (!isTagged)
        {
            _tags = TagGuesser.Guess(text, Words);
        }

        for (int i = 0; i < count; i++)
        {
            int head = Head(i);
            for (int step = 0; head >= 0 && step < MaxClimb; step++)
            {
                First[head] = Math.Min(First[head], i);
                Last[head] = Math.Max(Last[head], i);
                head = Head(head);
            }
        }

        Outermost = Marks.OutermostByToken(text);
        QuoteStart = new int[Marks.Quotations.Length];
        QuoteEnd = new int[Marks.Quotations.Length];
        for (int i = 0; i < count; i++)
        {
            if (Outermost[i] >= 0)
            {
                if (i == 0 || Outermost[i - 1] != Outermost[i])
                {
                    QuoteStart[Outermost[i]] = i;
                }

                QuoteEnd[Outermost[i]] = i + 1;
            }
        }

        Segments = FindSegments();
    }

    public AnalyzedText Analyzed { get; }

    public QuotationMarks Marks { get; }

    public WordEntry[] Words { get; }

    /// <summary>Outermost quotation of each token, or -1.</summary>
    public int[] Outermost { get; }

    /// <summary>First and last token of each token's subtree.</summary>
    public int[] First { get; }

    public int[] Last { get; }

    /// <summary>First token of each outermost quotation, and the one after its last.</summary>
    public int[] QuoteStart { get; }

    public int[] QuoteEnd { get; }

    public List<TokenRange> Segments { get; }

    public bool IsParsed { get; }

    public int Count => Words.Length;

    public PartOfSpeech Pos(int token) => _tags[token];

    public ReadOnlySpan<char> Word(int token) => Analyzed.Word(token);

    public bool Is(int token, string word) => Word(token).Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool Is(int token, char mark) => Analyzed.Tokens[token].Span.Length == 1 && Analyzed.Text[Analyzed.Tokens[token].Span.Start] == mark;

    public FunctionWord Function(int token) => Words[token].Function;

    public int Head(int token) => Analyzed.Tokens[token].Head is int head && head < Count ? head : -1;

    public DependencyRelation Relation(int token) => Analyzed.Tokens[token].Relation;

    public bool StartsQuote(int token) => Outermost[token] >= 0 && QuoteStart[Outermost[token]] == token;

    /// <summary>Whether the token before <paramref name="token"/> is the last of a quotation.</summary>
    public bool FollowsQuote(int token) => token > 0 && Outermost[token - 1] >= 0 && QuoteEnd[Outermost[token - 1]] == token;

    public bool IsVerb(int token) => Pos(token) is >= PartOfSpeech.Verb and <= PartOfSpeech.VerbPresentThird;

    public bool IsFinite(int token) => Pos(token) is PartOfSpeech.VerbPast or PartOfSpeech.VerbPresent or PartOfSpeech.VerbPresentThird or PartOfSpeech.Modal;

    public bool IsPunctuation(int token)
    {
        foreach (char c in Word(token))
        {
            if (char.IsLetterOrDigit(c) || c is '$' or '%' or '£' or '€' or '&' or '#' or '@')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The first child of a token with a relation, or -1.</summary>
    public int Child(int token, DependencyRelation relation)
    {
        int tried = 0;
        for (int child = _firstChild[token]; child >= 0 && tried < MaxChildren; child = NextSibling(child), tried++)
        {
            if (Relation(child) == relation)
            {
                return child;
            }
        }

        return -1;
    }

    public int FirstChild(int token) => _firstChild[token];

    public int NextSibling(int token) => Head(token) < 0 ? -1 : _nextSibling[token];

    /// <summary>Whether a segment is a short line of its own without a full stop.</summary>
    public bool IsHeadline(TokenRange segment)
    {
        if (segment.Length > MaxHeadline || Pos(segment.End - 1) is PartOfSpeech.SentenceEnd || IsPunctuation(segment.End - 1))
        {
            return false;
        }

        TokenRange paragraph = Analyzed.Paragraphs[Analyzed.ParagraphOf(segment.Start)];
        return paragraph.Start == segment.Start && paragraph.End == segment.End;
    }

    private List<TokenRange> FindSegments()
    {
        var segments = new List<TokenRange>(Analyzed.Sentences.Length);
        int start = 0;
        int paragraph = 0;
        foreach (TokenRange sentence in Analyzed.Sentences)
        {
            int end = sentence.End;
            while (paragraph < Analyzed.Paragraphs.Length && Analyzed.Paragraphs[paragraph].End < end)
            {
                paragraph++;
            }

            bool paragraphEnds = Analyzed.Paragraphs[paragraph].End == end;
            if (end <= start || (!paragraphEnds && end < Count && JoinsNext(end)))
            {
                continue;
            }

            AddSegments(segments, start, end);
            start = end;
        }

        return segments;
    }

    /// <summary>Adds a segment, cut outside quotations where it is too long for a sentence.</summary>
    private void AddSegments(List<TokenRange> segments, int start, int end)
    {
        int i = start;
        while (i < end)
        {
            i = Outermost[i] >= 0 ? QuoteEnd[Outermost[i]] : i + 1;
            if (i - start >= MaxSegment && i < end)
            {
                segments.Add(new TokenRange(start, i));
                start = i;
            }
        }

        segments.Add(new TokenRange(start, end));
    }

    private bool JoinsNext(int next)
    {
        if (Outermost[next] >= 0 && Outermost[next] == Outermost[next - 1])
        {
            return true;
        }

        // "Is it?" he asked.
        return FollowsQuote(next) && (char.IsLower(Word(next)[0]) || Is(next, ',') || (!EndsWithStop(next) && IsTagged(next)));
    }

    private bool EndsWithStop(int quoteEnd)
    {
        ReadOnlySpan<char> inside = Analyzed.Text.AsSpan(0, Marks.Quotations[Outermost[quoteEnd - 1]].Inside.End).TrimEnd();
        return inside.Length > 0 && inside[^1] == '.';
    }

    /// <summary>"Is it?" Ann Roe asked. - whether the next words are only a name and a verb of saying.</summary>
    private bool IsTagged(int next)
    {
        int limit = Math.Min(Count, next + MaxTag);
        for (int i = next; i < limit && Outermost[i] < 0; i++)
        {
            if (IsFinite(i))
            {
                return Words[i].Verbs is { } verbs && verbs[^1].Takes(CueFrames.Quotation) && (i + 1 == Count || Function(i + 1) is not FunctionWord.That && !StartsQuote(i + 1));
            }

            if (Pos(i) is PartOfSpeech.SentenceEnd)
            {
                return false;
            }
        }

        return false;
    }
}
