using System.Collections.Frozen;
using System.Collections.Immutable;
using QuoteTracker.Text;

namespace QuoteTracker.Positions;

/// <summary>One clause of a statement, read against a claim.</summary>
internal sealed record ClauseReading
{
    /// <summary>Its words.</summary>
    public required TokenRange Words { get; init; }

    /// <summary>Number of the sentence that it is part of.</summary>
    public required int Sentence { get; init; }

    /// <summary>Whether its sentence ends with a question mark.</summary>
    public required bool IsQuestion { get; init; }

    /// <summary>How much of the claim it repeats: 1 for a content word, a half for a name.</summary>
    public required double Overlap { get; init; }

    /// <summary>1 or -1 after negations and other operators.</summary>
    public required int Sign { get; init; }

    /// <summary>Number of operators that turn the sense.</summary>
    public required int Turns { get; init; }

    /// <summary>Pairs of opposites between claim and clause.</summary>
    public required int OppositePairs { get; init; }

    /// <summary>Whether it speaks of what will or would be.</summary>
    public required bool IsProspective { get; init; }

    /// <summary>Classes of the markers in it.</summary>
    public required FrozenSet<MarkerClass> Markers { get; init; }

    /// <summary>Whether it only judges what was said before it: 1 confirms ("Yes."), -1 rejects ("Nonsense.", "That is not accurate."), 0 otherwise.</summary>
    public required int Verdict { get; init; }

    /// <summary>Whether a marker of the class stands in it.</summary>
    public bool Has(MarkerClass marker) => Markers.Contains(marker);
}
