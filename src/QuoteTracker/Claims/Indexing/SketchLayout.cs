using System.Runtime.InteropServices;

namespace QuoteTracker.Claims.Indexing;

/// <summary>How a sketch of a statement lies in 32-bit words: a header, two meanings in signed bytes, then terms. A term is 24 bits of its hash and
/// 8 bits of weight, so that ascending words are ascending terms.</summary>
internal static class SketchLayout
{
    public const int Speaker = 0;
    public const int Party = 1;
    public const int Article = 2;
    public const int Day = 3;
    public const int FirstSentence = 4;
    public const int LastSentence = 5;
    public const int Length = 6;
    public const int Counts = 7;
    public const int Header = 8;

    /// <summary>The day of a statement without a date.</summary>
    public const uint NoDay = 0;

    /// <summary>A term with the given weight, 0 to 1.</summary>
    public static uint Term(ulong hash, float weight) => ((uint)(hash >> 40) << 8) | (uint)MathF.Round(Math.Clamp(weight, 0, 1) * byte.MaxValue);

    /// <summary>The term without its weight.</summary>
    public static uint Key(uint term) => term >> 8;

    /// <summary>The weight of a term, 0 to 255.</summary>
    public static int Weight(uint term) => (int)(term & 0xFF);

    /// <summary>Meaning of the content.</summary>
    public static ReadOnlySpan<sbyte> ContentMeaning(ReadOnlySpan<uint> sketch, int dimensions) =>
        MemoryMarshal.Cast<uint, sbyte>(sketch[Header..])[..dimensions];

    /// <summary>Meaning of the surroundings.</summary>
    public static ReadOnlySpan<sbyte> ContextMeaning(ReadOnlySpan<uint> sketch, int dimensions) =>
        MemoryMarshal.Cast<uint, sbyte>(sketch[Header..]).Slice(dimensions, dimensions);

    /// <summary>Number of words that both meanings take.</summary>
    public static int MeaningWords(int dimensions) => ((2 * dimensions) + 3) / 4;

    /// <summary>Terms of the content, of the surroundings, and of names in the content and the speaker's.</summary>
    public static void Terms(ReadOnlySpan<uint> sketch, int dimensions, out ReadOnlySpan<uint> content, out ReadOnlySpan<uint> context, out ReadOnlySpan<uint> names)
    {
        uint counts = sketch[Counts];
        ReadOnlySpan<uint> terms = sketch[(Header + MeaningWords(dimensions))..];
        content = terms[..(int)(counts & 0xFF)];
        terms = terms[content.Length..];
        context = terms[..(int)((counts >> 8) & 0xFF)];
        names = terms.Slice(context.Length, (int)((counts >> 16) & 0xFF));
    }
}
