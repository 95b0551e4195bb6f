namespace QuoteTracker.Quotes.Rules;

/// <summary>What a cue can take as its content.</summary>
[Flags]
internal enum CueFrames : byte
{
    None = 0,

    /// <summary>A quotation, before or after it.</summary>
    Quotation = 1,

    /// <summary>A clause with or without "that", or before it as in "…, she said".</summary>
    Clause = 2,

    /// <summary>An infinitive.</summary>
    Infinitive = 4,

    /// <summary>A noun phrase.</summary>
    Object = 8,

    /// <summary>The addressee stands between cue and content ("told reporters that").</summary>
    Addressee = 16,
}
