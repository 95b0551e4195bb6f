using System.Collections.Immutable;
using QuoteTracker.Articles;
using QuoteTracker.Claims;
using QuoteTracker.Conflicts;
using QuoteTracker.Speakers;

namespace QuoteTracker.Tracking;

/// <summary>Everything found in a set of articles. Immutable; equal input gives an equal report whatever the number of threads.</summary>
public sealed record TrackingReport
{
    /// <summary>The articles, in the order given.</summary>
    public required ImmutableArray<Article> Articles { get; init; }

    /// <summary>Speakers ordered by id.</summary>
    public required ImmutableArray<Speaker> Speakers { get; init; }

    /// <summary>Parties ordered by id.</summary>
    public required ImmutableArray<Party> Parties { get; init; }

    /// <summary>Statements in the order of the articles and of the text.</summary>
    public required ImmutableArray<TrackedStatement> Statements { get; init; }

    /// <summary>Watched claims, then found claims.</summary>
    public required ImmutableArray<Claim> Claims { get; init; }

    /// <summary>Conflicts: those that stand, the gravest first, then those that ended, by the day on which they did.</summary>
    public required ImmutableArray<Conflict> Conflicts { get; init; }

    /// <summary>Shifts by date.</summary>
    public required ImmutableArray<Shift> Shifts { get; init; }

    /// <summary>Parties that agree, in the order of the claims.</summary>
    public ImmutableArray<Agreement> Agreements { get; init; } = [];

    /// <summary>Articles that print one text, in the order of the articles.</summary>
    public ImmutableArray<Republication> Republications { get; init; } = [];

    /// <summary>What was odd about the input.</summary>
    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }
}
