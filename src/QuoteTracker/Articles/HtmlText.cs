using System.Net;
using System.Text;

namespace QuoteTracker.Articles;

/// <summary>The text of an HTML source as a reader sees it: a blank line between blocks, white space within a block collapsed.</summary>
internal static class HtmlText
{
    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div", "dl", "dt", "fieldset",
        "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "li", "main", "menu",
        "nav", "ol", "option", "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul",
    };

    private enum Gap
    {
        None,
        Space,
        Line,
        Paragraph,
    }

    public static string Of(string html)
    {
        var text = new StringBuilder(html.Length / 2);
        Gap gap = Gap.None;
        foreach (HtmlPiece piece in new HtmlScanner(html).Pieces())
        {
            if (piece.Name.Length == 0)
            {
                gap = Append(text, WebUtility.HtmlDecode(html[piece.Text]), gap);
            }
            else
            {
                gap = (Gap)Math.Max((int)gap, (int)GapAt(piece.Name));
            }
        }

        return text.ToString();
    }

    private static Gap GapAt(string tag) => tag switch
    {
        "br" => Gap.Line,
        "td" or "th" => Gap.Space,
        _ => Blocks.Contains(tag) ? Gap.Paragraph : Gap.None,
    };

    private static Gap Append(StringBuilder text, string run, Gap gap)
    {
        foreach (char c in run)
        {
            if (char.IsWhiteSpace(c))
            {
                gap = gap == Gap.None ? Gap.Space : gap;
                continue;
            }

            if (gap != Gap.None && text.Length > 0)
            {
                text.Append(gap switch { Gap.Space => " ", Gap.Line => "\n", _ => "\n\n" });
            }

            gap = Gap.None;
            text.Append(c);
        }

        return gap;
    }
}
