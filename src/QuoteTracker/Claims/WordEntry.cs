namespace QuoteTracker.Claims;

/// <summary>A word as this stage sees it.</summary>
/// <param name="Term">Hash of the stem; 0 when the word carries no meaning of its own.</param>
/// <param name="Word">Index in the word model, or -1.</param>
/// <param name="IsName">Whether it is part of a name.</param>
internal readonly record struct WordEntry(ulong Term, int Word, bool IsName);
