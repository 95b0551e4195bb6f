namespace QuoteTracker.Text;

/// <summary>A half-open interval [<paramref name="Start"/>, <paramref name="End"/>) of token indices of an <see cref="AnalyzedText"/>.</summary>
/// <param name="Start">Index of the first token.</param>
/// <param name="End">Index after the last token.</param>
public readonly record struct TokenRange(int Start, int End)
{
    /// <summary>Number of tokens.</summary>
    public int Length => End - Start;

    /// <summary>Whether the token at <paramref name="index"/> lies inside.</summary>
    public bool Contains(int index) => index >= Start && index < End;
}
