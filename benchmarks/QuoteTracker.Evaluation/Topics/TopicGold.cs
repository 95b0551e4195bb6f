using System.Collections.Immutable;
using QuoteTracker.Claims;
using QuoteTracker.Positions;
using QuoteTracker.Quotes;
using QuoteTracker.Speakers;

namespace QuoteTracker.Evaluation.Topics;

/// <summary>One topic as input that the stages take: hand-labelled statements in place of found ones. Immutable.</summary>
/// <remarks>The files say neither where the source stands nor which words name it, so every <see cref="Attribution.Source"/> is empty.</remarks>
public sealed record TopicGold
{
    /// <summary>The labels as the file gives them.</summary>
    public required Topic Topic { get; init; }

    /// <summary>The articles with the labelled attributions, in the order of the file.</summary>
    public required ImmutableArray<AnalyzedArticle> Articles { get; init; }

    /// <summary>Parties ordered by id.</summary>
    public required ImmutableArray<Party> Parties { get; init; }

    /// <summary>Speakers ordered by id. Their kind is inferred from the name as written by the annotators.</summary>
    public required ImmutableArray<Speaker> Speakers { get; init; }

    /// <summary>Statements in the order of the articles and of the text; ids are those of the file.</summary>
    public required ImmutableArray<Statement> Statements { get; init; }

    /// <summary>The labelled claims with the ids of their statements, by date, then in text order.</summary>
    public required ImmutableArray<Claim> Claims { get; init; }

    /// <summary>The labelled claims as claims that a user states.</summary>
    public required ImmutableArray<WatchedClaim> WatchedClaims { get; init; }

    /// <summary>Id of the claim of each statement that bears on one, by statement id.</summary>
    public required ImmutableDictionary<string, string> ClaimOf { get; init; }

    /// <summary>Labelled position of each statement that bears on a claim, by statement id; confidence 1.</summary>
    public required ImmutableDictionary<string, Position> PositionOf { get; init; }

    /// <summary>The labelled claims with the labelled positions, as the conflict stage takes them.</summary>
    public ImmutableArray<PositionedClaim> PositionedClaims
    {
        get
        {
            Dictionary<string, Statement> byId = Statements.ToDictionary(statement => statement.Id, StringComparer.Ordinal);
            return [.. Claims.Select(claim => new PositionedClaim(
                claim,
                [.. claim.StatementIds.Select(id => new PositionedStatement(byId[id], PositionOf[id]))]))];
        }
    }

    /// <summary>The statements of a claim, in its order.</summary>
    public ImmutableArray<Statement> StatementsOf(Claim claim)
    {
        Dictionary<string, Statement> byId = Statements.ToDictionary(statement => statement.Id, StringComparer.Ordinal);
        return [.. claim.StatementIds.Select(id => byId[id])];
    }
}
