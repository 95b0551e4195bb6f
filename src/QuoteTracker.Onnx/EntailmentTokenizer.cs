using Microsoft.ML.Tokenizers;

namespace QuoteTracker.Onnx;

/// <summary>Turns a pair of texts into the numbers that a model was trained on: start, first text, separator, second text, separator.
/// Immutable and thread-safe.</summary>
public sealed class EntailmentTokenizer
{
    // No word of any vocabulary is longer; text beyond what fits into the model is not looked at.
    private const int CharactersPerToken = 24;

    private readonly Func<string, IReadOnlyList<int>> _encode;
    private readonly int _start;
    private readonly int[] _between;
    private readonly int _end;

    private EntailmentTokenizer(Func<string, IReadOnlyList<int>> encode, int start, int[] between, int end, int padding)
    {
        _encode = encode;
        _start = start;
        _between = between;
        _end = end;
        Padding = padding;
    }

    /// <summary>Number that fills rows up to one length.</summary>
    internal int Padding { get; }

    /// <summary>BERT's WordPiece, of a file with one token a line (<c>vocab.txt</c>).</summary>
    /// <param name="vocabularyPath">Path of the file.</param>
    /// <param name="lowerCase">Whether the model was trained on lower-case text ("uncased").</param>
    /// <exception cref="ArgumentException"><paramref name="vocabularyPath"/> is empty.</exception>
    /// <exception cref="OnnxModelException">There is no such file, or it lacks the special tokens.</exception>
    public static EntailmentTokenizer WordPiece(string vocabularyPath, bool lowerCase = true)
    {
        BertTokenizer tokenizer = Open(
            path =>
            {
                using FileStream stream = File.OpenRead(path);
                return BertTokenizer.Create(stream, new BertOptions { LowerCaseBeforeTokenization = lowerCase });
            },
            vocabularyPath);
        return new EntailmentTokenizer(
            text => tokenizer.EncodeToIds(text, addSpecialTokens: false),
            tokenizer.ClassificationTokenId,
            [tokenizer.SeparatorTokenId],
            tokenizer.SeparatorTokenId,
            tokenizer.PaddingTokenId);
    }

    /// <summary>Byte-level pair encoding as RoBERTa has it, of <c>vocab.json</c> and <c>merges.txt</c>; two separators stand between the texts.</summary>
    /// <param name="vocabularyPath">Path of the vocabulary.</param>
    /// <param name="mergesPath">Path of the merges.</param>
    /// <exception cref="ArgumentException">A path is empty.</exception>
    /// <exception cref="OnnxModelException">There is no such file, or it lacks <c>&lt;s&gt;</c>, <c>&lt;/s&gt;</c> or <c>&lt;pad&gt;</c>.</exception>
    public static EntailmentTokenizer BytePairs(string vocabularyPath, string mergesPath)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(mergesPath);
        BpeTokenizer tokenizer = Open(
            path => BpeTokenizer.Create(new BpeOptions(path, mergesPath) { ByteLevel = true, PreTokenizer = RobertaPreTokenizer.Instance }), vocabularyPath);
        int end = Id("</s>");
        return new EntailmentTokenizer(text => tokenizer.EncodeToIds(text), Id("<s>"), [end, end], end, Id("<pad>"));

        int Id(string token) => tokenizer.Vocabulary.TryGetValue(token, out int id)
            ? id
            : throw new OnnxModelException($"The vocabulary {vocabularyPath} lacks the token {token}.");
    }

    /// <summary>SentencePiece, of a model file (<c>spm.model</c>). The numbers of its pieces are those of the file; models that shift them, as
    /// XLM-RoBERTa does, do not fit. The defaults are those of DeBERTa v3.</summary>
    /// <param name="modelPath">Path of the file.</param>
    /// <param name="start">Number of the token at the start.</param>
    /// <param name="separator">Number of the token after each text.</param>
    /// <param name="padding">Number of the token that fills up.</param>
    /// <exception cref="ArgumentException"><paramref name="modelPath"/> is empty, or a number is negative.</exception>
    /// <exception cref="OnnxModelException">There is no such file, or it is no such model.</exception>
    public static EntailmentTokenizer SentencePiece(string modelPath, int start = 1, int separator = 2, int padding = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfNegative(separator);
        ArgumentOutOfRangeException.ThrowIfNegative(padding);
        SentencePieceTokenizer tokenizer = Open(
            path =>
            {
                using FileStream stream = File.OpenRead(path);
                return SentencePieceTokenizer.Create(stream, false, false, null);
            },
            modelPath);
        return new EntailmentTokenizer(
            text => tokenizer.EncodeToIds(text, addBeginningOfSentence: false, addEndOfSentence: false), start, [separator], separator, padding);
    }

    /// <summary>Encodes a pair: the numbers, and for each whether it belongs to the second text (1) or not (0). What does not fit is cut off the
    /// first text, of the second at most half remains then.</summary>
    internal (int[] Ids, int[] Types) Encode(string first, string second, int most)
    {
        int room = most - 2 - _between.Length;
        int[] tail = Take(second, room);
        int[] head = Take(first, room);
        if (head.Length + tail.Length > room)
        {
            tail = tail[..Math.Min(tail.Length, Math.Max(room / 2, room - head.Length))];
            head = head[..Math.Min(head.Length, room - tail.Length)];
        }

        int[] ids = [_start, .. head, .. _between, .. tail, _end];
        int[] types = new int[ids.Length];
        types.AsSpan(1 + head.Length + _between.Length).Fill(1);
        return (ids, types);
    }

    private int[] Take(string text, int most)
    {
        int length = (int)Math.Min(text.Length, (long)most * CharactersPerToken);
        IReadOnlyList<int> ids = _encode(text[..length]);
        return [.. ids.Take(most)];
    }

    private static T Open<T>(Func<string, T> open, string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        try
        {
            return open(path);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            throw new OnnxModelException($"The vocabulary {path} cannot be used: {error.Message}", error);
        }
    }
}
