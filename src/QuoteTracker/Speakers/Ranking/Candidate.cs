namespace QuoteTracker.Speakers.Ranking;

/// <summary>A member of the cast that something may go back to, with its measures and, once ranked, the estimated probability.</summary>
internal readonly record struct Candidate(int Member, float[] Features, double Probability);
