using System.Collections.Immutable;

namespace QuoteTracker.Text;

/// <summary>
/// Splits text into words, numbers and marks, after the conventions of the Penn Treebank as Stanford CoreNLP applies them: clitics
/// ("do|n't", "Ann|'s") are tokens, hyphenated words, abbreviations, numbers and addresses stay whole, every mark stands alone except
/// ellipses, double dashes and doubled quotation marks. Tokens cover every character that is neither white space nor a byte order mark. Thread-safe; time and memory
/// grow linearly with the text.
/// </summary>
public static class Tokenizer
{
    /// <summary>Tokenizes a text.</summary>
    /// <param name="text">Any text, also empty or malformed; a lone surrogate is a token, a pair is never split.</param>
    /// <returns>The tokens in order, without overlap, as intervals of <paramref name="text"/>.</returns>
    public static ImmutableArray<TextSpan> Tokenize(ReadOnlySpan<char> text)
    {
        List<TextSpan> tokens = new(4 + (text.Length / 4));
        Tokenize(text, tokens);
        return [.. tokens];
    }

    /// <summary>Tokenizes a text into a list that the caller may reuse.</summary>
    internal static void Tokenize(ReadOnlySpan<char> text, List<TextSpan> tokens)
    {
        TokenScanner scanner = new(text, tokens);
        scanner.Run();
    }
}
