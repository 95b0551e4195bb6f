using QuoteTracker.Claims;
using QuoteTracker.Positions;
using QuoteTracker.Speakers;

namespace QuoteTracker.Conflicts;

/// <summary>Finds two speakers of one party who contradict each other at one time.</summary>
internal static class DisagreementFinder
{
    // A day apart is still one time; later, the second may speak for a party that has moved on.
    private static readonly TimeSpan OneTime = TimeSpan.FromDays(1);

    // Speakers of one party mostly speak with one voice, and what looks otherwise was mostly misread or put under one claim wrongly: readings must be sure on
    // both sides, and the words be about one matter.
    private const double LeastConfidence = 0.6;

    // Statements of each side that are compared, the strongest first; bounds the cost.
    private const int MostCompared = 20;

    /// <summary>The disagreement over one claim within a party, at most one: that of the surest two statements.</summary>
    public static IEnumerable<Conflict> Find(Claim claim, PartyLine line, ConflictDetectorOptions options)
    {
        DatedPosition[] sure = [.. line.Positions.Where(position => !position.IsPast && position.Weighed.Confidence >= LeastConfidence)];
        DatedPosition[] affirming = [.. Weight.StrongestFirst(sure.Where(position => position.Position.Stance == Stance.Affirms))];
        DatedPosition[] denying = [.. Weight.StrongestFirst(sure.Where(position => position.Position.Stance == Stance.Denies))];
        (DatedPosition Yes, DatedPosition No, double Confidence)? best = null;
        foreach (DatedPosition yes in affirming.Take(MostCompared))
        {
            foreach (DatedPosition no in denying.Take(MostCompared))
            {
                double confidence = claim.Confidence * yes.Weighed.Confidence * no.Weighed.Confidence;
                if (confidence > (best?.Confidence ?? 0) && AreTwo(yes.Statement, no.Statement) && AtOneTime(yes, no) && PlainReversal.AreOnOneMatter(yes.Statement, no.Statement))
                {
                    best = (yes, no, confidence);
                }
            }
        }

        if (best is { } pair && pair.Confidence >= Math.Max(options.MinimumConfidence, LeastConfidence * LeastConfidence))
        {
            yield return Create(claim, line, pair.Yes, pair.No, pair.Confidence, options);
        }
    }

    private static bool AreTwo(Statement first, Statement second) =>
        first.Speaker is { Kind: SpeakerKind.Person } one && second.Speaker is { Kind: SpeakerKind.Person } other && !string.Equals(one.Id, other.Id, StringComparison.Ordinal);

    private static bool AtOneTime(DatedPosition first, DatedPosition second) =>
        first.Date is { } one && second.Date is { } other ? (one - other).Duration() <= OneTime : first.Date is null && second.Date is null;

    private static Conflict Create(Claim claim, PartyLine line, DatedPosition yes, DatedPosition no, double confidence, ConflictDetectorOptions options) => new()
    {
        Id = $"conflict-{claim.Id}-{line.Party.Id}-within",
        ClaimId = claim.Id,
        Kind = ConflictKind.Disagreement,
        PartyIds = [line.Party.Id, line.Party.Id],
        Severity = Math.Round(Math.Sqrt(Weight.Of(yes) * Weight.Of(no)), 4),
        StatementIds = [yes.Statement.Id, no.Statement.Id],
        Explanation = "Within one party: " + Explanation.Of(line, yes, line, no, options.WordsPerStatement),
        Confidence = Math.Round(confidence, 4),
    };
}
