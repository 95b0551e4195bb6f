using QuoteTracker.Quotes.Learned;

namespace QuoteTracker.Training.Quotes;

/// <summary>The readings of a candidate cue with how good each is.</summary>
/// <param name="Fold">Fold of the article.</param>
/// <param name="Readings">The readings.</param>
/// <param name="Gold">The right attribution; <see langword="null"/> when the candidate is no cue.</param>
/// <param name="First">What the first stage found in the passage.</param>
internal sealed record RankingItem(int Fold, IReadOnlyList<RankedReading> Readings, GoldRoles? Gold, FirstStage First);
