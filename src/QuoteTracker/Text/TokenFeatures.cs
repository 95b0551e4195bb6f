using QuoteTracker.Text.Learning;

namespace QuoteTracker.Text;

/// <summary>Hashes of what a word looks like, computed once a token and shared by all models. Part of the model format.</summary>
/// <param name="Form">The word as written; digits count as one another.</param>
/// <param name="Lower">The lower-cased word; digits count as one another, curly apostrophes as straight ones.</param>
/// <param name="Shape">Its pattern of capitals, small letters, digits and marks, such as "Xx" or "9.9".</param>
/// <param name="Suffix1">Last character of the lower-cased word.</param>
/// <param name="Suffix2">Last two characters.</param>
/// <param name="Suffix3">Last three characters.</param>
/// <param name="Suffix4">Last four characters.</param>
/// <param name="Prefix3">First three characters.</param>
/// <param name="Cluster">Cluster of words with like meaning and use.</param>
/// <param name="Group">Coarse cluster.</param>
internal readonly record struct TokenFeatures(
    uint Form, uint Lower, uint Shape, uint Suffix1, uint Suffix2, uint Suffix3, uint Suffix4, uint Prefix3, uint Cluster, uint Group)
{
    private const int LongestWord = 64;
    private const int LongestShape = 12;
    private const uint BeyondClusters = 1 << 16;

    /// <summary>Stands for a place before the first token.</summary>
    public static TokenFeatures Before { get; } = Padding(1);

    /// <summary>Stands for a place after the last token.</summary>
    public static TokenFeatures After { get; } = Padding(2);

    /// <summary>The features of a word; only its first 64 characters count.</summary>
    public static TokenFeatures Of(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord)
        {
            word = word[..LongestWord];
        }

        Span<char> form = stackalloc char[LongestWord];
        Span<char> lower = stackalloc char[LongestWord];
        Span<char> shape = stackalloc char[LongestShape];
        int shapes = 0;
        char last = '\0';
        for (int i = 0; i < word.Length; i++)
        {
            char c = Normalize(word[i]);
            char small = char.IsAscii(c) ? char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c : char.ToLowerInvariant(c);
            form[i] = c;
            lower[i] = small;
            char kind = small != c ? 'X' : c == '0' ? '9' : CharKinds.Of(c) == CharKind.Letter ? 'x' : c;
            if (kind != last && shapes < LongestShape)
            {
                shape[shapes++] = kind;
            }

            last = kind;
        }

        lower = lower[..word.Length];
        uint whole = FeatureHash.Of(lower);
        WordClusters clusters = WordClusters.Embedded;
        int cluster = clusters.Fine(whole);
        return new TokenFeatures(
            FeatureHash.Of(form[..word.Length]),
            whole,
            FeatureHash.Of(shape[..shapes]),
            Suffix(lower, 1, whole),
            Suffix(lower, 2, whole),
            Suffix(lower, 3, whole),
            Suffix(lower, 4, whole),
            lower.Length <= 3 ? whole : FeatureHash.Of(lower[..3]),
            (uint)cluster,
            (uint)clusters.Coarse(cluster));
    }

    private static char Normalize(char c) => c switch
    {
        >= '0' and <= '9' => '0',
        '\u2019' => '\'',
        _ => c,
    };

    private static uint Suffix(ReadOnlySpan<char> lower, int length, uint whole) => lower.Length <= length ? whole : FeatureHash.Of(lower[^length..]);

    private static TokenFeatures Padding(uint value) => new(value, value, value, value, value, value, value, value, BeyondClusters + value, BeyondClusters + value);
}
