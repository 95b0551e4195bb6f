namespace QuoteTracker.Speakers.Sources;

/// <summary>What the head of a source is.</summary>
internal enum SourceHeadKind
{
    /// <summary>A name, perhaps with title and apposition.</summary>
    Name,

    /// <summary>"he", "they", "I".</summary>
    Pronoun,

    /// <summary>"who", "which", "that".</summary>
    Relative,

    /// <summary>"the minister", "a senior official", "residents".</summary>
    Description,
}
