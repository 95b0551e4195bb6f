using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using QuoteTracker.Text.Parsing;
using QuoteTracker.Text.Tagging;

namespace QuoteTracker.Text;

/// <summary>
/// The analyzer of English text that comes with the package: tokens, sentences, paragraphs, parts of speech, named entities and dependencies.
/// Thread-safe and deterministic; cost grows linearly with the text.
/// </summary>
public sealed class TextAnalyzer : ITextAnalyzer
{
    private readonly ConcurrentBag<AnalysisBuffers> _buffers = [];
    private readonly TextModel _model;

    /// <summary>Creates an analyzer with the models that come with the package; they are read once, at the first use.</summary>
    public TextAnalyzer()
        : this(TextModel.Embedded)
    {
    }

    private TextAnalyzer(TextModel model)
    {
        _model = model;
    }

    /// <summary>Creates an analyzer with models of one's own, as the training program writes them.</summary>
    /// <param name="model">A stream over the model file; left open.</param>
    /// <exception cref="ArgumentNullException"><paramref name="model"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidDataException">The stream holds no usable text model; the message says what is wrong.</exception>
    public static TextAnalyzer FromModel(Stream model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return new TextAnalyzer(TextModel.Read(model));
    }

    /// <summary>Creates an analyzer with models of one's own, as the training program writes them.</summary>
    /// <param name="modelPath">Path of the model file.</param>
    /// <exception cref="ArgumentException"><paramref name="modelPath"/> is <see langword="null"/> or empty.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">The file holds no usable text model; the message says what is wrong.</exception>
    public static TextAnalyzer FromModelFile(string modelPath)
    {
        ArgumentException.ThrowIfNullOrEmpty(modelPath);
        using FileStream stream = File.OpenRead(modelPath);
        return FromModel(stream);
    }

    /// <inheritdoc/>
    public AnalyzedText Analyze(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        AnalysisBuffers buffers = _buffers.TryTake(out AnalysisBuffers? pooled) ? pooled : new AnalysisBuffers();
        buffers.Spans.Clear();
        Tokenizer.Tokenize(text, buffers.Spans);
        ReadOnlySpan<TextSpan> spans = CollectionsMarshal.AsSpan(buffers.Spans);
        ImmutableArray<TokenRange> paragraphs = ParagraphSplitter.Split(text, spans);
        ImmutableArray<TokenRange> sentences = SentenceSplitter.Split(text, spans, paragraphs);
        Token[] tokens = new Token[spans.Length];
        ImmutableArray<EntityMention>.Builder entities = ImmutableArray.CreateBuilder<EntityMention>();
        foreach (TokenRange sentence in sentences)
        {
            Annotate(text, spans.Slice(sentence.Start, sentence.Length), sentence.Start, tokens, entities, buffers);
        }

        _buffers.Add(buffers);
        return new AnalyzedText(text, ImmutableCollectionsMarshal.AsImmutableArray(tokens), sentences, paragraphs, entities.DrainToImmutable());
    }

    private void Annotate(
        string text, ReadOnlySpan<TextSpan> spans, int start, Token[] tokens, ImmutableArray<EntityMention>.Builder entities, AnalysisBuffers buffers)
    {
        int count = spans.Length;
        buffers.Reserve(count);
        SentenceFeatures features = buffers.Features;
        features.Reset(count);
        for (int i = 0; i < count; i++)
        {
            features.Set(i, text, spans[i]);
        }

        Span<PartOfSpeech> tags = buffers.Tags.AsSpan(0, count);
        Span<byte> labels = buffers.Labels.AsSpan(0, count);
        Span<DependencyRelation> relations = buffers.Relations.AsSpan(0, count);
        _model.Tagger.Tag(features, tags);
        _model.Entities.Tag(features, tags, buffers.Back, labels);
        NationalGroups.Mark(text, spans, tags, labels);
        _model.Parser.Parse(features, tags, buffers.Parser, relations);
        ReadOnlySpan<int> heads = buffers.Parser.Heads.AsSpan(0, count);
        for (int i = 0; i < count; i++)
        {
            int head = heads[i] == count ? ParserState.None : start + heads[i];
            tokens[start + i] = new Token(spans[i], tags[i], EntityLabels.KindOf(labels[i]), head, relations[i]);
        }

        AddEntities(spans, start, labels, entities);
    }

    private static void AddEntities(ReadOnlySpan<TextSpan> spans, int start, ReadOnlySpan<byte> labels, ImmutableArray<EntityMention>.Builder entities)
    {
        for (int first = 0; first < labels.Length; first++)
        {
            if (labels[first] == EntityLabels.Outside)
            {
                continue;
            }

            int end = first + 1;
            while (end < labels.Length && labels[end] != EntityLabels.Outside && !EntityLabels.IsBegin(labels[end]))
            {
                end++;
            }

            TextSpan span = new(spans[first].Start, spans[end - 1].End);
            entities.Add(new EntityMention(new TokenRange(start + first, start + end), span, EntityLabels.KindOf(labels[first])));
            first = end - 1;
        }
    }
}
