using System.Collections.Immutable;
using QuoteTracker.Evaluation.Results;
using QuoteTracker.Positions;

namespace QuoteTracker.Evaluation.Cases;

/// <summary>Scores the conflicts and shifts reported on a case. A pair of parties counts once, on however many claims it is reported.</summary>
internal sealed class CaseScorer
{
    private readonly ConflictCase _case;
    private readonly CasePrediction _prediction;
    private readonly CaseSides _sides;
    private readonly Dictionary<PartyPair, FlaggedConflict[]> _flagged;

    public CaseScorer(ConflictCase one, CasePrediction prediction)
    {
        _case = one;
        _prediction = prediction;
        _sides = new CaseSides(one, prediction);
        _flagged = Flagged(_sides.OfParty);
    }

    public static CaseScore Score(ConflictCase one, CasePrediction prediction) => new CaseScorer(one, prediction).Score();

    public CaseScore Score()
    {
        CaseConflict[] found = [.. _case.Gold.Conflicts.Where(conflict => _flagged.ContainsKey(Pair(conflict.Parties)))];
        Dictionary<PartyPair, FlaggedConflict[]> lenient = Flagged(_sides.OfPartyOrVoice);
        PartyPair[] shared = [.. SharingClaim()];
        int[] reached = new int[Enum.GetValues<PairReach>().Length];
        foreach (CaseConflict conflict in _case.Gold.Conflicts)
        {
            reached[(int)Reach(conflict)]++;
        }

        return new CaseScore
        {
            Pairs = Counts.Of(found.Length, _flagged.Count, _case.Gold.Conflicts.Length),
            PairsByVoice = Counts.Of(_case.Gold.Conflicts.Count(conflict => lenient.ContainsKey(Pair(conflict.Parties))), lenient.Count, _case.Gold.Conflicts.Length),
            Kinds = found.Count(conflict => _flagged[Pair(conflict.Parties)].Any(flag => flag.Kind == conflict.Kind)),
            Clean = _case.IsClean ? 1 : 0,
            CleanKept = _case.IsClean && _flagged.Count == 0 ? 1 : 0,
            Never = _case.Gold.Never.Length,
            NeverFlagged = _case.Gold.Never.Count(pair => _flagged.ContainsKey(Pair(pair))),
            Shifts = Counts.Of(ShiftHits(), _prediction.Shifts.Length, _case.Gold.Shifts.Length),
            SharedClaim = Counts.Of(_case.Gold.Conflicts.Count(conflict => shared.Contains(Pair(conflict.Parties))), shared.Length, _case.Gold.Conflicts.Length),
            VoicesOnClaim = _case.Gold.Conflicts.Count(conflict => OnClaim(conflict, _sides.Voice).Length > 0),
            VoicesClash = _case.Gold.Conflicts.Count(conflict => OnClaim(conflict, _sides.Voice).Any(Clash)),
            Reached = [.. reached],
        };
    }

    /// <summary>How far a labelled conflict got.</summary>
    public PairReach Reach(CaseConflict conflict)
    {
        if (_flagged.ContainsKey(Pair(conflict.Parties)))
        {
            return PairReach.Flagged;
        }

        if (!conflict.Parties.All(party => Of(party, _sides.OfStatement).Length > 0))
        {
            return conflict.Parties.All(party => Of(party, _sides.Voice).Length > 0) ? PairReach.Heard : PairReach.Unheard;
        }

        (SpokenStatement One, SpokenStatement Other)[] together = OnClaim(conflict, _sides.OfStatement);
        return together.Length == 0 ? PairReach.Parties
            : together.Any(Clash) ? PairReach.Positions
            : PairReach.Claim;
    }

    /// <summary>Reported pairs that are not labelled.</summary>
    public IEnumerable<FlaggedConflict> FalseFlags()
    {
        HashSet<PartyPair> labelled = [.. _case.Gold.Conflicts.Select(conflict => Pair(conflict.Parties))];
        return _flagged.Where(flag => !labelled.Contains(flag.Key)).SelectMany(flag => flag.Value).OrderByDescending(flag => flag.Confidence);
    }

