using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace QuoteTracker.Text;

/// <summary>The analyzer of English text that comes with the package. Thread-safe and deterministic; cost grows linearly with the text.</summary>
public sealed class TextAnalyzer : ITextAnalyzer
{
    /// <inheritdoc/>
    public AnalyzedText Analyze(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<TextSpan> spans = new(4 + (text.Length / 4));
        Tokenizer.Tokenize(text, spans);
        ImmutableArray<TokenRange> paragraphs = ParagraphSplitter.Split(text, CollectionsMarshal.AsSpan(spans));
        ImmutableArray<TokenRange> sentences = SentenceSplitter.Split(text, CollectionsMarshal.AsSpan(spans), paragraphs);
        ImmutableArray<Token> tokens = [.. spans.Select(span => new Token(span, PartOfSpeech.Unknown, EntityKind.None, -1, DependencyRelation.Unspecified))];
        return new AnalyzedText(text, tokens, sentences, paragraphs, []);
    }
}
