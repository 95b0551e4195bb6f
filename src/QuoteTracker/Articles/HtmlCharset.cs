using System.Text;
using System.Text.RegularExpressions;

namespace QuoteTracker.Articles;

/// <summary>Finds the charset that an HTML page declares in a <c>meta</c> element near its beginning.</summary>
internal static partial class HtmlCharset
{
    // The HTML standard looks at the first 1024 bytes; real pages are at times a little late.
    private const int Window = 4096;

    public static string? Declared(ReadOnlySpan<byte> bytes)
    {
        string head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Window)]);
        Match match = Declaration().Match(head);
        return match.Success ? match.Groups["name"].Value : null;
    }

    [GeneratedRegex("""<meta[^>]*?\bcharset\s*=\s*["']?\s*(?<name>[^\s"'/>;]+)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Declaration();
}
