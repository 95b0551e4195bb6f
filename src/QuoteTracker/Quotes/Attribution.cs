using System.Collections.Immutable;
using QuoteTracker.Text;

namespace QuoteTracker.Quotes;

/// <summary>An attribution after the PolNeAR guidelines (Newell, Margolin and Ruths 2018): the content that a source is reported to have
/// expressed, and the cue that links the two. A role may be in several pieces. Immutable.</summary>
public sealed record Attribution
{
    /// <summary>Spans of the words that name the source, in order; empty when the text names none.</summary>
    public required ImmutableArray<TextSpan> Source { get; init; }

    /// <summary>Spans of the cue ("said", "according to", the colon of a headline), in order; empty only for a line that has none.</summary>
    public required ImmutableArray<TextSpan> Cue { get; init; }

    /// <summary>Spans of the content, quotation marks included, in order; never empty.</summary>
    public required ImmutableArray<TextSpan> Content { get; init; }

    /// <summary>Direct, indirect or mixed.</summary>
    public required AttributionKind Kind { get; init; }

    /// <summary>Estimated probability that the attribution is right, 0 to 1.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>From the first to the last character of the content.</summary>
    public TextSpan ContentExtent => new(Content[0].Start, Content[^1].End);
}
