using QuoteTracker.Claims;
using QuoteTracker.Conflicts.Clashes;
using QuoteTracker.Positions;
using QuoteTracker.Quotes;

namespace QuoteTracker.Conflicts;

/// <summary>What tells whether two parties that were read to differ on a claim do clash.</summary>
internal static class ConflictFeatures
{
    /// <summary>Keeps logarithms finite.</summary>
    private const double Floor = .01;

    /// <summary>More statements than this on one side tell nothing more.</summary>
    private const int MostEvidence = 2;

    /// <summary>Statements of each side that are compared, the strongest first; bounds the cost.</summary>
    private const int Compared = 4;

    /// <summary>Names of the features, in order.</summary>
    public static readonly string[] Names =
    [
        "lines", "parties", "evidence", "claim", "claimSize", "prior", "elsewhere", "made", "held", "heldBoth", "heldPredicates", "heldPlain",
        "discrepancy", "direct", "certain", "sameArticle", "days", "plain",
        "differ", "clearest", "any", "mean",
    ];

    /// <summary>Measures a candidate.</summary>
    /// <param name="candidate">The candidate.</param>
    /// <param name="elsewhere">How far the same two clash over other claims, -0.5 to 0.5.</param>
    /// <param name="clash">How far their statements clash.</param>
    public static float[] Of(ConflictCandidate candidate, double elsewhere, ClashEvidence clash)
    {
        DatedPosition[] first = Strongest(candidate.First);
        DatedPosition[] second = Strongest(candidate.Second);
        (double held, double heldBoth, double predicates, double plain, bool sameArticle) = Compare(first, second);
        double lines = LineBelief.Of(candidate.First).Of(candidate.First.Latest) * LineBelief.Of(candidate.Second).Of(candidate.Second.Latest);
        double days = first[0].Date is { } a && second[0].Date is { } b ? Math.Abs((a - b).TotalDays) : 0;
        return
        [
            (float)Math.Log(lines + Floor),
            (float)Math.Log(candidate.Parties),
            Math.Min(MostEvidence, first.Length) + Math.Min(MostEvidence, second.Length) - MostEvidence,
            (float)candidate.Claim.Confidence,
            MathF.Log(1 + candidate.Claim.StatementIds.Length),
            (float)candidate.LogOdds,
            (float)elsewhere,
            (float)Math.Log(Made(first) * Made(second)),
            (float)held,
            (float)heldBoth,
            (float)predicates,
            (float)plain,
            candidate.First.Latest == Stance.Unconfirmed || candidate.Second.Latest == Stance.Unconfirmed ? 1 : 0,
            (first.Any(IsDirect) ? 1 : 0) + (second.Any(IsDirect) ? 1 : 0),
            (first.Any(IsCertain) ? 1 : 0) + (second.Any(IsCertain) ? 1 : 0),
            sameArticle ? 1 : 0,
            (float)Math.Log(1 + days),
            (float)(first.Max(position => position.Position.Confidence) * second.Max(position => position.Position.Confidence)),
            candidate.First.Latest != candidate.Second.Latest ? 1 : 0,
            LogOdds(clash.Clearest),
            LogOdds(clash.Any),
            LogOdds(clash.Mean),
        ];
    }

    private static float LogOdds(double probability) => (float)Math.Log((probability + Floor) / (1 - probability + Floor));

    private static DatedPosition[] Strongest(PartyLine line) => [.. Weight.StrongestFirst(line.Support).Take(Compared)];

    private static (double Held, double HeldBoth, double Predicates, double Plain, bool SameArticle) Compare(DatedPosition[] first, DatedPosition[] second)
    {
        (double held, double heldBoth, double predicates, double plain, bool sameArticle) = (0, 0, 0, 0, false);
        foreach (DatedPosition one in first)
        {
            foreach (DatedPosition other in second)
            {
                (float all, float both, float shared) = PropositionLikeness.Of(one.Statement, other.Statement);
                held = Math.Max(held, all);
                heldBoth = Math.Max(heldBoth, both);
                predicates = Math.Max(predicates, shared);
                plain = Math.Max(plain, both * shared * one.Weighed.Confidence * other.Weighed.Confidence);
                sameArticle |= ReferenceEquals(one.Statement.Article, other.Statement.Article);
            }
        }

        return (held, heldBoth, predicates, plain, sameArticle);
    }

    // A side of which no statement is sure to have been made, and by this party, makes no sure conflict.
    private static double Made(DatedPosition[] positions) => Math.Clamp(positions.Max(position => position.Statement.Confidence) / DatedPosition.SureStatement, Floor, 1);

    private static bool IsDirect(DatedPosition position) => position.Statement.Attribution.Kind != AttributionKind.Indirect;

    private static bool IsCertain(DatedPosition position) => position.Position.Certainty == Certainty.Certain;
}
