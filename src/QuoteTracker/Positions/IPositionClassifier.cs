using System.Collections.Immutable;
using QuoteTracker.Claims;
using QuoteTracker.Speakers;

namespace QuoteTracker.Positions;

/// <summary>Fifth stage: says where each statement stands on its claim. Implementations are thread-safe and deterministic.</summary>
public interface IPositionClassifier
{
    /// <summary>Classifies the statements of one claim, which may be judged together.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="statements">Its statements, by date.</param>
    /// <returns>One position per statement, in the same order.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    ImmutableArray<Position> Classify(Claim claim, IReadOnlyList<Statement> statements);
}
