using System.Collections.Immutable;
using QuoteTracker.Speakers;

namespace QuoteTracker.Claims;

/// <summary>Fourth stage: groups statements by claim. Implementations are thread-safe and deterministic.</summary>
public interface IClaimGrouper
{
    /// <summary>Groups statements. A statement belongs to one claim at most; one without a checkable proposition belongs to none.</summary>
    /// <param name="statements">Statements with distinct ids.</param>
    /// <param name="watched">Claims stated by the user; they keep id and text and appear also without statements.</param>
    /// <returns>Watched claims in the order given, then found claims ordered by their first statement.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    ImmutableArray<Claim> Group(IReadOnlyList<Statement> statements, IReadOnlyList<WatchedClaim> watched);
}
