using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace QuoteTracker.Text;

/// <summary>Splits text into tokens, sentences and paragraphs and leaves out all that needs a trained model: no parts of speech, entities and
/// governors. Several times as fast as <see cref="TextAnalyzer"/>, and all that <see cref="Quotes.ExtractionMode.Fast"/> needs; later stages find less without
/// tags. Thread-safe and deterministic; cost grows linearly with the text.</summary>
public sealed class PlainTextAnalyzer : ITextAnalyzer
{
    private readonly ConcurrentBag<List<TextSpan>> _pool = [];

    /// <inheritdoc/>
    public AnalyzedText Analyze(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<TextSpan> list = _pool.TryTake(out List<TextSpan>? pooled) ? pooled : [];
        list.Clear();
        Tokenizer.Tokenize(text, list);
        ReadOnlySpan<TextSpan> spans = CollectionsMarshal.AsSpan(list);
        ImmutableArray<TokenRange> paragraphs = ParagraphSplitter.Split(text, spans);
        ImmutableArray<TokenRange> sentences = SentenceSplitter.Split(text, spans, paragraphs);
        var tokens = new Token[spans.Length];
        for (int i = 0; i < tokens.Length; i++)
        {
            tokens[i] = new Token(spans[i], PartOfSpeech.Unknown, EntityKind.None, -1, DependencyRelation.Unspecified);
        }

        _pool.Add(list);
        return new AnalyzedText(text, ImmutableCollectionsMarshal.AsImmutableArray(tokens), sentences, paragraphs, []);
    }
}
