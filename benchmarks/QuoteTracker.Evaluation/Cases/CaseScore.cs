using System.Collections.Immutable;
using QuoteTracker.Evaluation.Results;

namespace QuoteTracker.Evaluation.Cases;

/// <summary>The score of a case, or the sum over several.</summary>
public sealed record CaseScore
{
    /// <summary>Pairs of parties in conflict.</summary>
    public Counts Pairs { get; init; }

    /// <summary>Pairs, if a speaker or party that belongs to a labelled party may stand in for it.</summary>
    public Counts PairsByVoice { get; init; }

    /// <summary>Right pairs whose kind is right too.</summary>
    public int Kinds { get; init; }

    /// <summary>Cases without a conflict.</summary>
    public int Clean { get; init; }

    /// <summary>Cases without a conflict in which none is reported.</summary>
    public int CleanKept { get; init; }

    /// <summary>Pairs that are labelled as never in conflict.</summary>
    public int Never { get; init; }

    /// <summary>Pairs that are labelled as never in conflict and are reported.</summary>
    public int NeverFlagged { get; init; }

    /// <summary>Shifts: party, kind and date.</summary>
    public Counts Shifts { get; init; }

    /// <summary>Pairs if each two parties whose statements share a claim were reported.</summary>
    public Counts SharedClaim { get; init; }

    /// <summary>Labelled pairs by how far they got, in the order of <see cref="PairReach"/>.</summary>
    public ImmutableArray<int> Reached { get; init; } = [.. new int[Enum.GetValues<PairReach>().Length]];

    /// <summary>Labelled pairs of which a statement of each, by speaker or party, shares a claim.</summary>
    public int VoicesOnClaim { get; init; }

    /// <summary>Labelled pairs of which a statement of each, by speaker or party, shares a claim with a clashing position.</summary>
    public int VoicesClash { get; init; }

    /// <summary>Labelled pairs that got at least so far.</summary>
    public int AtLeast(PairReach reach) => Reached.Skip((int)reach).Sum();

    /// <summary>Adds two scores.</summary>
    public static CaseScore operator +(CaseScore left, CaseScore right) => Add(left, right);

    /// <summary>Adds two scores.</summary>
    public static CaseScore Add(CaseScore left, CaseScore right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new CaseScore
        {
            Pairs = left.Pairs + right.Pairs,
            PairsByVoice = left.PairsByVoice + right.PairsByVoice,
            Kinds = left.Kinds + right.Kinds,
            Clean = left.Clean + right.Clean,
            CleanKept = left.CleanKept + right.CleanKept,
            Never = left.Never + right.Never,
            NeverFlagged = left.NeverFlagged + right.NeverFlagged,
            Shifts = left.Shifts + right.Shifts,
            SharedClaim = left.SharedClaim + right.SharedClaim,
            VoicesOnClaim = left.VoicesOnClaim + right.VoicesOnClaim,
            VoicesClash = left.VoicesClash + right.VoicesClash,
            Reached = [.. left.Reached.Zip(right.Reached, (one, other) => one + other)],
        };
    }
}
