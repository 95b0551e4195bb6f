namespace QuoteTracker.Positions;

/// <summary>What a reporting cue says about the speaker's stance on the content. Names are those of the lexicon cues.tsv.</summary>
internal enum CueClass
{
    Report,
    Claim,
    Insist,
    Confirm,
    Admit,
    Counter,
    Deny,
    RuleOut,
    Refuse,
    Accuse,
    Criticize,
    Endorse,
    Expect,
    Suggest,
    Fear,
    Doubt,
    Decline,
    Ask,
    Demand,
}
