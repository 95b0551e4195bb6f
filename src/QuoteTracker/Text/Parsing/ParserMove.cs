namespace QuoteTracker.Text.Parsing;

/// <summary>A move of the arc-hybrid parser.</summary>
internal enum ParserMove
{
    /// <summary>Pushes the first token of the buffer.</summary>
    Shift,

    /// <summary>Pops the top of the stack as a dependent of the first token of the buffer.</summary>
    AttachLeft,

    /// <summary>Pops the top of the stack as a dependent of the token below it.</summary>
    AttachRight,
}
