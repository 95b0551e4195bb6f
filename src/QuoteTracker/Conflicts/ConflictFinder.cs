using System.Collections.Immutable;
using QuoteTracker.Claims;
using QuoteTracker.Conflicts.Clashes;
using QuoteTracker.Positions;

namespace QuoteTracker.Conflicts;

/// <summary>Finds the pairs of parties that cannot both be right about a claim.</summary>
internal static class ConflictFinder
{
    private const double DiscrepancyWeight = 0.6;

    // Readers take an open matter as a contradiction of a firm yes, less so of a guarded yes or of a no.
    private const double OpenAgainstYes = 0.9;
    private const double OpenAgainstGuardedYes = 0.6;
    private const double OpenAgainstNo = 0.7;

    /// <summary>Every pair of parties with lines on a claim.</summary>
    public static IEnumerable<ConflictCandidate> Candidates(Claim claim, IReadOnlyList<PartyLine> lines, ConflictDetectorOptions options)
    {
        (PartyLine Line, LineBelief Belief)[] spoken =
        [
            .. lines.Where(line => line.Latest != Stance.NonCommittal)
                .Select(line => (Line: line, Belief: LineBelief.Of(line)))
                .GroupBy(pair => pair.Line.Latest)
                .SelectMany(group => group.OrderByDescending(pair => pair.Belief.Of(pair.Line.Latest)).ThenBy(pair => pair.Line.Party.Id, StringComparer.Ordinal).Take(options.MaximumPartiesPerStance))
                .OrderByDescending(pair => pair.Belief.Affirms).ThenBy(pair => pair.Line.Latest).ThenBy(pair => pair.Line.Party.Id, StringComparer.Ordinal),
        ];
        PairPrior prior = new(claim.Text, [.. spoken.Select(pair => pair.Line)]);
        ClashReading[][] readings = [.. spoken.Select(pair => PartyClash.Readings(pair.Line, lines.Count))];
        for (int i = 0; i < spoken.Length; i++)
        {
            for (int k = i + 1; k < spoken.Length; k++)
            {
                (PartyLine first, LineBelief a) = spoken[i];
                (PartyLine second, LineBelief b) = spoken[k];
                double openWeight = IsGuarded(first) || IsGuarded(second) ? OpenAgainstGuardedYes : OpenAgainstYes;
                double clash = (a.Affirms * b.Denies) + (a.Denies * b.Affirms)
                    + (openWeight * ((a.Affirms * b.Open) + (a.Open * b.Affirms))) + (OpenAgainstNo * ((a.Denies * b.Open) + (a.Open * b.Denies)));
                yield return new ConflictCandidate(claim, first, second, lines.Count, Math.Log(clash / (1 - clash)) + prior.Of(first.Party, second.Party), new PartyClash(readings[i], readings[k], lines.Count, claim));
            }
        }
    }

    /// <summary>The candidates that are sure enough, seen together with what the same pairs say on other claims.</summary>
    public static IEnumerable<Conflict> Decide(IReadOnlyList<ConflictCandidate> candidates, ConflictDetectorOptions options)
    {
        foreach ((ConflictCandidate candidate, double elsewhere) in WithOtherClaims(candidates))
        {
            (double confidence, DatedPosition first, DatedPosition second) = ConflictConfidence.Of(candidate, elsewhere);
            if (confidence >= options.MinimumConfidence && Differ(candidate))
            {
                yield return Create(candidate, confidence, first, second, options);
            }
        }
    }

    /// <summary>The candidates, with how far the same two clash over other claims.</summary>
    public static IEnumerable<(ConflictCandidate Candidate, double Elsewhere)> WithOtherClaims(IReadOnlyList<ConflictCandidate> candidates)
    {
        Dictionary<(string, string), (double Sum, int Count)> pairs = [];
        foreach (ConflictCandidate candidate in candidates)
        {
            (double sum, int count) = pairs.GetValueOrDefault(candidate.Pair);
            pairs[candidate.Pair] = (sum + candidate.Probability - 0.5, count + 1);
        }

        foreach (ConflictCandidate candidate in candidates)
        {
            (double sum, int count) = pairs[candidate.Pair];
            yield return (candidate, (sum - candidate.Probability + 0.5) / (count - 0.5));
        }
    }

    // Two sides that are read alike may still clash, each asserting its own version; not when one of them changed its line to get there.
    private static bool Differ(ConflictCandidate candidate) =>
        candidate.First.Latest != candidate.Second.Latest
        || (!candidate.First.HasChanged && !candidate.Second.HasChanged && candidate.Clash.Measure().Any(pair => ClashFeatures.ShowContradiction(pair.Features)));

    private static bool IsGuarded(PartyLine line) =>
        line.Latest == Stance.Affirms && line.Support.All(position => position.Position.Certainty != Certainty.Certain);

    private static Conflict Create(ConflictCandidate candidate, double confidence, DatedPosition clearest, DatedPosition against, ConflictDetectorOptions options)
    {
        (Claim claim, PartyLine first, PartyLine second, _, _, _) = candidate;
        if (second.Latest == Stance.Affirms || (first.Latest == Stance.Unconfirmed && second.Latest == Stance.Denies))
        {
            (first, second) = (second, first);
            (clearest, against) = (against, clearest);
        }

        ConflictKind kind = first.Latest == Stance.Unconfirmed || second.Latest == Stance.Unconfirmed ? ConflictKind.Discrepancy : ConflictKind.Contradiction;
        DatedPosition[] ofFirst = Evidence(first, clearest, options.EvidencePerParty);
        DatedPosition[] ofSecond = Evidence(second, against, options.EvidencePerParty);
        return new Conflict
        {
            Id = $"conflict-{claim.Id}-{candidate.Pair.Item1}-{candidate.Pair.Item2}",
            ClaimId = claim.Id,
            Kind = kind,
            PartyIds = [first.Party.Id, second.Party.Id],
            Severity = Severity(first, ofFirst[0], second, ofSecond[0], kind, options.HalfLifeDays),
            StatementIds = [.. ofFirst.Concat(ofSecond).Select(position => position.Statement.Id)],
            Explanation = Explanation.Of(first, ofFirst[0], second, ofSecond[0], options.WordsPerStatement),
            Confidence = Math.Round(confidence, 4),
        };
    }

    private static DatedPosition[] Evidence(PartyLine line, DatedPosition clearest, int most) =>
        [clearest, .. Weight.StrongestFirst(line.Support).Where(position => !ReferenceEquals(position.Statement, clearest.Statement)).Take(most - 1)];

    // Geometric mean of both weights; the wider the two latest statements are apart, the less they answer one another.
    private static double Severity(PartyLine first, DatedPosition ofFirst, PartyLine second, DatedPosition ofSecond, ConflictKind kind, double halfLifeDays)
    {
        double weight = Math.Sqrt(Weight.Of(ofFirst) * Weight.Of(ofSecond));
        double daysApart = first.Positions[^1].Date is { } a && second.Positions[^1].Date is { } b ? Math.Abs((a - b).TotalDays) : 0;
        return Math.Round(weight * (kind == ConflictKind.Discrepancy ? DiscrepancyWeight : 1) * Math.Pow(0.5, daysApart / halfLifeDays), 4);
    }
}
