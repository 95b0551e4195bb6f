namespace QuoteTracker.Articles;

/// <summary>How big the document tree of an HTML source would be.</summary>
/// <param name="Elements">Number of elements.</param>
/// <param name="Depth">Deepest nesting, roughly: elements whose end tag may be left out don't count.</param>
/// <param name="LongestText">Length of the longest text between two tags.</param>
internal readonly record struct HtmlSize(int Elements, int Depth, int LongestText)
{
    private static readonly HashSet<string> Flat = new(StringComparer.Ordinal)
    {
        "area", "base", "br", "col", "colgroup", "dd", "dt", "embed", "hr", "img", "input", "li", "link", "meta", "option", "p", "param",
        "source", "tbody", "td", "tfoot", "th", "thead", "tr", "track", "wbr",
    };

    public static HtmlSize Of(string html)
    {
        int elements = 0;
        int depth = 0;
        int deepest = 0;
        int longest = 0;
        foreach (HtmlPiece piece in new HtmlScanner(html).Pieces())
        {
            if (piece.Name.Length == 0)
            {
                longest = Math.Max(longest, piece.Text.End.Value - piece.Text.Start.Value);
                continue;
            }

            elements += piece.IsEnd ? 0 : 1;
            if (!Flat.Contains(piece.Name))
            {
                depth = Math.Max(0, depth + (piece.IsEnd ? -1 : 1));
                deepest = Math.Max(deepest, depth);
            }
        }

        return new HtmlSize(elements, deepest, longest);
    }
}
