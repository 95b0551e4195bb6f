namespace QuoteTracker.Positions;

/// <summary>What the words that introduce a statement say about its stance.</summary>
/// <param name="Class">The kind of cue.</param>
/// <param name="Negated">Whether the cue is denied of the speaker ("did not confirm").</param>
/// <param name="Never">Whether it is denied of any time ("never said").</param>
/// <param name="Failing">Whether it is denied by a verb ("failed to", "refused to") rather than by "not".</param>
internal readonly record struct CueReading(CueClass Class, bool Negated, bool Never, bool Failing);
