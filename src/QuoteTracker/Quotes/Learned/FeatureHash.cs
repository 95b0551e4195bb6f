namespace QuoteTracker.Quotes.Learned;

/// <summary>Turns feature templates with their values into 32 well-mixed bits: one multiplication for each value
/// and one at the end (constants of xxHash and MurmurHash3).</summary>
internal static class FeatureHash
{
    public static uint Start(uint template) => (template * 0x85EBCA6Bu) + 0x27D4EB2Fu;

    public static uint Add(uint hash, int value)
    {
        hash = (hash ^ (uint)value) * 0x9E3779B1u;
        return hash ^ (hash >> 15);
    }

    public static int End(uint hash)
    {
        hash *= 0xC2B2AE35u;
        return (int)(hash ^ (hash >> 16));
    }

    /// <summary>FNV-1a over UTF-16 units.</summary>
    public static int Of(ReadOnlySpan<char> letters)
    {
        uint hash = 2166136261;
        foreach (char c in letters)
        {
            hash = (hash ^ c) * 16777619;
        }

        return (int)hash;
    }
}
