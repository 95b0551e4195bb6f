namespace QuoteTracker.Text;

/// <summary>Classes of words that share endings.</summary>
internal enum LemmaClass
{
    /// <summary>Words without rules.</summary>
    Other,

    /// <summary>Verbs and modals.</summary>
    Verb,

    /// <summary>Plural nouns.</summary>
    Noun,

    /// <summary>Comparatives and superlatives.</summary>
    Adjective,
}
