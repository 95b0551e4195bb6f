using QuoteTracker.Speakers.Ranking;

namespace QuoteTracker.Training.Speakers;

/// <summary>A place where something goes back to a candidate, with the answer of the corpus.</summary>
/// <param name="Document">Name of its document: folds go by it.</param>
/// <param name="Kind">What stands there.</param>
/// <param name="IsSource">Whether it is a source.</param>
/// <param name="IsGold">Whether people annotated it, not a program.</param>
/// <param name="Features">The measures of each candidate, in the order in which they were ranked.</param>
/// <param name="Right">Which candidates are right.</param>
internal sealed record RankedPlace(string Document, AnaphorKind Kind, bool IsSource, bool IsGold, float[][] Features, bool[] Right);
