using System.Collections.Immutable;

namespace QuoteTracker.Claims;

/// <summary>Claims that were read from an input. Immutable.</summary>
/// <param name="Claims">The claims, with distinct ids, in the order of the input.</param>
/// <param name="Diagnostics">What was odd about the input, in its order.</param>
public sealed record WatchedClaimBatch(ImmutableArray<WatchedClaim> Claims, ImmutableArray<Diagnostic> Diagnostics);
