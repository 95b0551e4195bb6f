namespace QuoteTracker.Conflicts;

/// <summary>How two parties' positions clash.</summary>
public enum ConflictKind
{
    /// <summary>One affirms, the other denies.</summary>
    Contradiction,

    /// <summary>One affirms or denies, the other says it is not confirmed.</summary>
    Discrepancy,
}
