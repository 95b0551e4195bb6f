using QuoteTracker.Quotes.Learned;

namespace QuoteTracker.Training.Quotes;

/// <summary>A candidate cue to learn from.</summary>
/// <param name="Article">Index of the article.</param>
/// <param name="Passage">Index of the passage in the article.</param>
/// <param name="Candidate">Index of the candidate; negative for a right cue that the first stage did not propose.</param>
/// <param name="Gold">Its attribution; <see langword="null"/> when it is no cue.</param>
/// <param name="Chain">Features and labels.</param>
internal sealed record CueExample(int Article, int Passage, int Candidate, GoldRoles? Gold, ChainExample Chain);
