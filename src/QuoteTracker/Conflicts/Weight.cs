using QuoteTracker.Positions;
using QuoteTracker.Quotes;

namespace QuoteTracker.Conflicts;

/// <summary>How heavily a statement weighs: plain words in quotation marks most.</summary>
internal static class Weight
{
    /// <summary>Weight of a position, 0 to 1.</summary>
    public static double Of(DatedPosition position)
    {
        double certainty = position.Position.Certainty switch { Certainty.Certain => 1, Certainty.Probable => 0.75, _ => 0.5 };
        double directness = position.Statement.Attribution.Kind switch { AttributionKind.Direct => 1, AttributionKind.Mixed => 0.95, _ => 0.85 };
        return certainty * directness;
    }

    /// <summary>Statements, the strongest first: by confidence and weight, then the later, then by id.</summary>
    public static IEnumerable<DatedPosition> StrongestFirst(IEnumerable<DatedPosition> positions) => positions
        .OrderBy(position => position.IsPast)
        .ThenByDescending(position => Of(position) * position.Position.Confidence)
        .ThenByDescending(position => position.Date ?? DateTimeOffset.MinValue)
        .ThenBy(position => position.Statement.Id, StringComparer.Ordinal);
}
