namespace QuoteTracker.Positions;

/// <summary>How a word judges conduct. Names are those of the lexicon conduct.tsv.</summary>
internal enum ConductClass
{
    /// <summary>Bad conduct or a bad result.</summary>
    Bad,

    /// <summary>Good conduct or a good result.</summary>
    Good,

    /// <summary>Something that somebody ought to do.</summary>
    Demanded,
}
