using QuoteTracker.Positions;

namespace QuoteTracker.Conflicts;

/// <summary>Finds conflicts that stood until one party changed its line.</summary>
internal static class EndedConflicts
{
    // A party that turns more often than this on one claim was misread; bounds the cost.
    private const int MostTurns = 3;

    /// <summary>A party's change of line on a claim.</summary>
    /// <param name="Claim">The claim.</param>
    /// <param name="PartyId">The party.</param>
    /// <param name="Date">When it changed.</param>
    internal readonly record struct Turn(PositionedClaim Claim, string PartyId, DateTimeOffset Date);

    /// <summary>The conflicts that stood on the eve of a turn and stand no more.</summary>
    /// <param name="turns">Changes of line.</param>
    /// <param name="standing">Conflicts that stand.</param>
    /// <param name="follow">Follows the lines of the parties through the statements of a claim.</param>
    /// <param name="options">Settings of the detector.</param>
    public static IEnumerable<Conflict> Find(IReadOnlyList<Turn> turns, IEnumerable<Conflict> standing, Func<PositionedClaim, PartyLine[]> follow, ConflictDetectorOptions options)
    {
        Dictionary<string, Conflict> ended = new(StringComparer.Ordinal);
        HashSet<string> open = standing.Select(conflict => conflict.Id).ToHashSet(StringComparer.Ordinal);
        foreach (IGrouping<(string, string), Turn> party in turns.GroupBy(turn => (turn.Claim.Claim.Id, turn.PartyId)))
        {
            foreach (Turn turn in party.OrderByDescending(turn => turn.Date).Take(MostTurns))
            {
                DateTime day = turn.Date.UtcDateTime.Date;
                PositionedClaim before = turn.Claim with { Statements = [.. turn.Claim.Statements.Where(statement => !(DatedPosition.Of(statement).Date?.UtcDateTime.Date >= day))] };
                ConflictCandidate[] candidates =
                [
                    .. ConflictFinder.Candidates(turn.Claim.Claim, follow(before), options)
                        .Where(candidate => candidate.First.Party.Id == turn.PartyId || candidate.Second.Party.Id == turn.PartyId),
                ];
                foreach (Conflict conflict in ConflictFinder.Decide(candidates, options).Where(conflict => !open.Contains(conflict.Id)))
                {
                    ended.TryAdd(conflict.Id, conflict with { Until = new DateTimeOffset(day, TimeSpan.Zero) });
                }
            }
        }

        return ended.Values;
    }
}
