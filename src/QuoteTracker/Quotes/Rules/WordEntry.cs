namespace QuoteTracker.Quotes.Rules;

/// <summary>What the rules know of a word form. The value of a word that they do not know is <see langword="default"/>.</summary>
/// <param name="Function">Its part in the rules.</param>
/// <param name="Verbs">Cues of which it is a verb form, longest tail first; <see langword="null"/> if none.</param>
/// <param name="Noun">The cue of which it is a noun form, or <see langword="null"/>.</param>
internal readonly record struct WordEntry(FunctionWord Function, CueEntry[]? Verbs, CueEntry? Noun);
