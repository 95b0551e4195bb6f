using QuoteTracker.Text.Learning;

namespace QuoteTracker.Text;

/// <summary>The features of the tokens of one sentence with two places of padding on either side. Reusable, not thread-safe.</summary>
internal sealed class SentenceFeatures
{
    private const int Margin = 2;
    private static readonly uint AllCapitals = FeatureHash.Of("X");
    private static readonly uint FirstCapital = FeatureHash.Of("Xx");
    private static readonly uint NoCapital = FeatureHash.Of("x");
    private TokenFeatures[] _features = new TokenFeatures[64];

    /// <summary>Number of tokens.</summary>
    public int Count { get; private set; }

    /// <summary>Features of the token at an index from -2 to <see cref="Count"/> + 1.</summary>
    public ref readonly TokenFeatures this[int token] => ref _features[token + Margin];

    /// <summary>Starts a sentence of a number of tokens.</summary>
    public void Reset(int count)
    {
        if (_features.Length < count + (2 * Margin))
        {
            _features = new TokenFeatures[(count * 2) + (2 * Margin)];
        }

        Count = count;
        _features[0] = _features[1] = TokenFeatures.Before;
        _features[count + Margin] = _features[count + Margin + 1] = TokenFeatures.After;
    }

    /// <summary>Sets a token; quotation marks of all styles count as one another, but for their direction.</summary>
    /// <param name="token">The token.</param>
    /// <param name="text">The text.</param>
    /// <param name="span">Where the token stands in it.</param>
    public void Set(int token, ReadOnlySpan<char> text, TextSpan span) =>
        _features[token + Margin] = QuoteFeatures.TryGet(text, span, out TokenFeatures features) ? features : TokenFeatures.Of(span.Of(text));

    /// <summary>How the sentence uses capitals, which tells headlines: 0 for most words small, 1 for most with a capital, 2 for all, 3 for no words.</summary>
    public uint Casing()
    {
        int large = 0;
        int small = 0;
        foreach (ref readonly TokenFeatures token in _features.AsSpan(Margin, Count))
        {
            large += token.Shape == AllCapitals || token.Shape == FirstCapital ? 1 : 0;
            small += token.Shape == NoCapital ? 1 : 0;
        }

        return large + small == 0 ? 3u : small == 0 ? 2u : large > small ? 1u : 0u;
    }
}
