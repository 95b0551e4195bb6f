namespace QuoteTracker.Training.Text;

/// <summary>Settings of the training of the text models.</summary>
/// <param name="Seed">Decides all random choices.</param>
/// <param name="LargestBits">Bounds the binary logarithm of the number of hash values, for quick training on few sentences.</param>
internal sealed record TextTraining(int Seed, int LargestBits = 32)
{
    /// <summary>An untrained model.</summary>
    public Perceptron Model(int bits, int labels, int leastUpdates = 0) => new(Math.Min(bits, LargestBits), labels, leastUpdates);
}
