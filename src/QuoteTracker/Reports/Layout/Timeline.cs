using System.Collections.Immutable;
using QuoteTracker.Conflicts;
using QuoteTracker.Positions;

namespace QuoteTracker.Reports.Layout;

/// <summary>The statements of a claim through time, a lane for each party.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="First">First date.</param>
/// <param name="Last">Last date.</param>
/// <param name="Lanes">Lanes: parties with a shift or a conflict first, then those with most statements.</param>
/// <param name="OtherParties">Parties that have no lane.</param>
internal sealed record Timeline(ClaimOutline Claim, DateTimeOffset First, DateTimeOffset Last, ImmutableArray<Timeline.Lane> Lanes, int OtherParties)
{
    /// <param name="claim">A claim.</param>
    /// <param name="maxLanes">Most lanes.</param>
    /// <returns>Its timeline, or <see langword="null"/> when its dated statements of parties are all of one day.</returns>
    public static Timeline? Of(ClaimOutline claim, int maxLanes)
    {
        Lane[] lanes =
        [
            .. claim.Positions
                .Select(position => new Lane(position, Points(position)))
                .Where(lane => !lane.Points.IsEmpty)
                .OrderByDescending(lane => !lane.Position.Shifts.IsEmpty || claim.Conflicts.Any(conflict => conflict.PartyIds.Contains(lane.Position.Party.Id, StringComparer.Ordinal)))
                .ThenByDescending(lane => lane.Points.Length)
                .ThenBy(lane => lane.Position.Party.Id, StringComparer.Ordinal),
        ];
        DateTimeOffset[] dates = [.. lanes.SelectMany(lane => lane.Points).Select(point => point.Date)];
        return dates.Length == 0 || dates.Min().UtcDateTime.Date == dates.Max().UtcDateTime.Date
            ? null
            : new Timeline(claim, dates.Min(), dates.Max(), [.. lanes.Take(maxLanes)], Math.Max(0, lanes.Length - maxLanes));
    }

    /// <summary>Place of a date between the first and the last, 0 to 1.</summary>
    public double Place(DateTimeOffset date) => (date - First) / (Last - First);

    private static ImmutableArray<Point> Points(PartyPosition position) =>
    [
        .. from statement in position.Statements
           where statement is { Statement.Date: not null, Position: not null }
           group statement by (statement.Statement.Date!.Value, statement.Position!.Stance) into day
           orderby day.Key.Value
           select new Point(day.Key.Value, day.Key.Stance, day.Count(), position.Shifts.FirstOrDefault(shift => shift.Date == day.Key.Value && shift.To == day.Key.Stance)),
    ];

    /// <summary>What one party said through time.</summary>
    internal sealed record Lane(PartyPosition Position, ImmutableArray<Point> Points);

    /// <summary>Statements of one stance at one time.</summary>
    internal sealed record Point(DateTimeOffset Date, Stance Stance, int Count, Shift? Shift);
}
