using System.Text;
using System.Text.RegularExpressions;

namespace QuoteTracker.Articles;

/// <summary>Finds the encoding that an XML declaration names.</summary>
internal static partial class XmlEncoding
{
    private const int Window = 256;

    public static string? Declared(ReadOnlySpan<byte> bytes)
    {
        Match match = Declaration().Match(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Window)]));
        return match.Success ? match.Groups["name"].Value : null;
    }

    [GeneratedRegex("""^\s*<\?xml[^>]*?\bencoding\s*=\s*["'](?<name>[A-Za-z0-9._:-]+)["']""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Declaration();
}
