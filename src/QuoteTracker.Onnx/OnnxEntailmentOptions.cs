using System.Collections.Immutable;
using QuoteTracker.Plugins;

namespace QuoteTracker.Onnx;

/// <summary>Settings of <see cref="OnnxEntailmentJudge"/>. Immutable; validated when set, the model when the judge is created.</summary>
public sealed record OnnxEntailmentOptions
{
    private readonly string _modelPath = "";
    private readonly EntailmentTokenizer _tokenizer = null!;
    private readonly ImmutableArray<EntailmentLabel> _labels;

    /// <summary>Path of the model.</summary>
    /// <exception cref="ArgumentException">The value is <see langword="null"/> or empty.</exception>
    public required string ModelPath
    {
        get => _modelPath;
        init
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(value);
            _modelPath = value;
        }
    }

    /// <summary>The model's tokenizer.</summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public required EntailmentTokenizer Tokenizer
    {
        get => _tokenizer;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            _tokenizer = value;
        }
    }

    /// <summary>What the columns of the model's output mean, in their order (<c>id2label</c> of its <c>config.json</c>). A model without a neutral
    /// label has two.</summary>
    /// <exception cref="ArgumentException">A label is missing beside <see cref="EntailmentLabel.Neutral"/>, or there twice.</exception>
    public required ImmutableArray<EntailmentLabel> Labels
    {
        get => _labels;
        init => _labels = !value.IsDefault
            && value.Distinct().Count() == value.Length
            && value.All(Enum.IsDefined)
            && value.Contains(EntailmentLabel.Entailment)
            && value.Contains(EntailmentLabel.Contradiction)
            ? value
            : throw new ArgumentException("The labels are entailment, contradiction and, if the model has it, neutral, each once.", nameof(value));
    }

    /// <summary>Name of the output with the logits; <see langword="null"/> for <c>logits</c>, or the only output there is.</summary>
    public string? OutputName { get; init; }

    /// <summary>Most tokens of a pair, at least 16; longer ones are cut. Default 256. A model of fixed length takes that.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 16.</exception>
    public int MaxTokens { get; init => field = OptionValue.AtLeast(value, 16); } = 256;

    /// <summary>Most pairs that the model gets at a time, at least 1. Default 8. A model of fixed batch size takes that.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int BatchSize { get; init => field = OptionValue.AtLeast(value, 1); } = 8;

    /// <summary>Threads within the model, at least 1. Default 1, which gives equal results everywhere.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int Threads { get; init => field = OptionValue.AtLeast(value, 1); } = 1;
}
