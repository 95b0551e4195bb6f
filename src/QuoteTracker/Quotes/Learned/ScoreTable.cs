namespace QuoteTracker.Quotes.Learned;

/// <summary>One weight for each hashed feature, for models with few features. Immutable.</summary>
internal sealed class ScoreTable
{
    private readonly float[] _weights;

    /// <param name="weights">As many weights as a power of two.</param>
    public ScoreTable(float[] weights) => _weights = weights;

    public ReadOnlySpan<float> Weights => _weights;

    public float this[int feature] => _weights[feature & (_weights.Length - 1)];

    public float Sum(ReadOnlySpan<int> features)
    {
        float sum = 0;
        foreach (int feature in features)
        {
            sum += _weights[feature & (_weights.Length - 1)];
        }

        return sum;
    }
}
