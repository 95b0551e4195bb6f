namespace QuoteTracker.Positions;

/// <summary>A word or mark as the position rules read it.</summary>
/// <param name="Text">Lower case, with straight apostrophes; "n't" is a word of its own, "not".</param>
/// <param name="Stem">Common part of its inflections and derivations; empty for a mark.</param>
internal readonly record struct Word(string Text, string Stem)
{
    /// <summary>Whether it is a punctuation mark.</summary>
    public bool IsMark => Stem.Length == 0;

    /// <summary>Whether it ends a sentence.</summary>
    public bool EndsSentence => IsMark && Text is "." or "?" or "!";
}
