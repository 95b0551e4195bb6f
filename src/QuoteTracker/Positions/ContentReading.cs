using System.Collections.Immutable;

namespace QuoteTracker.Positions;

/// <summary>The content of a statement, read against a claim.</summary>
internal sealed record ContentReading
{
    /// <summary>The content's words.</summary>
    public required ImmutableArray<Word> Words { get; init; }

    /// <summary>The clauses in order; at least one unless there are no words.</summary>
    public required ImmutableArray<ClauseReading> Clauses { get; init; }

    /// <summary>The clause that bears most on the claim, or <see langword="null"/> without words.</summary>
    public required ClauseReading? Focus { get; init; }

    /// <summary>Sign of the focus after the verdicts that follow it.</summary>
    public required int Sign { get; init; }

    /// <summary>Whether such a verdict decided the sign.</summary>
    public required bool HasVerdict { get; init; }

    /// <summary>Whether the focus, or a short remark on it, leaves the matter open.</summary>
    public required bool IsLeftOpen { get; init; }

    /// <summary>Whether the clause with the focus or one beside it in its sentence has a marker.</summary>
    public bool SentenceHas(MarkerClass marker) => Focus is not null && Clauses.Any(clause => clause.Sentence == Focus.Sentence && clause.Has(marker));

    /// <summary>Whether any clause has a marker.</summary>
    public bool Has(MarkerClass marker) => Clauses.Any(clause => clause.Has(marker));
}
