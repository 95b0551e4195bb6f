namespace QuoteTracker.Positions;

/// <summary>Where a phrase of a lexicon stands.</summary>
/// <param name="Class">What the phrase means.</param>
/// <param name="Start">Index of its first word.</param>
/// <param name="End">Index after its last word.</param>
internal readonly record struct PhraseMatch<TClass>(TClass Class, int Start, int End)
    where TClass : struct, Enum;
