using System.Collections.Immutable;
using QuoteTracker.Text;

namespace QuoteTracker.Evaluation.Tests;

/// <summary>Splits at white space; every text is one sentence. Enough for tests that look at spans alone.</summary>
internal sealed class WordAnalyzer : ITextAnalyzer
{
    public AnalyzedText Analyze(string text)
    {
        ImmutableArray<Token>.Builder tokens = ImmutableArray.CreateBuilder<Token>();
        int start = 0;
        for (int at = 0; at <= text.Length; at++)
        {
            if (at == text.Length || char.IsWhiteSpace(text[at]))
            {
                if (at > start)
                {
                    tokens.Add(new Token(new TextSpan(start, at), default, default, -1, default));
                }

                start = at + 1;
            }
        }

        ImmutableArray<TokenRange> whole = tokens.Count == 0 ? [] : [new TokenRange(0, tokens.Count)];
        return new AnalyzedText(text, tokens.ToImmutable(), whole, whole, []);
    }
}
