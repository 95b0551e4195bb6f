namespace QuoteTracker.Speakers.Mentions;

/// <summary>What a capitalised phrase names.</summary>
internal enum MentionKind
{
    /// <summary>Not decided yet: a lone capitalised word.</summary>
    Unknown,
    Person,
    Organization,

    /// <summary>A country, its capital or its seat of government.</summary>
    Country,

    /// <summary>"Russian", "the Israelis".</summary>
    Demonym,
    Region,
    Media,

    /// <summary>"Democrats", "Labour".</summary>
    PoliticalParty,

    /// <summary>An office without a name: "the Prime Minister".</summary>
    Office,
}
