using QuoteTracker.Claims;
using QuoteTracker.Positions;

namespace QuoteTracker.Conflicts;

/// <summary>Finds where a party plainly takes back its own words: one statement on an earlier day and one on a later day say the same thing with another stance.
/// A single pair of such statements is then enough for a change of line.</summary>
internal static class PlainReversal
{
    private const double ShiftProbability = 0.75;

    // Both statements must be read with this confidence, and be made, and by this party, with that.
    private const double LeastConfidence = 0.62;
    private const double LeastMade = 0.4;

    // How much of their words the two must have in common.
    private const double LeastHeld = 0.7;
    private const double LeastHeldBoth = 0.4;
    private const double LeastPredicates = 0.7;

    /// <summary>Earlier statements that one is compared with; bounds the cost.</summary>
    private const int Reach = 6;

    /// <summary>For each statement the probability that the line changed since the one before.</summary>
    public static double[] Shifts(ReadOnlySpan<DatedPosition> positions, double usual)
    {
        double[] shifts = new double[positions.Length];
        for (int i = 0; i < positions.Length; i++)
        {
            shifts[i] = usual;
            for (int k = Math.Max(0, i - Reach); k < i; k++)
            {
                if (TakesBack(positions[k], positions[i]))
                {
                    shifts[i] = Math.Max(usual, ShiftProbability);
                }
            }
        }

        return shifts;
    }

    private static bool TakesBack(DatedPosition earlier, DatedPosition later)
    {
        if (earlier.Position.Stance == later.Position.Stance || !IsPlain(earlier) || !IsPlain(later)
            || earlier.Date?.UtcDateTime.Date is not { } from || later.Date?.UtcDateTime.Date is not { } to || from >= to)
        {
            return false;
        }

        (float held, float heldBoth, float predicates) = PropositionLikeness.Of(earlier.Statement, later.Statement);
        return held >= LeastHeld && heldBoth >= LeastHeldBoth && predicates >= LeastPredicates;
    }

    private static bool IsPlain(DatedPosition position) =>
        position.Position.Confidence >= LeastConfidence && position.Position.Certainty != Certainty.Possible && position.Statement.Confidence >= LeastMade && !position.IsPast;
}
