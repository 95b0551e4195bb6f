using QuoteTracker.Text;

namespace QuoteTracker.Training.Quotes;

/// <summary>An attribution of an annotator, in UTF-16 offsets without surrounding white space.</summary>
/// <param name="Source">Fragments of the source.</param>
/// <param name="Cue">Fragments of the cue.</param>
/// <param name="Content">Fragments of the content.</param>
internal sealed record GoldAttribution(IReadOnlyList<TextSpan> Source, IReadOnlyList<TextSpan> Cue, IReadOnlyList<TextSpan> Content);
