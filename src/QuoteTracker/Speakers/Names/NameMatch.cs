namespace QuoteTracker.Speakers.Names;

/// <summary>How two names of persons relate.</summary>
internal enum NameMatch
{
    /// <summary>They cannot be one person's.</summary>
    Different,

    /// <summary>Nothing speaks against one person, but one of them says too little: a lone surname, an initial.</summary>
    Possible,

    /// <summary>The same name, up to spelling, order, middle names and short forms.</summary>
    Same,
}
