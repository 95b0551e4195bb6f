using System.Collections.Frozen;

namespace QuoteTracker.Text;

/// <summary>One pass of the tokenizer over a text: decides where the token at the current position ends.</summary>
internal ref struct TokenScanner
{
    private const int LongestTag = 300;
    private const char VariationSelector = '\uFE0F';
    private const char Joiner = '\u200D';
    private static readonly FrozenSet<string> Abbreviations = WordList.Load("abbreviations.txt", "title")
        .Concat(WordList.Load("abbreviations.txt", "other")).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Abbreviation = Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NumberAbbreviation =
        WordList.Load("abbreviations.txt", "number").GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly ReadOnlySpan<char> _text;
    private readonly List<TextSpan> _tokens;
    private AddressScanner _addresses;
    private int _at;

    public TokenScanner(ReadOnlySpan<char> text, List<TextSpan> tokens)
    {
        _text = text;
        _tokens = tokens;
        _addresses = new AddressScanner(text);
    }

    public void Run()
    {
        while (_at < _text.Length)
        {
            switch (CharKinds.Of(_text[_at]))
            {
                case CharKind.Space:
                    _at++;
                    break;
                case CharKind.Letter or CharKind.Digit:
                    Word();
                    break;
                default:
                    Mark();
                    break;
            }
        }
    }

    private readonly char Peek(int at) => at < _text.Length ? _text[at] : ' ';

    private readonly bool IsWordAt(int at) => at < _text.Length && CharKinds.IsWord(_text[at]);

    private readonly bool IsDigitAt(int at) => at < _text.Length && CharKinds.Of(_text[at]) == CharKind.Digit;

    private void Add(int end)
    {
        _tokens.Add(new TextSpan(_at, end));
        _at = end;
    }

    private void Word()
    {
        int end = WordEnd(_at);
        char next = Peek(end);
        if (next is '.' or '@' or ':' && _addresses.TryRead(_at, end, out int addressEnd))
        {
            Add(addressEnd);
        }
        else if (next == '.' && TakesFullStop(end, out int stopped))
        {
            Add(stopped);
        }
        else
        {
            Clitics.Split(_text, _at, end, out int first, out int second);
            if (first < end)
            {
                Add(first);
            }

            if (second < end)
            {
                Add(second);
            }

            Add(end);
        }
    }

    /// <summary>End of the word at <paramref name="at"/> with all that joins words: hyphens, apostrophes, slashes, ampersands, marks within numbers.</summary>
    private readonly int WordEnd(int at)
    {
        int end = at;
        while (true)
        {
            while (end < _text.Length && CharKinds.IsWord(_text[end]))
            {
                end++;
            }

            if (end >= _text.Length)
            {
                return end;
            }

            char joint = _text[end];
            bool joins = joint switch
            {
                '-' or '\u2010' or '\u2011' or '/' or '&' or '_' => IsWordAt(end + 1),
                '\'' or '\u2019' => IsWordAt(end + 1) && (CharKinds.Of(_text[end - 1]) == CharKind.Letter || Peek(end + 1) == 's'),
                '.' or ',' or ':' => IsDigitAt(end + 1) && CharKinds.Of(_text[end - 1]) == CharKind.Digit,
                _ => char.IsHighSurrogate(joint) && IsPairedLetter(end),
            };
            if (!joins)
            {
                return end;
            }

            end += char.IsHighSurrogate(joint) ? 2 : 1;
        }
    }

    private readonly bool IsPairedLetter(int at) => at + 1 < _text.Length && char.IsLowSurrogate(_text[at + 1])
        && System.Text.Rune.IsLetterOrDigit(new System.Text.Rune(_text[at], _text[at + 1]));

    /// <summary>Whether the full stop after the word belongs to it: "Mr.", "No. 5", "U.S.", "J. Smith".</summary>
    private readonly bool TakesFullStop(int end, out int stopped)
    {
        stopped = end + 1;
        if (char.IsLetter(_text[end - 1]) && (end - _at == 1 || !CharKinds.IsWord(_text[end - 2])))
        {
            int last = stopped;
            while (last + 1 < _text.Length && char.IsLetter(_text[last]) && _text[last + 1] == '.')
            {
                last += 2;
            }

            // "U.S intelligence": the last full stop is often left out.
            if (last < _text.Length && char.IsUpper(_text[_at]) && char.IsUpper(_text[last]) && !IsWordAt(last + 1))
            {
                stopped = last + 1;
                return true;
            }

            if (last > stopped)
            {
                // "U.S.-led" stays whole, as hyphenated words do.
                stopped = Peek(last) == '-' && IsWordAt(last + 1) ? WordEnd(last + 1) : last;
                return true;
            }
        }

        if (IsWordAt(stopped))
        {
            return false;
        }

        ReadOnlySpan<char> word = _text[_at..end];
        if (word.Length == 1 && char.IsUpper(word[0]))
        {
            return IsInitial(stopped);
        }

        int hyphen = word.LastIndexOf('-');
        return Abbreviation.Contains(word) || (hyphen > 0 && Abbreviation.Contains(word[(hyphen + 1)..])) || (NumberAbbreviation.Contains(word) && DigitFollows(stopped));
    }

    private readonly bool IsInitial(int at)
    {
        int next = SkipBlanks(at);
        return next > at && next < _text.Length && char.IsUpper(_text[next]) && _text[_at] != 'I';
    }

    private readonly bool DigitFollows(int at) => IsDigitAt(SkipBlanks(at));

    private readonly int SkipBlanks(int at)
    {
        // A bounded look ahead keeps the cost linear; two blanks are the most that typesetting puts there.
        int end = Math.Min(at + 2, _text.Length);
        while (at < end && _text[at] is ' ' or '\u00A0')
        {
            at++;
        }

        return at;
    }

    private void Mark()
    {
        char mark = _text[_at];
        switch (mark)
        {
            case '.' when Peek(_at + 1) == '.' || IsSpacedEllipsis():
                Add(EllipsisEnd());
                break;
            case '.' when IsDigitAt(_at + 1) && !(_at > 0 && CharKinds.IsWord(_text[_at - 1])):
            case '+' or '-' or '\u2212' when IsDigitAt(_at + 1) && (_at == 0 || CharKinds.Of(_text[_at - 1]) == CharKind.Space):
            case '@' or '#' when IsWordAt(_at + 1) && !(_at > 0 && CharKinds.IsWord(_text[_at - 1])):
                Add(WordEnd(_at + 1));
                break;
            case '-' or '_' or '*' or '=' or '~' or '`' or '\'' or '?' or '!' or '\u2026':
                Add(RunEnd(mark));
                break;
            case '\u2019':
                Add(ApostropheEnd());
                break;
            case '<' when TagEnd() is > 0 and int tagEnd:
                Add(tagEnd);
                break;
            case '&' when _addresses.EntityEnd(_at) is > 0 and int entityEnd:
                Add(entityEnd);
                break;
            default:
                Add(PairEnd());
                break;
        }
    }

    /// <summary>Equal marks in a row that form one token: dashes, ellipses, rules and doubled quotation marks.</summary>
    private readonly int RunEnd(char mark)
    {
        int end = _at + 1;
        if (mark == '\'')
        {
            int apostrophe = ApostropheEnd();
            return apostrophe == end && Peek(end) == '\'' ? end + 1 : apostrophe;
        }

        int limit = mark == '`' ? Math.Min(end + 1, _text.Length) : _text.Length;
        while (end < limit && (_text[end] == mark || (mark is '?' or '!' && _text[end] is '?' or '!')))
        {
            end++;
        }

        return end;
    }

    /// <summary>End of a decade ("'90s"), of a clitic after something that is no word ("U.S.'s") or of a lone apostrophe.</summary>
    private readonly int ApostropheEnd() => IsDecade() ? _at + 4 : IsClitic() ? _at + 2 : _at + 1;

    private readonly bool IsClitic() => _at > 0 && _text[_at - 1] == '.' && _tokens[^1].Length > 1 && Peek(_at + 1) == 's' && !IsWordAt(_at + 2);

    private readonly bool IsDecade() => IsDigitAt(_at + 1) && IsDigitAt(_at + 2) && Peek(_at + 3) == 's' && !IsWordAt(_at + 4);

    private readonly bool IsSpacedEllipsis() => Peek(_at + 1) == ' ' && Peek(_at + 2) == '.' && Peek(_at + 3) == ' ' && Peek(_at + 4) == '.';

    private readonly int EllipsisEnd()
    {
        int end = _at + 1;
        while (end < _text.Length && (_text[end] == '.' || (_text[end] == ' ' && Peek(end + 1) == '.' && _text[end - 1] == '.' && IsSpacedEllipsis())))
        {
            end++;
        }

        return end;
    }

    private readonly int TagEnd()
    {
        char first = Peek(_at + 1);
        if (first != '/' && !char.IsAsciiLetter(first))
        {
            return 0;
        }

        ReadOnlySpan<char> ahead = _text[_at..Math.Min(_text.Length, _at + LongestTag)];
        int close = ahead.IndexOfAny('>', '\n');
        return close > 0 && ahead[close] == '>' ? _at + close + 1 : 0;
    }

    /// <summary>End of a single mark; a surrogate pair with its joiners and selectors, such as an emoji, is one.</summary>
    private readonly int PairEnd()
    {
        if (IsPairAt(_at) && IsPairedLetter(_at))
        {
            return WordEnd(_at + 2);
        }

        int end = _at + (IsPairAt(_at) ? 2 : 1);
        while (end < _text.Length)
        {
            char next = _text[end];
            if (next is VariationSelector or Joiner)
            {
                end++;
            }
            else if (IsPairAt(end) && (_text[end - 1] == Joiner || (next == '\uD83C' && _text[end + 1] is >= '\uDFFB' and <= '\uDFFF')))
            {
                end += 2;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    private readonly bool IsPairAt(int at) => char.IsHighSurrogate(_text[at]) && at + 1 < _text.Length && char.IsLowSurrogate(_text[at + 1]);
}
