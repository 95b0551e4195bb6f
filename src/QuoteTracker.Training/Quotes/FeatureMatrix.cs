namespace QuoteTracker.Training.Quotes;

/// <summary>Features of the tokens of a passage: hashes at first, rows of a <see cref="FeatureSpace"/> once indexed.</summary>
/// <param name="features">All features one after another.</param>
/// <param name="offsets">Where those of each token start, and the end.</param>
internal sealed class FeatureMatrix(int[] features, int[] offsets)
{
    private int[] _features = features;

    public int Places => offsets.Length - 1;

    public ReadOnlySpan<int> this[int place] => _features.AsSpan(offsets[place], offsets[place + 1] - offsets[place]);

    public ReadOnlySpan<int> All => _features;

    /// <summary>Replaces every feature by its row and drops those without.</summary>
    public void Index(Func<int, int> rowOf)
    {
        int kept = 0;
        int from = 0;
        for (int place = 0; place < Places; place++)
        {
            int end = offsets[place + 1];
            offsets[place] = kept;
            for (; from < end; from++)
            {
                int row = rowOf(_features[from]);
                if (row >= 0)
                {
                    _features[kept++] = row;
                }
            }
        }

        offsets[^1] = kept;
        Array.Resize(ref _features, kept);
    }
}
