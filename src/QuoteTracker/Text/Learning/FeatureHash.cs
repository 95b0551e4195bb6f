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
}
