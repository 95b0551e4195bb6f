using System.Collections.Immutable;
using QuoteTracker.Claims;
using QuoteTracker.Positions;
using QuoteTracker.Speakers;

namespace QuoteTracker.Conflicts;

/// <summary>Compares, claim by claim, the latest lines of the parties, and finds where one party changed its line.</summary>
/// <remarks>
/// A party's line follows its statements through time; non-committal statements leave it as it was, statements without date come first, and a statement
/// dated after its article counts from the article's date. Statements without a party take no part. Thread-safe and deterministic; the cost is linear in
/// the number of statements.
/// </remarks>
public sealed class ConflictDetector : IConflictDetector
{
    private readonly ConflictDetectorOptions _options;

    /// <summary>Creates a detector with default settings.</summary>
    public ConflictDetector()
        : this(new ConflictDetectorOptions())
    {
    }

    /// <summary>Creates a detector.</summary>
    /// <param name="options">Its settings.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A setting is out of range.</exception>
    public ConflictDetector(ConflictDetectorOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Problem() is { } problem)
        {
            throw new ArgumentOutOfRangeException(nameof(options), problem);
        }

        _options = options;
    }

    /// <inheritdoc/>
    public ConflictFindings Detect(IReadOnlyList<PositionedClaim> claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        List<ConflictCandidate> candidates = [];
        List<Shift> shifts = [];
        List<Agreement> agreements = [];
        List<Conflict> within = [];
        List<EndedConflicts.Turn> turns = [];
        foreach (PositionedClaim claim in claims)
        {
            PartyLine[] lines = Lines(claim);
            candidates.AddRange(ConflictFinder.Candidates(claim.Claim, lines, _options));
            agreements.AddRange(AgreementFinder.Find(claim.Claim, lines, _options));
            foreach (PartyLine line in lines)
            {
                Shift[] found = [.. ShiftFinder.Find(claim.Claim, line)];
                shifts.AddRange(found);
                turns.AddRange(found.Select(shift => new EndedConflicts.Turn(claim, line.Party.Id, shift.Date)));
                within.AddRange(DisagreementFinder.Find(claim.Claim, line, _options));
            }
        }

        Conflict[] standing = [.. ConflictFinder.Decide(candidates, _options), .. within];
        return new ConflictFindings(
            [.. standing.OrderByDescending(conflict => conflict.Severity).ThenBy(conflict => conflict.Id, StringComparer.Ordinal)],
            [.. shifts.OrderBy(shift => shift.Date).ThenBy(shift => shift.Id, StringComparer.Ordinal)])
        {
            Ended = [.. EndedConflicts.Find(turns, standing, Lines, _options).OrderBy(conflict => conflict.Until).ThenBy(conflict => conflict.Id, StringComparer.Ordinal)],
            Agreements = [.. agreements],
        };
    }

    /// <summary>Every flag that could be raised, with how far the same two clash over other claims: what the models of conflicts learn from.</summary>
    internal static IEnumerable<(ConflictCandidate Candidate, double Elsewhere)> Candidates(IReadOnlyList<PositionedClaim> claims)
    {
        ConflictDetector detector = new();
        ConflictCandidate[] candidates = [.. claims.SelectMany(claim => ConflictFinder.Candidates(claim.Claim, detector.Lines(claim), detector._options))];
        return ConflictFinder.WithOtherClaims(candidates);
    }

    private PartyLine[] Lines(PositionedClaim claim)
    {
        Dictionary<string, (Party Party, List<DatedPosition> Positions)> byParty = new(StringComparer.Ordinal);
        foreach (PositionedStatement positioned in claim.Statements)
        {
            if (positioned.Statement.Party is not { } party)
            {
                continue;
            }

            if (!byParty.TryGetValue(party.Id, out (Party Party, List<DatedPosition> Positions) entry))
            {
                entry = (party, []);
                byParty.Add(party.Id, entry);
            }

            entry.Positions.Add(DatedPosition.Of(positioned));
        }

        return [.. byParty
            .OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => PartyLine.Follow(entry.Value.Party, entry.Value.Positions, _options.ShiftProbability))];
    }
}
