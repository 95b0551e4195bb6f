namespace QuoteTracker.Onnx;

/// <summary>How a text relates to a sentence.</summary>
public enum EntailmentLabel
{
    /// <summary>If the text is true, so is the sentence.</summary>
    Entailment,

    /// <summary>The text leaves the sentence open.</summary>
    Neutral,

    /// <summary>If the text is true, the sentence is not.</summary>
    Contradiction,
}
