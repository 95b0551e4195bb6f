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
        foreach (PositionedClaim claim in claims)
        {
            PartyLine[] lines = Lines(claim);
            candidates.AddRange(ConflictFinder.Candidates(claim.Claim, lines, _options));
            foreach (PartyLine line in lines)
            {
                shifts.AddRange(ShiftFinder.Find(claim.Claim, line));
            }
        }

        return new ConflictFindings(
            [.. ConflictFinder.Decide(candidates, _options).OrderByDescending(conflict => conflict.Severity).ThenBy(conflict => conflict.Id, StringComparer.Ordinal)],
            [.. shifts.OrderBy(shift => shift.Date).ThenBy(shift => shift.Id, StringComparer.Ordinal)]);
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

            entry.Positions.Add(new DatedPosition(positioned.Statement, positioned.Position, DateOf(positioned.Statement), PastReport.Is(positioned.Statement)));
        }

        return [.. byParty
            .OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => PartyLine.Follow(entry.Value.Party, entry.Value.Positions, _options.ShiftProbability))];
    }

    // Nothing can be reported before it was said.
    private static DateTimeOffset? DateOf(Statement statement) =>
        statement.Article.Article.Published is { } published && statement.Date > published ? published : statement.Date;
}
