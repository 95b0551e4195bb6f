namespace QuoteTracker.Conflicts;

/// <summary>How a party's position changed.</summary>
public enum ShiftKind
{
    /// <summary>From affirming to denying or back.</summary>
    Reversal,

    /// <summary>From affirming or denying to unconfirmed.</summary>
    Softening,

    /// <summary>From unconfirmed to affirming or denying.</summary>
    Confirmation,
}
