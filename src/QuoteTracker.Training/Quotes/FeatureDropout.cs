using QuoteTracker.Quotes.Learned;

namespace QuoteTracker.Training.Quotes;

/// <summary>The features of one example that are left when others are dropped at random. Used again and again. Not thread-safe.</summary>
internal sealed class FeatureDropout
{
    private const int Digits = 16;
    private int[] _kept = [];
    private int[] _ends = [];
    private uint _limit;
    private ulong _state;

    /// <summary>What sums of kept features are multiplied with, so that they are as large as those of all features.</summary>
    public float Scale { get; private set; } = 1;

    /// <summary>Sets the share to drop and what decides the choices.</summary>
    public void Start(float share, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(share, 1);
        Scale = 1 / (1 - share);
        _limit = (uint)(share * (1 << Digits));
        _state = (ulong)seed;
    }

    /// <summary>Chooses anew for an example.</summary>
    public void Choose(ChainExample example)
    {
        int places = example.Labels.Length;
        int most = 0;
        for (int i = 0; i < places; i++)
        {
            most += example.Base[example.From + i].Length + (example.Extra is null ? 0 : example.Extra[i].Length);
        }

        Span<int> kept = Room.For(ref _kept, most);
        Span<int> ends = Room.For(ref _ends, 2 * places);
        int count = 0;
        for (int i = 0; i < places; i++)
        {
            count = Keep(example.Base[example.From + i], kept, count);
            ends[2 * i] = count;
            count = example.Extra is null ? count : Keep(example.Extra[i], kept, count);
            ends[(2 * i) + 1] = count;
        }
    }

    /// <summary>Kept base features of a place.</summary>
    public ReadOnlySpan<int> Base(int place) => Part(2 * place);

    /// <summary>Kept further features of a place.</summary>
    public ReadOnlySpan<int> Extra(int place) => Part((2 * place) + 1);

    private ReadOnlySpan<int> Part(int part)
    {
        int start = part == 0 ? 0 : _ends[part - 1];
        return _kept.AsSpan(start, _ends[part] - start);
    }

    private int Keep(ReadOnlySpan<int> features, Span<int> kept, int count)
    {
        ulong random = 0;
        for (int i = 0; i < features.Length; i++)
        {
            random = i % 4 == 0 ? Next() : random >> Digits;
            kept[count] = features[i];
            count += (random & ((1 << Digits) - 1)) >= _limit ? 1 : 0;
        }

        return count;
    }

    /// <summary>Random bits by SplitMix64 (Steele, Lea and Flood 2014): the same on every machine, and fast.</summary>
    private ulong Next()
    {
        ulong mixed = _state += 0x9E3779B97F4A7C15UL;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
        return mixed ^ (mixed >> 31);
    }
}
