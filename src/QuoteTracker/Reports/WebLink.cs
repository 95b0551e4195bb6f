namespace QuoteTracker.Reports;

/// <summary>Addresses that a page may link to.</summary>
internal static class WebLink
{
    private const int FragmentWords = 5;

    /// <summary>The address when it is absolute and of the web, else <see langword="null"/>: <c>javascript:</c>, <c>data:</c> and file paths are no links.</summary>
    public static string? Of(string? url) =>
        Uri.TryCreate(url?.Trim(), UriKind.Absolute, out Uri? address) && (address.Scheme is "http" or "https") ? address.AbsoluteUri : null;

    /// <summary>The address with a text fragment that leads a browser to the words.</summary>
    public static string? Of(string? url, ReadOnlySpan<char> words)
    {
        if (Of(url) is not { } address || address.Contains('#', StringComparison.Ordinal))
        {
            return Of(url);
        }

        string[] parts = words.ToString().Split((char[]?)null, FragmentWords + 1, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        string start = string.Join(' ', parts.Take(FragmentWords)).Trim('"', '“', '”', ' ', ',', '.');
        return start.Length == 0 ? address : $"{address}#:~:text={Escaped(start)}";
    }

    // The hyphen and the comma have a meaning of their own in a text fragment.
    private static string Escaped(string words) => Uri.EscapeDataString(SafeText.Of(words)).Replace("-", "%2D", StringComparison.Ordinal);
}
