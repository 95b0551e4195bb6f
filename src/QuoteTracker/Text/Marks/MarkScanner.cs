using System.Collections.Immutable;
using System.Globalization;
using QuoteTracker.Text;

namespace QuoteTracker.Text.Marks;

/// <summary>Pairs marks with a stack, paragraph by paragraph. What a mark does follows from what is open and from the characters around it.</summary>
internal sealed class MarkScanner(string text)
{
    /// <summary>Deeper nesting is taken for marks that were never closed; keeps the cost linear.</summary>
    private const int MaxDepth = 6;

    /// <summary>How far to look for the real end of a quotation in single marks at "workers' ".</summary>
    private const int PossessiveWindow = 300;

    /// <summary>Words that begin with an apostrophe.</summary>
    private static readonly string[] Elisions =
        ["em", "tis", "twas", "til", "till", "cause", "bout", "round", "n", "cos", "cuz", "nuff", "ere", "ello", "tween", "twill", "twere"];

    private readonly List<Quotation> _quotations = [];
    private readonly List<bool> _dropped = [];
    private readonly List<TextSpan> _unbalanced = [];
    private readonly List<Opened> _open = [];
    private int _start;
    private int _end;
    private int _lastSingleCloser;

    /// <summary>The quotation that the preceding paragraph left open, or -1, and its opening glyph.</summary>
    private int _carried = -1;
    private Glyph _carriedGlyph;

    public ImmutableArray<Quotation> Quotations()
    {
        var kept = ImmutableArray.CreateBuilder<Quotation>(_quotations.Count);
        var place = new int[_quotations.Count];
        var ends = new Stack<int>();
        for (int i = 0; i < _quotations.Count; i++)
        {
            place[i] = _dropped[i] ? -1 : kept.Count;
            if (_dropped[i])
            {
                continue;
            }

            Quotation quotation = _quotations[i];
            while (ends.Count > 0 && ends.Peek() <= quotation.Span.Start)
            {
                ends.Pop();
            }

            kept.Add(quotation with { Depth = ends.Count, Continues = quotation.Continues < 0 ? -1 : place[quotation.Continues] });
            ends.Push(quotation.Span.End);
        }

        return kept.DrainToImmutable();
    }

    public ImmutableArray<TextSpan> Unbalanced()
    {
        if (_carried >= 0)
        {
            _unbalanced.Add(OpeningMark(_carried));
            _carried = -1;
        }

        _unbalanced.Sort();
        return [.. _unbalanced];
    }

    public void Scan(TextSpan paragraph)
    {
        _start = paragraph.Start;
        _end = paragraph.End;
        _lastSingleCloser = -1;
        int carried = _carried;
        Glyph carriedGlyph = _carriedGlyph;
        _carried = -1;
        ReadOnlySpan<char> view = text.AsSpan(0, _end);
        int at = _start;
        while (true)
        {
            int step = view[at..].IndexOfAny(Glyphs.Starts);
            if (step < 0)
            {
                break;
            }

            at += step;
            Glyph glyph = Glyphs.At(view, at, out int length);
            if (glyph != Glyph.None)
            {
                Read(glyph, at, length, ref carried, carriedGlyph);
            }

            at += length;
        }

        if (carried >= 0)
        {
            _unbalanced.Add(OpeningMark(carried));
        }

        CloseAll();
    }

    private TextSpan OpeningMark(int quotation) =>
        new(_quotations[quotation].Span.Start, _quotations[quotation].Inside.Start);

    private void Read(Glyph glyph, int at, int length, ref int carried, Glyph carriedGlyph)
    {
        char before = at > _start ? text[at - 1] : '\0';
        char after = at + length < _end ? text[at + length] : '\0';
        bool opening = IsOpeningContext(before, after);
        bool closing = IsClosingContext(before, after);
        bool apostrophe = glyph is Glyph.Apostrophe or Glyph.RightSingle or Glyph.LeftSingle;
        if (apostrophe && char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after))
        {
            return;
        }

