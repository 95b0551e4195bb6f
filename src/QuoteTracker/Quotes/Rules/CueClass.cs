namespace QuoteTracker.Quotes.Rules;

/// <summary>What a cue says about how the source relates to the content.</summary>
internal enum CueClass : byte
{
    Say,
    Ask,
    Claim,
    Deny,
    Confirm,
    Suggest,
    Find,
    Believe,
    Expect,
    Want,
    Promise,
    Refuse,
    Decide,
    Order,
    Praise,
    Blame,
    Describe,
    Relay,
    Recall,
    Apologize,
}
