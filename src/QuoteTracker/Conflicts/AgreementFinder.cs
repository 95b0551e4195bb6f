using QuoteTracker.Claims;
using QuoteTracker.Positions;

namespace QuoteTracker.Conflicts;

/// <summary>Finds the parties whose latest lines on a claim are the same.</summary>
internal static class AgreementFinder
{
    /// <summary>The agreements over one claim, one a stance at most.</summary>
    public static IEnumerable<Agreement> Find(Claim claim, IReadOnlyList<PartyLine> lines, ConflictDetectorOptions options)
    {
        foreach (IGrouping<Stance, PartyLine> group in lines.Where(line => line.Latest != Stance.NonCommittal).GroupBy(line => line.Latest).OrderBy(group => group.Key))
        {
            PartyLine[] agreed =
            [
                .. group.Where(line => line.Support.Any())
                    .OrderByDescending(line => LineBelief.Of(line).Of(line.Latest)).ThenBy(line => line.Party.Id, StringComparer.Ordinal)
                    .Take(options.MaximumPartiesPerStance),
            ];
            if (agreed.Length > 1)
            {
                yield return new Agreement
                {
                    Id = $"agreement-{claim.Id}-{group.Key switch { Stance.Affirms => "affirmed", Stance.Denies => "denied", _ => "unconfirmed" }}",
                    ClaimId = claim.Id,
                    Stance = group.Key,
                    PartyIds = [.. agreed.Select(line => line.Party.Id)],
                    StatementIds = [.. agreed.Select(line => Weight.StrongestFirst(line.Support).First().Statement.Id)],
                };
            }
        }
    }
}
