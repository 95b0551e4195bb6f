namespace QuoteTracker.Quotes;

/// <summary>How much work <see cref="AttributionExtractor"/> does for a text.</summary>
public enum ExtractionMode
{
    /// <summary>Every candidate cue is looked at by itself and its readings are ranked. Needs parts of speech, entities and governors to do
    /// its best.</summary>
    Accurate,

    /// <summary>Tokens are labelled in one pass by words and marks alone, and the spans are linked. Needs nothing but tokens, sentences and
    /// paragraphs.</summary>
    Fast,
}
