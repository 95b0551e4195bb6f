namespace QuoteTracker.Quotes.Learned;

/// <summary>Turns distances and probabilities into few values.</summary>
internal static class Bucket
{
    private static ReadOnlySpan<byte> Distances =>
        [0, 1, 2, 3, 4, 5, 5, 6, 6, 6, 7, 7, 7, 7, 7, 8, 8, 8, 8, 8, 8, 8, 8, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9];

    public static int Distance(int tokens) => tokens < 0 ? 0 : tokens < Distances.Length ? Distances[tokens] : 10;

    public static int Probability(float value) =>
        value < .02f ? 0 : value < .1f ? 1 : value < .3f ? 2 : value < .5f ? 3 : value < .7f ? 4 : value < .9f ? 5 : 6;
}
