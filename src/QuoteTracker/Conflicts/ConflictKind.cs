namespace QuoteTracker.Conflicts;

/// <summary>How positions clash.</summary>
public enum ConflictKind
{
    /// <summary>One party affirms, the other denies.</summary>
    Contradiction,

    /// <summary>One party affirms or denies, the other says it is not confirmed.</summary>
    Discrepancy,

    /// <summary>Two speakers of one party contradict each other at one time.</summary>
    Disagreement,
}
