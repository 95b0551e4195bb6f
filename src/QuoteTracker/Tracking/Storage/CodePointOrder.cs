namespace QuoteTracker.Tracking.Storage;

/// <summary>Compares strings by Unicode code points, as databases compare UTF-8 bytes; ordinal comparison of UTF-16 units differs from it
/// where surrogates meet U+E000 to U+FFFF.</summary>
internal sealed class CodePointOrder : IComparer<string?>
{
    public static CodePointOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        if (x is null || y is null)
        {
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        }

        int same = x.AsSpan().CommonPrefixLength(y);
        return same == x.Length || same == y.Length
            ? x.Length.CompareTo(y.Length)
            : Rank(x[same]).CompareTo(Rank(y[same]));
    }

    private static int Rank(char c) => char.IsSurrogate(c) ? c + 0x10000 : c;
}
