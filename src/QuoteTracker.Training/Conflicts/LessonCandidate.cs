using QuoteTracker.Conflicts;
using QuoteTracker.Conflicts.Clashes;

namespace QuoteTracker.Training.Conflicts;

/// <summary>A flag that could be raised.</summary>
/// <param name="Candidate">Two parties on a claim.</param>
/// <param name="Elsewhere">How far the same two clash over other claims.</param>
/// <param name="Pairs">Their statements in pairs.</param>
internal sealed record LessonCandidate(ConflictCandidate Candidate, double Elsewhere, LessonPair[] Pairs)
{
    /// <summary>Inputs of the model of parties.</summary>
    public float[] Features(QuoteTracker.Claims.LogisticModel statements) =>
        ConflictFeatures.Of(Candidate, Elsewhere, PartyClash.Weigh(Pairs.Select(pair => ((double)statements.Predict(pair.Features), pair.First, pair.Second))));
}
