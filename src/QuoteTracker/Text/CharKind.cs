namespace QuoteTracker.Text;

/// <summary>What a character is to the tokenizer.</summary>
internal enum CharKind : byte
{
    /// <summary>Punctuation, a symbol, a control character or half a surrogate pair.</summary>
    Mark,

    /// <summary>White space.</summary>
    Space,

    /// <summary>A letter, combining mark or invisible format character: whatever glues to a word.</summary>
    Letter,

    /// <summary>A digit.</summary>
    Digit,
}
