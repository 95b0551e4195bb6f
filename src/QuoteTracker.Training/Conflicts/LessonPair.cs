using QuoteTracker.Conflicts;

namespace QuoteTracker.Training.Conflicts;

/// <summary>Two statements of different parties on one claim.</summary>
/// <param name="First">One.</param>
/// <param name="Second">The other.</param>
/// <param name="Features">What was measured on them.</param>
internal sealed record LessonPair(DatedPosition First, DatedPosition Second, float[] Features);
