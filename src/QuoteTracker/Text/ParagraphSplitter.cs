using System.Buffers;
using System.Collections.Immutable;

namespace QuoteTracker.Text;

/// <summary>Groups tokens into paragraphs: a line break ends a paragraph. Thread-safe.</summary>
public static class ParagraphSplitter
{
    private static readonly SearchValues<char> LineBreaks = SearchValues.Create("\n\r\u0085\u2028\u2029\f\v");

    /// <summary>Groups tokens into paragraphs.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Its tokens in order, as <see cref="Tokenizer"/> gives them.</param>
    /// <returns>Paragraphs in order; together they cover every token once.</returns>
    public static ImmutableArray<TokenRange> Split(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens)
    {
        ImmutableArray<TokenRange>.Builder paragraphs = ImmutableArray.CreateBuilder<TokenRange>();
        int start = 0;
        for (int i = 1; i <= tokens.Length; i++)
        {
            if (i == tokens.Length || HasLineBreak(text[tokens[i - 1].End..tokens[i].Start]))
            {
                paragraphs.Add(new TokenRange(start, i));
                start = i;
            }
        }

        return paragraphs.DrainToImmutable();
    }

    private static bool HasLineBreak(ReadOnlySpan<char> gap) => gap.Length > 0 && gap.ContainsAny(LineBreaks);
}
