using QuoteTracker.Quotes.Learned;

namespace QuoteTracker.Training.Quotes;

/// <summary>A reading of a candidate cue.</summary>
/// <param name="Hypothesis">The reading.</param>
/// <param name="Features">Its hashed features.</param>
/// <param name="Quality">How good it is, 0 to 1.</param>
/// <param name="IsRight">Whether every span is right.</param>
internal sealed record RankedReading(Hypothesis Hypothesis, int[] Features, float Quality, bool IsRight);
