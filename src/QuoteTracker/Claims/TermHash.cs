namespace QuoteTracker.Claims;

/// <summary>Hash of a term: 64-bit FNV-1a over UTF-16 units (Fowler, Noll and Vo), the same on every machine.</summary>
internal static class TermHash
{
    /// <summary>Hash of a text; never 0.</summary>
    public static ulong Of(ReadOnlySpan<char> text)
    {
        ulong hash = 14695981039346656037;
        foreach (char c in text)
        {
            hash = (hash ^ c) * 1099511628211;
        }

        return hash == 0 ? 1 : hash;
    }
}
