namespace QuoteTracker.Positions;

/// <summary>How a side takes a stand without saying yes or no. Names are those of the lexicon attitudes.tsv.</summary>
internal enum Attitude
{
    /// <summary>What the accused say for themselves.</summary>
    Exculpates,

    /// <summary>Opposition to a plan, proposal or deal.</summary>
    Opposes,

    /// <summary>Support of one.</summary>
    Supports,

    /// <summary>Sets something against what others say.</summary>
    Contrasts,
}
