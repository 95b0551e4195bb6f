using System.Collections.Frozen;

namespace QuoteTracker.Text;

/// <summary>Recognises web and mail addresses, host names and HTML character references.</summary>
internal ref struct AddressScanner
{
    private const int LongestHost = 253;
    private const int LongestEntity = 10;
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Domain =
        WordList.Load("domains.txt").GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly ReadOnlySpan<char> _text;

    // No host name starts before this offset: keeps the cost linear in texts such as "a.a.a.a".
    private int _noHostBefore;

    public AddressScanner(ReadOnlySpan<char> text)
    {
        _text = text;
    }

    /// <summary>Whether an address starts with the word [<paramref name="start"/>, <paramref name="wordEnd"/>) and where it ends.</summary>
    public bool TryRead(int start, int wordEnd, out int end)
    {
        ReadOnlySpan<char> word = _text[start..wordEnd];
        ReadOnlySpan<char> rest = _text[wordEnd..];
        end = start;
        if (rest.StartsWith("://") || (rest[0] == '.' && word.Equals("www", StringComparison.OrdinalIgnoreCase)))
        {
            end = PathEnd(wordEnd + 1);
            return true;
        }

        if (rest[0] == ':' || rest.Length < 2 || !char.IsAsciiLetterOrDigit(rest[1]) || start < _noHostBefore)
        {
            return false;
        }

        int hostEnd = HostEnd(wordEnd);
        ReadOnlySpan<char> host = _text[start..hostEnd];
        int at = host.IndexOf('@');
        bool isAddress = at < 0
            ? Domain.Contains(host[(host.LastIndexOf('.') + 1)..])
            : at == host.LastIndexOf('@') && host[at..].Contains('.');
        if (!isAddress)
        {
            _noHostBefore = hostEnd;
            return false;
        }

        end = hostEnd < _text.Length && _text[hostEnd] == '/' ? PathEnd(hostEnd) : hostEnd;
        return true;
    }

    /// <summary>End of the HTML character reference at <paramref name="at"/>, such as <c>&amp;amp;</c>, or 0.</summary>
    public readonly int EntityEnd(int at)
    {
        int end = at + 1;
        int limit = Math.Min(_text.Length, at + LongestEntity);
        while (end < limit && (char.IsAsciiLetterOrDigit(_text[end]) || _text[end] == '#'))
        {
            end++;
        }

        return end > at + 2 && end < limit && _text[end] == ';' ? end + 1 : 0;
    }

    private readonly int HostEnd(int from)
    {
        int end = from;
        int limit = Math.Min(_text.Length, from + LongestHost);
        while (end < limit && (char.IsAsciiLetterOrDigit(_text[end]) || _text[end] is '.' or '-' or '_' or '@'))
        {
            end++;
        }

        while (end > from && !char.IsAsciiLetterOrDigit(_text[end - 1]))
        {
            end--;
        }

        return end;
    }

    private readonly int PathEnd(int end)
    {
        while (end < _text.Length && CharKinds.Of(_text[end]) != CharKind.Space && _text[end] is not ('<' or '>' or '"' or '\u201C' or '\u201D' or '\u2014'))
        {
            end++;
        }

        while (_text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '\'' or '\u2019')
        {
            end--;
        }

        return char.IsHighSurrogate(_text[end - 1]) && end < _text.Length && char.IsLowSurrogate(_text[end]) ? end + 1 : end;
    }
}
