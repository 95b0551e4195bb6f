namespace QuoteTracker.Positions;

/// <summary>What a word inside a statement does to the proposition. Names are those of the lexicon markers.tsv.</summary>
internal enum MarkerClass
{
    /// <summary>Negates ("not", "nobody").</summary>
    Negator,

    /// <summary>Entails that what it governs is not so ("fail to", "cancel").</summary>
    Flipper,

    /// <summary>Calls what it is said of untrue ("baseless").</summary>
    False,

    /// <summary>Calls it true ("undoubtedly").</summary>
    True,

    /// <summary>Leaves it open ("too early to say").</summary>
    Unconfirmed,

    /// <summary>Says that nothing proves it.</summary>
    NoEvidence,

    /// <summary>Refuses to speak about it.</summary>
    NoComment,

    /// <summary>Makes it depend on something else.</summary>
    Condition,

    /// <summary>Calls it possible.</summary>
    Possible,

    /// <summary>Calls it likely.</summary>
    Probable,

    /// <summary>Calls it unlikely.</summary>
    Doubt,

    /// <summary>Passes on what others say.</summary>
    Hearsay,

    /// <summary>Answers yes, when it opens a sentence.</summary>
    Yes,

    /// <summary>Answers no, when it opens a sentence.</summary>
    No,
}
