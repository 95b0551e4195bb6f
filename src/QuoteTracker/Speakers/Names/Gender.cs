namespace QuoteTracker.Speakers.Names;

/// <summary>Grammatical gender of a person, as far as names, titles and pronouns tell.</summary>
internal enum Gender
{
    /// <summary>Nothing tells, or both are usual.</summary>
    Unknown,

    /// <summary>He.</summary>
    Male,

    /// <summary>She.</summary>
    Female,
}
