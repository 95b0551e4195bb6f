namespace QuoteTracker.Positions;

/// <summary>Where a speaker stands on a claim.</summary>
public enum Stance
{
    /// <summary>Says that it is, was or will be so.</summary>
    Affirms,

    /// <summary>Says that it is not, was not or will not be so.</summary>
    Denies,

    /// <summary>Says that it is not confirmed, agreed, decided or known.</summary>
    Unconfirmed,

    /// <summary>Takes no side: declines to comment, asks, speaks under a condition.</summary>
    NonCommittal,
}
