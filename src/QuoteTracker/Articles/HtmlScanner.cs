namespace QuoteTracker.Articles;

/// <summary>Cuts an HTML source into tags and text in one pass, whatever its state: cost is linear and depth costs nothing, unlike with a
/// document tree. Leaves out comments and elements that a reader of the page doesn't see as text.</summary>
internal sealed class HtmlScanner(string html)
{
    private static readonly HashSet<string> Unseen = new(StringComparer.Ordinal)
    {
        "script", "style", "noscript", "template", "svg", "iframe", "object", "title", "textarea", "select", "button",
    };

    private readonly HashSet<string> _neverEnded = new(StringComparer.Ordinal);

    public IEnumerable<HtmlPiece> Pieces()
    {
        int at = 0;
        while (at < html.Length)
        {
            int open = NextMarkup(at);
            if (open > at)
            {
                yield return new HtmlPiece("", IsEnd: false, at..open);
            }

            if (open == html.Length)
            {
                yield break;
            }

            at = EndOfMarkup(open);
            bool isEnd = html[open + 1] == '/';
            string name = NameAt(isEnd ? open + 2 : open + 1);
            if (name.Length == 0)
            {
                continue;
            }

            if (!isEnd && Unseen.Contains(name))
            {
                at = EndOfElement(name, at);
            }
            else
            {
                yield return new HtmlPiece(name, isEnd, ..0);
            }
        }
    }

    /// <summary>Where the next tag, comment or declaration begins; a lone "&lt;" is text.</summary>
    private int NextMarkup(int at)
    {
        while (html.IndexOf('<', at) is >= 0 and int open)
        {
            if (open + 1 < html.Length && (char.IsAsciiLetter(html[open + 1]) || html[open + 1] is '/' or '!' or '?'))
            {
                return open;
            }

            at = open + 1;
        }

        return html.Length;
    }

    private int EndOfMarkup(int open)
    {
        if (html.AsSpan(open).StartsWith("<!--", StringComparison.Ordinal))
        {
            return After("-->", open + 4);
        }

        char quote = '\0';
        for (int i = open + 1; i < html.Length; i++)
        {
            char c = html[i];
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c == '>')
            {
                return i + 1;
            }
            else if (c is '"' or '\'' && html[i - 1] == '=')
            {
                quote = c;
            }
        }

        // A quotation mark that is never closed: the tag ends at the next bracket.
        return After(">", open + 1);
    }

    private int After(string mark, int at)
    {
        int found = html.IndexOf(mark, Math.Min(at, html.Length), StringComparison.Ordinal);
        return found < 0 ? html.Length : found + mark.Length;
    }

    private string NameAt(int start)
    {
        int end = start;
        while (end < html.Length && (char.IsAsciiLetterOrDigit(html[end]) || html[end] is '-' or ':'))
        {
            end++;
        }

        return html[start..end].ToLowerInvariant();
    }

    /// <summary>The place after an element that is left out. Without end tag, script and style reach to the end of the page as in a browser;
    /// of others only the tag is left out.</summary>
    private int EndOfElement(string name, int at)
    {
        if (!_neverEnded.Contains(name))
        {
            int end = html.IndexOf("</" + name, at, StringComparison.OrdinalIgnoreCase);
            if (end >= 0)
            {
                return After(">", end);
            }

            _neverEnded.Add(name);
        }

        return name is "script" or "style" ? html.Length : at;
    }
}