        int partner = Partner(glyph);
        if (partner >= 0 && (closing || !opening || Glyphs.AlwaysCloses(glyph)) && !(apostrophe && !EndsSingle(before, at, length)))
        {
            Close(partner, at, length);
        }
        else if (CanOpen(glyph, at, length, before, after, opening))
        {
            int continues = -1;
            if (carried >= 0 && at == _start && Glyphs.SameMark(carriedGlyph, glyph))
            {
                continues = carried;
                _quotations[carried] = _quotations[carried] with { IsContinued = true };
                carried = -1;
            }

            Open(glyph, at, length, continues);
        }
        else if (carried >= 0 && _open.Count == 0 && Glyphs.Closes(carriedGlyph, glyph) && !apostrophe)
        {
            // The paragraph goes on with the quotation without repeating its mark.
            _quotations[carried] = _quotations[carried] with { IsContinued = true };
            _quotations.Add(new Quotation(new TextSpan(_start, at + length), new TextSpan(_start, at), 0, _quotations[carried].Single, HasOpeningMark: false, HasClosingMark: true, carried, IsContinued: false));
            _dropped.Add(false);
            Reorder();
            carried = -1;
        }
        else if (!apostrophe && !(glyph is Glyph.Straight or Glyph.TwoApostrophes && char.IsAsciiDigit(before)))
        {
            _unbalanced.Add(new TextSpan(at, at + length));
        }
    }

    /// <summary>A quotation without opening mark starts at the paragraph's start, before those already found in the paragraph; they lie inside it.</summary>
    private void Reorder()
    {
        int last = _quotations.Count - 1;
        Quotation joined = _quotations[last];
        int to = last;
        while (to > 0 && _quotations[to - 1].Span.Start >= joined.Span.Start)
        {
            _quotations[to] = _quotations[to - 1];
            _dropped[to] = _dropped[to - 1];
            to--;
        }

        _quotations[to] = joined;
        _dropped[to] = false;
    }

    private int Partner(Glyph glyph)
    {
        for (int i = _open.Count - 1; i >= 0; i--)
        {
            if (Glyphs.Closes(_open[i].Glyph, glyph))
            {
                return i;
            }
        }

        return -1;
    }

    private bool CanOpen(Glyph glyph, int at, int length, char before, char after, bool opening)
    {
        if (Glyphs.AlwaysOpens(glyph))
        {
            return after != '\0';
        }

        switch (glyph)
        {
            case Glyph.Straight:
            case Glyph.TwoApostrophes:
                return opening || (after != '\0' && !(IsClosingContext(before, after) || char.IsAsciiDigit(before)));
            case Glyph.LeftDouble:
                return after != '\0';
            case Glyph.RightDouble:
            case Glyph.RightGuillemet:
            case Glyph.RightSingleGuillemet:
                return opening;
            case Glyph.LeftSingle:
                return opening && !IsElision(at + length);
            case Glyph.Apostrophe:
                return opening && !IsElision(at + length) && !HasOpen(Glyph.Apostrophe) && at < LastSingleCloser();
            default:
                return false;
        }
    }

    private bool HasOpen(Glyph glyph)
    {
        foreach (Opened opened in _open)
        {
            if (opened.Glyph == glyph)
            {
                return true;
            }
        }

        return false;
    }

    private void Open(Glyph glyph, int at, int length, int continues)
    {
        if (_open.Count >= MaxDepth)
        {
            _unbalanced.Add(new TextSpan(at, at + length));
            return;
        }

        _open.Add(new Opened(glyph, at, length, _quotations.Count));
        _quotations.Add(new Quotation(new TextSpan(at, _end), new TextSpan(at + length, _end), 0, Glyphs.IsSingle(glyph), HasOpeningMark: true, HasClosingMark: false, continues, IsContinued: false));
        _dropped.Add(false);
    }

    private void Close(int partner, int at, int length)
    {
        for (int i = _open.Count - 1; i > partner; i--)
        {
            CloseUnbalanced(_open[i], at);
        }

        Opened opened = _open[partner];
        _open.RemoveRange(partner, _open.Count - partner);
        _quotations[opened.Index] = _quotations[opened.Index] with
        {
            Span = new TextSpan(opened.At, at + length),
            Inside = new TextSpan(opened.At + opened.Length, at),
            HasClosingMark = true,
        };
    }

    private void CloseUnbalanced(Opened opened, int end)
    {
        if (opened.Glyph == Glyph.Apostrophe)
        {
            // Nothing closed it, so it was an apostrophe.
            _dropped[opened.Index] = true;
            return;
        }

        end = Math.Max(end, opened.At + opened.Length);
        _unbalanced.Add(new TextSpan(opened.At, opened.At + opened.Length));
        _quotations[opened.Index] = _quotations[opened.Index] with
        {
            Span = new TextSpan(opened.At, end),
            Inside = new TextSpan(opened.At + opened.Length, end),
        };
    }

    private void CloseAll()
    {
        for (int i = _open.Count - 1; i >= 1; i--)
        {
            CloseUnbalanced(_open[i], _end);
        }

        if (_open.Count > 0)
        {
            // Whether it lacks its mark shows in the next paragraph.
            Opened opened = _open[0];
            CloseUnbalanced(opened, _end);
            if (!_dropped[opened.Index])
            {
                _unbalanced.RemoveAt(_unbalanced.Count - 1);
                _carried = opened.Index;
                _carriedGlyph = opened.Glyph;
            }

            _open.Clear();
        }
    }

    private bool IsElision(int offset)
    {
        int end = offset;
        while (end < _end && end < offset + 6 && char.IsAsciiLetterOrDigit(text[end]))
        {
            end++;
        }

        ReadOnlySpan<char> word = text.AsSpan(offset, end - offset);
        if (word.Length is 2 or 3 && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[1]) && (word.Length == 2 || word[2] == 's'))
        {
            return true;
        }

        foreach (string elision in Elisions)
        {
            if (word.Equals(elision, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a single mark after a word ends a quotation rather than marking a plural's possessive.</summary>
    private bool EndsSingle(char before, int at, int length)
    {
        int next = at + length;
        if (before is not ('s' or 'S') || next + 1 >= _end || text[next] != ' ' || !char.IsLetter(text[next + 1]))
        {
            return true;
        }

        int limit = Math.Min(_end, next + PossessiveWindow);
        for (int i = next; i < limit; i++)
        {
            char c = text[i];
            if (c is not ('\'' or '\u2019' or '\u2018'))
            {
                continue;
            }

            char previous = text[i - 1];
            char following = i + 1 < _end ? text[i + 1] : '\0';
            if (IsOpeningContext(previous, following))
            {
                return true;
            }

            if (previous is '.' or ',' or '!' or '?' or '\u2026' || (IsClosingContext(previous, following) && previous is not 's'))
            {
                return false;
            }
        }

        return true;
    }

    private int LastSingleCloser()
    {
        if (_lastSingleCloser < 0)
        {
            int i = _end - 1;
            while (i > _start && !(text[i] is '\'' or '\u2019' && IsClosingContext(text[i - 1], i + 1 < _end ? text[i + 1] : '\0')))
            {
                i--;
            }

            _lastSingleCloser = i;
        }

        return _lastSingleCloser;
    }

    private static bool IsOpeningContext(char before, char after) =>
        (before == '\0' || IsSpace(before) || before is '(' or '[' or '{' or '\u2014' or '\u2013' or '-' or '/' or '=' or '>' or ':' or '*' or '_'
            || IsOpeningGlyph(before))
        && after != '\0' && !IsSpace(after) && after is not ('.' or ',' or ';' or ':' or '!' or '?' or ')' or ']') || (before is '"' or '\'' && char.IsLetter(after));

    private static bool IsClosingContext(char before, char after) =>
        before != '\0' && !IsSpace(before) && (after == '\0' || IsSpace(after) || !char.IsLetterOrDigit(after));

    private static bool IsOpeningGlyph(char c) => c is '\u201C' or '\u2018' or '\u201E' or '\u201A' or '\u00AB' or '\u2039';

    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format;

    private readonly record struct Opened(Glyph Glyph, int At, int Length, int Index);
}
