using QuoteTracker.Quotes.Learned;

namespace QuoteTracker.Training.Quotes;

/// <summary>The readings of a candidate cue with how good each is.</summary>
/// <param name="Fold">Fold of the article.</param>
/// <param name="Readings">The readings.</param>
/// <param name="First">What the first stage found in the passage.</param>
internal sealed record RankingItem(int Fold, IReadOnlyList<RankedReading> Readings, FirstStage First);
