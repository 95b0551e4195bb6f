using QuoteTracker.Quotes.Learned;

namespace QuoteTracker.Training.Quotes;

/// <summary>A passage with the right labels.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Index">Its neighbours and segments.</param>
/// <param name="Syntax">Its syntax.</param>
/// <param name="Labels">A label for each token.</param>
/// <param name="Gold">Attributions that have a cue in the passage, as places.</param>
internal sealed record LabelledPassage(
    Passage Passage, PassageIndex Index, SyntaxIndex Syntax, byte[] Labels, IReadOnlyList<GoldRoles> Gold);
