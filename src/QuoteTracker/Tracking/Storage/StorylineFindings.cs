using System.Collections.Immutable;
using QuoteTracker.Articles;
using QuoteTracker.Claims;
using QuoteTracker.Conflicts;
using QuoteTracker.Speakers;

namespace QuoteTracker.Tracking.Storage;

/// <summary>Everything found in the articles of one storyline. Immutable.</summary>
public sealed record StorylineFindings
{
    /// <summary>Id of the storyline.</summary>
    public required string Storyline { get; init; }

    /// <summary>The versions of the articles that were analysed, in their order.</summary>
    public required ImmutableArray<ArticleRevision> Articles { get; init; }

    /// <summary>Statements in the order of articles and text.</summary>
    public ImmutableArray<StatementRecord> Statements { get; init; } = [];

    /// <summary>Found claims; not the watched ones.</summary>
    public ImmutableArray<Claim> Claims { get; init; } = [];

    /// <summary>Speakers ordered by id.</summary>
    public ImmutableArray<Speaker> Speakers { get; init; } = [];

    /// <summary>Parties ordered by id.</summary>
    public ImmutableArray<Party> Parties { get; init; } = [];

    /// <summary>Conflicts over found claims, open and closed.</summary>
    public ImmutableArray<TrackedConflict> Conflicts { get; init; } = [];

    /// <summary>Shifts on found claims.</summary>
    public ImmutableArray<Shift> Shifts { get; init; } = [];

    /// <summary>What was odd about the articles.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>Articles that print one text.</summary>
    public ImmutableArray<Republication> Republications { get; init; } = [];
}
