using System.Collections.Immutable;
using QuoteTracker.Positions;
using QuoteTracker.Speakers;

namespace QuoteTracker.Conflicts;

/// <summary>The positions of one party on one claim over time, smoothed: a single statement read against all others does not count as a change of line.</summary>
internal sealed class PartyLine
{
    private PartyLine(Party party, ImmutableArray<DatedPosition> positions, ImmutableArray<Stance> stances)
    {
        Party = party;
        Positions = positions;
        Stances = stances;
    }

    /// <summary>The party.</summary>
    public Party Party { get; }

    /// <summary>Its statements by time, without non-committal ones unless there are no others.</summary>
    public ImmutableArray<DatedPosition> Positions { get; }

    /// <summary>The party's line at each statement.</summary>
    public ImmutableArray<Stance> Stances { get; }

    /// <summary>Its latest line.</summary>
    public Stance Latest => Stances[^1];

    /// <summary>Whether it ever took another line.</summary>
    public bool HasChanged => Stances.Any(stance => stance != Latest);

    /// <summary>The statements since the latest line was taken.</summary>
    public IEnumerable<DatedPosition> Current
    {
        get
        {
            int first = Stances.Length - 1;
            while (first > 0 && Stances[first - 1] == Latest)
            {
                first--;
            }

            return Positions.Skip(first);
        }
    }

    /// <summary>Those among them that support it.</summary>
    public IEnumerable<DatedPosition> Support => Current.Where(position => position.Position.Stance == Latest);

    /// <summary>Follows a party's line through its statements.</summary>
    /// <param name="party">The party.</param>
    /// <param name="positions">Its statements, at least one.</param>
    /// <param name="shiftProbability">Probability of a change between two statements.</param>
    public static PartyLine Follow(Party party, IReadOnlyList<DatedPosition> positions, double shiftProbability)
    {
        // What is reported as past stands before what is news on the same day; what has no date stands before all.
        DatedPosition[] ordered = [.. positions
            .OrderBy(position => position.Date?.UtcDateTime.Date ?? DateTime.MinValue)
            .ThenBy(position => !position.IsPast)
            .ThenBy(position => position.Date ?? DateTimeOffset.MinValue)];
        DatedPosition[] committed = Array.FindAll(ordered, position => position.Position.Stance != Stance.NonCommittal);
        if (committed.Length == 0)
        {
            return new PartyLine(party, [.. ordered], [.. ordered.Select(_ => Stance.NonCommittal)]);
        }

        double[] shifts = PlainReversal.Shifts(committed, shiftProbability);
        return new PartyLine(party, [.. committed], LineSmoother.Smooth(committed, shifts));
    }
}
