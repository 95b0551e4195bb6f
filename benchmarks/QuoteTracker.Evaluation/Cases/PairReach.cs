namespace QuoteTracker.Evaluation.Cases;

/// <summary>How far a labelled pair got through the pipeline; each step presumes the one before, but for a pair that is flagged.</summary>
public enum PairReach
{
    /// <summary>No statement of one of the two was found, or its speaker is unknown.</summary>
    Unheard,

    /// <summary>Statements of both were found, by speaker; a party is missing or bears a wrong name.</summary>
    Heard,

    /// <summary>Both parties have statements; none of the one shares a claim with one of the other.</summary>
    Parties,

    /// <summary>They share a claim; no two positions on it clash.</summary>
    Claim,

    /// <summary>Positions clash; the conflict is not reported.</summary>
    Positions,

    /// <summary>The conflict is reported.</summary>
    Flagged,
}
