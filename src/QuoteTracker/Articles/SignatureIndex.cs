using System.Runtime.InteropServices;

namespace QuoteTracker.Articles;

/// <summary>Finds a signature like a given one without looking at all: like ones share a band of places with high probability.</summary>
internal sealed class SignatureIndex(double similarity)
{
    private const int Rows = 4;
    private const int Bands = TextSignature.Length / Rows;
    private readonly List<(int Number, TextSignature Signature)> _entries = [];
    private readonly Dictionary<(int Band, UInt128 Places), List<int>> _bands = [];

    public void Add(int number, TextSignature signature)
    {
        for (int band = 0; band < Bands; band++)
        {
            ref List<int>? entries = ref CollectionsMarshal.GetValueRefOrAddDefault(_bands, (band, Places(signature, band)), out _);
            (entries ??= []).Add(_entries.Count);
        }

        _entries.Add((number, signature));
    }

    /// <summary>Number of the entry that is most like a signature, the earlier of two, or <see langword="null"/> when none is alike enough.</summary>
    public int? Find(TextSignature signature)
    {
        var candidates = new SortedSet<int>();
        for (int band = 0; band < Bands; band++)
        {
            if (_bands.TryGetValue((band, Places(signature, band)), out List<int>? entries))
            {
                candidates.UnionWith(entries);
            }
        }

        int? best = null;
        double most = similarity;
        foreach (int candidate in candidates)
        {
            double share = _entries[candidate].Signature.SimilarityTo(signature);
            if (share > most || (share >= most && best is null))
            {
                most = share;
                best = _entries[candidate].Number;
            }
        }

        return best;
    }

    private static UInt128 Places(TextSignature signature, int band)
    {
        ReadOnlySpan<uint> rows = signature.Places.Slice(band * Rows, Rows);
        return new UInt128(((ulong)rows[0] << 32) | rows[1], ((ulong)rows[2] << 32) | rows[3]);
    }
}
