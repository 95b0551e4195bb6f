namespace QuoteTracker.Quotes.Rules;

/// <summary>Words with a part of their own in the rules.</summary>
internal enum FunctionWord : byte
{
    None,

    /// <summary>A form of "be", "have" or "do", or a modal.</summary>
    Auxiliary,

    /// <summary>A form of "be".</summary>
    Be,
    Not,
    To,
    That,

    /// <summary>whether, if, how, why, what, where, when.</summary>
    ClauseOpener,

    /// <summary>who, which, whose, whom.</summary>
    Relative,
    By,
    As,
    According,

    /// <summary>A personal pronoun that can speak.</summary>
    Pronoun,

    /// <summary>and, but, or.</summary>
    Conjunction,

    /// <summary>while, although, though, because, since, after, before, amid.</summary>
    Subordinator,

    /// <summary>Who or what news agencies cite.</summary>
    SourceNoun,

    /// <summary>A day, month, "today", "yesterday", "week".</summary>
    Time,
}
