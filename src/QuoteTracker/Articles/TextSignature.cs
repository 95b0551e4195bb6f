namespace QuoteTracker.Articles;

/// <summary>A MinHash signature: the share of equal places of two signatures estimates the share of shingles that their texts have in common.</summary>
internal readonly struct TextSignature
{
    public const int Length = 128;

    private const int ShingleWords = 4;

    /// <summary>Shorter texts have too few shingles to estimate a share.</summary>
    private const int FewestShingles = 21;

    private const ulong Prime = 0x9E3779B97F4A7C15;
    private readonly uint[] _places;

    private TextSignature(uint[] places) => _places = places;

    public ReadOnlySpan<uint> Places => _places;

    /// <returns>The signature, or <see langword="null"/> when the text has no word.</returns>
    public static TextSignature? Of(string text)
    {
        ulong[] words = [.. WordHashes(text)];
        if (words.Length == 0)
        {
            return null;
        }

        // A text too short for shingles is one shingle as a whole, equal to equal texts alone.
        bool isShort = words.Length - ShingleWords + 1 < FewestShingles;
        int shingle = isShort ? words.Length : ShingleWords;
        var places = new uint[Length];
        Array.Fill(places, uint.MaxValue);
        for (int i = 0; i + shingle <= words.Length; i++)
        {
            ulong hash = isShort ? 1UL : 0UL;
            for (int k = i; k < i + shingle; k++)
            {
                hash = Mix((hash * 31) + words[k]);
            }

            Take(places, hash);
        }

        return new TextSignature(places);
    }

    public double SimilarityTo(TextSignature other)
    {
        int equal = 0;
        for (int i = 0; i < Length; i++)
        {
            equal += _places[i] == other._places[i] ? 1 : 0;
        }

        return (double)equal / Length;
    }

    // Two halves of one good hash, combined in many ways, serve as well as many hashes (Kirsch and Mitzenmacher 2006).
    private static void Take(uint[] places, ulong hash)
    {
        ulong step = Mix(hash) | 1;
        for (int i = 0; i < places.Length; i++)
        {
            hash += step;
            uint place = (uint)((hash * Prime) >> 32);
            if (place < places[i])
            {
                places[i] = place;
            }
        }
    }

    private static List<ulong> WordHashes(ReadOnlySpan<char> text)
    {
        var words = new List<ulong>(text.Length / 5);
        ulong hash = 0;
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            {
                hash = ((hash == 0 ? 0xCBF29CE484222325 : hash) ^ char.ToUpperInvariant(c)) * 0x100000001B3;
            }
            else if (hash != 0 && c is not ('\'' or '’'))
            {
                words.Add(hash);
                hash = 0;
            }
        }

        if (hash != 0)
        {
            words.Add(hash);
        }

        return words;
    }

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
