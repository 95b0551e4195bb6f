namespace QuoteTracker.Training.Quotes;

/// <summary>The features frequent enough to learn, numbered without gaps.</summary>
internal sealed class FeatureSpace
{
    private readonly int[] _rowOfSlot;
    private readonly List<int> _slots = [];

    /// <param name="bits">Binary logarithm of the number of slots that hashes are folded into.</param>
    /// <param name="matrices">The training data; indexed by this call.</param>
    /// <param name="minCount">Rarer features are dropped.</param>
    public FeatureSpace(int bits, IReadOnlyCollection<FeatureMatrix> matrices, int minCount)
    {
        Bits = bits;
        int mask = (1 << bits) - 1;
        _rowOfSlot = new int[1 << bits];
        foreach (FeatureMatrix matrix in matrices)
        {
            foreach (int feature in matrix.All)
            {
                _rowOfSlot[feature & mask]++;
            }
        }

        for (int slot = 0; slot < _rowOfSlot.Length; slot++)
        {
            bool frequent = _rowOfSlot[slot] >= minCount;
            _rowOfSlot[slot] = frequent ? _slots.Count : -1;
            if (frequent)
            {
                _slots.Add(slot);
            }
        }

        foreach (FeatureMatrix matrix in matrices)
        {
            matrix.Index(feature => _rowOfSlot[feature & mask]);
        }
    }

    public int Bits { get; }

    public int Rows => _slots.Count;

    /// <summary>Slot of each row, ascending.</summary>
    public IReadOnlyList<int> Slots => _slots;
}
