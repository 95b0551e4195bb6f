using System.Collections.Immutable;
using QuoteTracker.Speakers;

namespace QuoteTracker.Claims;

/// <summary>Assigns statements to claims as they come in, without looking at all earlier ones again. Instances hold state and are not thread-safe.</summary>
public interface IClaimIndex
{
    /// <summary>Number of statements assigned so far; statements without a checkable proposition do not count.</summary>
    int StatementCount { get; }

    /// <summary>Number of claims so far.</summary>
    int ClaimCount { get; }

    /// <summary>Assigns a batch of statements, usually those of one day, to earlier claims or to new ones.
    /// The result depends on the batches given before, not on the order of the statements within a batch.</summary>
    /// <param name="statements">Statements with distinct ids, none of which was given before.</param>
    /// <returns>One assignment for each statement, in the order given.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="statements"/> is <see langword="null"/>.</exception>
    ImmutableArray<ClaimAssignment> Assign(IReadOnlyList<Statement> statements);
}
