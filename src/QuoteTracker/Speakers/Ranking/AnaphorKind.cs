namespace QuoteTracker.Speakers.Ranking;

/// <summary>What goes back to a candidate; each kind has weights of its own.</summary>
internal enum AnaphorKind
{
    /// <summary>"he", "she".</summary>
    Person,

    /// <summary>"they".</summary>
    Plural,

    /// <summary>"it".</summary>
    Neuter,

    /// <summary>"the company", "the German".</summary>
    Description,
}
