namespace QuoteTracker.Quotes;

/// <summary>How a statement is rendered.</summary>
public enum AttributionKind
{
    /// <summary>The whole content stands in quotation marks (or is set as speech in a transcript).</summary>
    Direct,

    /// <summary>No part of the content stands in quotation marks.</summary>
    Indirect,

    /// <summary>Part of the content stands in quotation marks.</summary>
    Mixed,
}
