using System.Collections.Immutable;
using QuoteTracker.Articles;
using QuoteTracker.Conflicts;
using QuoteTracker.Positions;
using QuoteTracker.Speakers;

namespace QuoteTracker.Tracking;

/// <summary>What the stages that see articles together found in them.</summary>
internal sealed record BatchFindings(
    SpeakerDirectory Directory,
    ImmutableArray<TrackedStatement> Statements,
    ImmutableArray<PositionedClaim> Claims,
    ConflictFindings Conflicts,
    ImmutableArray<Republication> Republications,
    ImmutableArray<Diagnostic> Diagnostics);