    /// <summary>Statements of a labelled party, by party or speaker.</summary>
    public IEnumerable<SpokenStatement> Voices(string party) => Of(party, _sides.Voice);

    /// <summary>Statements by their ids.</summary>
    public IEnumerable<SpokenStatement> Evidence(IEnumerable<string> ids) =>
        ids.Select(id => _prediction.Statements.First(statement => string.Equals(statement.Id, id, StringComparison.Ordinal)));

    /// <summary>Labelled shifts that are not reported.</summary>
    public ImmutableArray<CaseShift> MissedShifts() => Unmatched(out _);

    /// <summary>Reported shifts that are not labelled.</summary>
    public ImmutableArray<FlaggedShift> FalseShifts()
    {
        Unmatched(out List<FlaggedShift> left);
        return [.. left];
    }

    private Dictionary<PartyPair, FlaggedConflict[]> Flagged(Func<string, IEnumerable<string>, string?> sideOf) => _prediction.Conflicts
        .GroupBy(conflict => PartyPair.Of(
            sideOf(conflict.Parties[0], conflict.Statements) ?? Unlabelled(conflict.Parties[0]),
            sideOf(conflict.Parties[1], conflict.Statements) ?? Unlabelled(conflict.Parties[1])))
        .ToDictionary(group => group.Key, group => group.ToArray());

    private int ShiftHits() => _case.Gold.Shifts.Length - Unmatched(out _).Length;

    private ImmutableArray<CaseShift> Unmatched(out List<FlaggedShift> left)
    {
        left = [.. _prediction.Shifts];
        ImmutableArray<CaseShift>.Builder missed = ImmutableArray.CreateBuilder<CaseShift>();
        foreach (CaseShift shift in _case.Gold.Shifts)
        {
            int at = left.FindIndex(one => one.Kind == shift.Kind && one.Date == shift.Date
                && string.Equals(_sides.OfParty(one.Party, one.Statements), shift.Party, StringComparison.Ordinal));
            if (at < 0)
            {
                missed.Add(shift);
            }
            else
            {
                left.RemoveAt(at);
            }
        }

        return missed.ToImmutable();
    }

    private HashSet<PartyPair> SharingClaim() =>
    [
        .. _prediction.Statements
            .Where(statement => statement.Claim is not null && statement.Party is not null)
            .GroupBy(statement => statement.Claim, StringComparer.Ordinal)
            .SelectMany(claim =>
            {
                string[] sides = [.. claim.Select(statement => Side(statement.Party!, [statement.Id])).Distinct(StringComparer.Ordinal)];
                return sides.SelectMany((one, i) => sides.Skip(i + 1).Select(other => PartyPair.Of(one, other)));
            }),
    ];

    private SpokenStatement[] Of(string party, Func<SpokenStatement, string?> sideOf) =>
        [.. _prediction.Statements.Where(statement => string.Equals(sideOf(statement), party, StringComparison.Ordinal))];

    /// <summary>The labelled party, or the predicted one under a name that no label has.</summary>
    private string Side(string party, IEnumerable<string> statements) => _sides.OfParty(party, statements) ?? Unlabelled(party);

    private static string Unlabelled(string party) => "?" + party;

    private static PartyPair Pair(ImmutableArray<string> parties) => PartyPair.Of(parties[0], parties[1]);

    private (SpokenStatement One, SpokenStatement Other)[] OnClaim(CaseConflict conflict, Func<SpokenStatement, string?> sideOf) =>
    [
        .. Of(conflict.Parties[0], sideOf)
            .SelectMany(_ => Of(conflict.Parties[1], sideOf), (one, other) => (One: one, Other: other))
            .Where(pair => pair.One.Claim is { } claim && string.Equals(claim, pair.Other.Claim, StringComparison.Ordinal)),
    ];

    private static bool Clash((SpokenStatement One, SpokenStatement Other) pair) => (pair.One.Stance, pair.Other.Stance) switch
    {
        (Stance.Affirms, Stance.Denies or Stance.Unconfirmed) or (Stance.Denies, Stance.Affirms or Stance.Unconfirmed) => true,
        (Stance.Unconfirmed, Stance.Affirms or Stance.Denies) => true,
        _ => false,
    };
}
