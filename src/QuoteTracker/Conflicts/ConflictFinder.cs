using System.Collections.Immutable;
using QuoteTracker.Claims;
using QuoteTracker.Positions;

namespace QuoteTracker.Conflicts;

/// <summary>Finds the pairs of parties whose latest lines on a claim cannot both hold.</summary>
internal static class ConflictFinder
{
    private const double DiscrepancyWeight = 0.6;

    /// <summary>The conflicts of one claim that are sure enough.</summary>
    public static IEnumerable<Conflict> Find(Claim claim, IReadOnlyList<PartyLine> lines, ConflictDetectorOptions options)
    {
        PartyLine[] affirming = WithStance(lines, Stance.Affirms, options);
        PartyLine[] denying = WithStance(lines, Stance.Denies, options);
        PartyLine[] open = WithStance(lines, Stance.Unconfirmed, options);
        foreach ((PartyLine[] firsts, PartyLine[] seconds, ConflictKind kind) in new[]
        {
            (affirming, denying, ConflictKind.Contradiction), (affirming, open, ConflictKind.Discrepancy), (denying, open, ConflictKind.Discrepancy),
        })
        {
            foreach (PartyLine first in firsts)
            {
                foreach (PartyLine second in seconds)
                {
                    double confidence = ConflictConfidence.Of(first, second, lines.Count, claim.Confidence);
                    if (confidence >= options.MinimumConfidence)
                    {
                        yield return Create(claim, first, second, kind, confidence, options);
                    }
                }
            }
        }
    }

    private static PartyLine[] WithStance(IReadOnlyList<PartyLine> lines, Stance stance, ConflictDetectorOptions options) =>
    [
        .. lines.Where(line => line.Latest == stance && line.Support.Any())
            .OrderByDescending(line => line.Confidence)
            .ThenBy(line => line.Party.Id, StringComparer.Ordinal)
            .Take(options.MaximumPartiesPerStance),
    ];

    private static Conflict Create(Claim claim, PartyLine first, PartyLine second, ConflictKind kind, double confidence, ConflictDetectorOptions options)
    {
        DatedPosition[] ofFirst = [.. Weight.StrongestFirst(first.Support).Take(options.EvidencePerParty)];
        DatedPosition[] ofSecond = [.. Weight.StrongestFirst(second.Support).Take(options.EvidencePerParty)];
        string[] ids = [first.Party.Id, second.Party.Id];
        Array.Sort(ids, StringComparer.Ordinal);
        return new Conflict
        {
            Id = $"conflict-{claim.Id}-{ids[0]}-{ids[1]}",
            ClaimId = claim.Id,
            Kind = kind,
            PartyIds = [first.Party.Id, second.Party.Id],
            Severity = Severity(first, ofFirst[0], second, ofSecond[0], kind, options.HalfLifeDays),
            StatementIds = [.. ofFirst.Concat(ofSecond).Select(position => position.Statement.Id)],
            Explanation = Explanation.Of(first, ofFirst[0], second, ofSecond[0], options.WordsPerStatement),
            Confidence = confidence,
        };
    }

    // Geometric mean of both weights; the wider the two latest statements are apart, the less they answer one another.
    private static double Severity(PartyLine first, DatedPosition ofFirst, PartyLine second, DatedPosition ofSecond, ConflictKind kind, double halfLifeDays)
    {
        double weight = Math.Sqrt(Weight.Of(ofFirst) * Weight.Of(ofSecond));
        double daysApart = first.Positions[^1].Date is { } a && second.Positions[^1].Date is { } b ? Math.Abs((a - b).TotalDays) : 0;
        return Math.Round(weight * (kind == ConflictKind.Discrepancy ? DiscrepancyWeight : 1) * Math.Pow(0.5, daysApart / halfLifeDays), 4);
    }
}
