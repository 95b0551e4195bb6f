namespace QuoteTracker.Positions;

/// <summary>How sure a speaker is (after the scale of FactBank, Sauri and Pustejovsky 2009).</summary>
public enum Certainty
{
    /// <summary>Maybe ("could", "is not ruled out").</summary>
    Possible,

    /// <summary>Likely ("expects", "hopes", "believes").</summary>
    Probable,

    /// <summary>Plainly so.</summary>
    Certain,
}
