using System.Collections.Immutable;
using QuoteTracker.Speakers;

namespace QuoteTracker.Tracking;

/// <summary>What the stages that see one article alone found in it.</summary>
internal sealed record InspectedArticle(ResolvedArticle Resolved, ImmutableArray<Diagnostic> Diagnostics);
