namespace QuoteTracker.Quotes.Learned;

/// <summary>Coarse kind of a token; pairs of neighbouring kinds choose the transition scores of the chains.</summary>
internal enum WordKind : byte
{
    Word,
    Capitalised,
    OpenMark,
    CloseMark,
    Comma,
    SentenceEnd,
    OtherStop,
    That,
    CueLike,
    Pronoun,
    Question,
    Other,

    /// <summary>Number of kinds.</summary>
    Count,

    /// <summary>Beyond the text.</summary>
    None = 15,
}
