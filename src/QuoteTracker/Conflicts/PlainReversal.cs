using QuoteTracker.Claims;
using QuoteTracker.Positions;
using QuoteTracker.Quotes;
using QuoteTracker.Speakers;
using QuoteTracker.Text;

namespace QuoteTracker.Conflicts;

/// <summary>Finds where a party plainly takes back its own words: of two statements on one matter the later says what the earlier denied, or the reverse.
/// A single pair of such statements is then enough for a change of line.</summary>
/// <remarks>The two are held against each other directly, since a claim may be grouped or worded loosely.</remarks>
internal static class PlainReversal
{
    private const double ShiftProbability = 0.75;

    // Both statements must be read with this confidence, and be made, and by this party, with that.
    private const double LeastConfidence = 0.62;
    private const double LeastMade = 0.4;

    // How much of their words the two must have in common where the article itself does not speak of a change.
    private const double LeastHeld = 0.7;
    private const double LeastHeldBoth = 0.25;
    private const double LeastHeldByReading = 0.4;
    private const double LeastPredicates = 0.6;
    private const double LeastHeldToldAsChange = 0.4;

    // Where the two are the same words but for the negation, the plain one needs no word that speaks for it.
    private const double LeastHeldWordForWord = 0.7;

    // One of the two must be marked as turned round, by a negation or a word of denial, and the other speak of the matter.
    private const double Marked = 0.8;
    private const double Spoken = 0.5;

    // Confidence that the reading of the other gives a statement whose own reading toward the claim was less sure.
    private const double ReadByTheOther = 0.75;

    /// <summary>Earlier statements that one is compared with; bounds the cost.</summary>
    private const int Reach = 6;

    /// <summary>Pairs of one party that are held against each other; a party that speaks more often is heard well enough by how each statement was read.
    /// Bounds the cost.</summary>
    private const int MostReadings = 400;

    /// <summary>Whether two statements speak of one matter by their own words, whatever they say of it.</summary>
    public static bool AreOnOneMatter(Statement first, Statement second)
    {
        (float held, float heldBoth, float predicates) = PropositionLikeness.Of(first, second);
        return AreOnOneMatter(held, heldBoth, predicates);
    }

    /// <summary>For each statement the probability that the line changed since the one before. Of two statements that were found to be opposed, the less surely
    /// read is given the stance opposed to the other's.</summary>
    public static double[] Shifts(Span<DatedPosition> positions, double usual)
    {
        double[] shifts = new double[positions.Length];
        int readings = 0;
        for (int i = 0; i < positions.Length; i++)
        {
            shifts[i] = usual;
            for (int k = Math.Max(0, i - Reach); k < i; k++)
            {
                if (IsLater(positions[k], positions[i]) && readings++ < MostReadings && TakesBack(ref positions[k], ref positions[i]))
                {
                    shifts[i] = Math.Max(usual, ShiftProbability);
                }
            }
        }

        return shifts;
    }

    private static bool AreOnOneMatter(float held, float heldBoth, float predicates) => held >= LeastHeld && heldBoth >= LeastHeldBoth && predicates >= LeastPredicates;

    // On one day only what an article tells as the former line comes before.
    private static bool IsLater(DatedPosition earlier, DatedPosition later) =>
        !later.IsPast && earlier.Date?.UtcDateTime.Date is { } from && later.Date?.UtcDateTime.Date is { } to
        && (from < to || (earlier.IsPast && from == to && !Overlap(earlier.Statement.Attribution, later.Statement.Attribution)));

    private static bool Overlap(Attribution first, Attribution second) =>
        first.ContentExtent.Start < second.ContentExtent.End && second.ContentExtent.Start < first.ContentExtent.End;

    private static bool TakesBack(ref DatedPosition earlier, ref DatedPosition later)
    {
        if (earlier.Statement.Confidence < LeastMade || later.Statement.Confidence < LeastMade)
        {
            return false;
        }

        (float held, float heldBoth, float predicates) = PropositionLikeness.Of(earlier.Statement, later.Statement);
        bool differ = earlier.Position.Stance != later.Position.Stance && Math.Min(earlier.Position.Confidence, later.Position.Confidence) >= LeastConfidence;
        if (differ && held >= LeastHeldToldAsChange && ReversalCue.Is(later.Statement))
        {
            return true;
        }

        if (!AreOnOneMatter(held, heldBoth, predicates))
        {
            return false;
        }

        if (earlier.Position.Stance != Stance.Unconfirmed && later.Position.Stance != Stance.Unconfirmed && AreOpposed(earlier.Statement, later.Statement, heldBoth >= LeastHeldWordForWord))
        {
            Oppose(ref earlier, ref later);
            return true;
        }

        return differ && heldBoth >= LeastHeldByReading && earlier.Position.Certainty != Certainty.Possible && later.Position.Certainty != Certainty.Possible && !earlier.IsPast;
    }

    // Both are read toward a sentence that is made from them.
    private static bool AreOpposed(Statement earlier, Statement later, bool wordForWord)
    {
        ClaimReading common = ClaimReading.Read(ClaimText.Write([earlier, later]));
        RuleVerdict first = StatementReading.Read(earlier, common).Verdict;
        RuleVerdict second = StatementReading.Read(later, common).Verdict;
        return (first.Stance, second.Stance) is (Stance.Affirms, Stance.Denies) or (Stance.Denies, Stance.Affirms)
            && Math.Max(first.Strength, second.Strength) >= Marked
            && (wordForWord || Math.Min(first.Strength, second.Strength) >= Spoken);
    }

    private static void Oppose(ref DatedPosition earlier, ref DatedPosition later)
    {
        if (later.Position.Confidence > earlier.Position.Confidence)
        {
            Oppose(ref later, ref earlier);
            return;
        }

        earlier = earlier with { Position = earlier.Position with { Confidence = Math.Max(earlier.Position.Confidence, ReadByTheOther) } };
        Stance opposed = earlier.Position.Stance == Stance.Affirms ? Stance.Denies : Stance.Affirms;
        double confidence = later.Position.Stance == opposed ? Math.Max(later.Position.Confidence, ReadByTheOther) : ReadByTheOther;
        later = later with { Position = later.Position with { Stance = opposed, Confidence = confidence } };
    }
}
