namespace QuoteTracker.Text;

/// <summary>Features of quotation marks: a mark stands for its direction, whatever its style.</summary>
internal static class QuoteFeatures
{
    private static readonly TokenFeatures Open = TokenFeatures.Of("``");
    private static readonly TokenFeatures Close = TokenFeatures.Of("''");
    private static readonly TokenFeatures SingleOpen = TokenFeatures.Of("`");
    private static readonly TokenFeatures SingleClose = TokenFeatures.Of("'");

    /// <summary>Whether a token is a quotation mark or apostrophe, and its features.</summary>
    public static bool TryGet(ReadOnlySpan<char> text, TextSpan span, out TokenFeatures features)
    {
        features = default;
        if (span.Length > 2)
        {
            return false;
        }

        char mark = text[span.Start];
        if (span.Length == 2 && (mark is not ('`' or '\'') || text[span.Start + 1] != mark))
        {
            return false;
        }

        switch (mark)
        {
            case '\u201C' or '\u201E' or '\u00AB' or '\u2039' or '\u300C' or '\u300E':
                features = Open;
                return true;
            case '\u201D' or '\u00BB' or '\u203A' or '\u300D' or '\u300F':
                features = Close;
                return true;
            case '\u2018' or '\u201A':
                features = SingleOpen;
                return true;
            case '\u2019':
                features = SingleClose;
                return true;
            case '`':
                features = span.Length == 2 ? Open : SingleOpen;
                return true;
            case '"':
                features = Opens(text, span) ? Open : Close;
                return true;
            case '\'':
                bool opens = Opens(text, span);
                features = span.Length == 2 ? opens ? Open : Close : opens ? SingleOpen : SingleClose;
                return true;
            default:
                return false;
        }
    }

    /// <summary>A straight mark opens when no word touches its left side and something touches its right side.</summary>
    private static bool Opens(ReadOnlySpan<char> text, TextSpan span)
    {
        bool isFreeLeft = span.Start == 0 || CharKinds.Of(text[span.Start - 1]) == CharKind.Space || text[span.Start - 1] is '(' or '[' or '\u2014' or '-' or '\u2018' or '\u201C' or '"';
        return isFreeLeft && span.End < text.Length && CharKinds.Of(text[span.End]) != CharKind.Space;
    }
}
