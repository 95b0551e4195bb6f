using QuoteTracker.Text;

namespace QuoteTracker.Training.Corpora;

/// <summary>An annotated text of a corpus.</summary>
/// <param name="Name">File name in the corpus.</param>
/// <param name="Text">The text.</param>
/// <param name="Tokens">Tokens in order; two may share an interval when the corpus splits a written word.</param>
/// <param name="Sentences">Sentences in order.</param>
internal sealed record GoldDocument(string Name, string Text, IReadOnlyList<GoldToken> Tokens, IReadOnlyList<TokenRange> Sentences)
{
    /// <summary>Which mentions stand for the same.</summary>
    public CoreferenceChains Chains { get; init; } = new();
}
