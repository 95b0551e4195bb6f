using System.Runtime.CompilerServices;

namespace QuoteTracker.Text.Learning;

/// <summary>Hashes of feature templates and their values. Part of the model format: a change makes trained models useless.</summary>
internal static class FeatureHash
{
    private const uint FnvOffset = 2166136261;
    private const uint FnvPrime = 16777619;

    /// <summary>FNV-1a hash of characters (Fowler, Noll and Vo).</summary>
    public static uint Of(ReadOnlySpan<char> text)
    {
        uint hash = FnvOffset;
        foreach (char c in text)
        {
            hash = (hash ^ c) * FnvPrime;
        }

        return hash;
    }

    /// <summary>Hash of a template with one value (finalizer of MurmurHash3, Appleby).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Of(uint template, uint value)
    {
        uint hash = (template * 0x9E3779B1u) + value;
        hash ^= hash >> 15;
        hash *= 0x85EBCA6Bu;
        hash ^= hash >> 13;
        hash *= 0xC2B2AE35u;
        return hash ^ (hash >> 16);
    }

    /// <summary>Hash of a template with two values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Of(uint template, uint first, uint second) => Of(Of(template, first), second);

    /// <summary>Hash of a template with three values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Of(uint template, uint first, uint second, uint third) => Of(Of(Of(template, first), second), third);

    /// <summary>Hash of a template with four values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Of(uint template, uint first, uint second, uint third, uint fourth) => Of(Of(Of(Of(template, first), second), third), fourth);

    /// <summary>Hash of a template with one or two values in one round (finalizer of SplitMix64, Steele, Lea and Flood 2014); cheaper than <c>Of</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Mix(uint template, uint first, uint second = 0)
    {
        ulong hash = (((ulong)first << 32) | second) + (template * 0x9E3779B97F4A7C15UL);
        hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9UL;
        hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EBUL;
        return (uint)(hash >> 32);
    }

    /// <summary>Hash of a template with three values in one round.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Mix(uint template, uint first, uint second, uint third) => Mix(template + (third * 0x9E3779B1u), first, second);
}
