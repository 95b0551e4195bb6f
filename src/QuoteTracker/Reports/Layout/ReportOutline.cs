using System.Collections.Immutable;
using QuoteTracker.Articles;
using QuoteTracker.Claims;
using QuoteTracker.Conflicts;
using QuoteTracker.Speakers;
using QuoteTracker.Tracking;

namespace QuoteTracker.Reports.Layout;

/// <summary>A report in the order a person reads it: watched claims first, then those in dispute, then those that most statements share.</summary>
internal sealed class ReportOutline
{
    private readonly Dictionary<string, TrackedStatement> _statements;
    private readonly Dictionary<string, Party> _parties;
    private readonly Dictionary<string, ClaimOutline> _claims;
    private readonly Dictionary<string, int> _articles;
    private readonly ILookup<string, TrackedStatement> _repeats;

    public ReportOutline(TrackingReport report)
    {
        Report = report;
        _statements = report.Statements.ToDictionary(statement => statement.Statement.Id, StringComparer.Ordinal);
        _parties = report.Parties.ToDictionary(party => party.Id, StringComparer.Ordinal);
        _articles = report.Articles.Select((article, i) => (article.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i + 1, StringComparer.Ordinal);
        _repeats = report.Statements.Where(statement => statement.RepeatsId is not null).ToLookup(statement => statement.RepeatsId!, StringComparer.Ordinal);
        ILookup<string, Conflict> conflicts = report.Conflicts.ToLookup(conflict => conflict.ClaimId, StringComparer.Ordinal);
        ILookup<string, Shift> shifts = report.Shifts.ToLookup(shift => shift.ClaimId, StringComparer.Ordinal);
        ILookup<string, Agreement> agreements = report.Agreements.ToLookup(agreement => agreement.ClaimId, StringComparer.Ordinal);
        ClaimOutline[] all = [.. report.Claims.Select(claim => Outline(claim, [.. conflicts[claim.Id]], [.. shifts[claim.Id]], [.. agreements[claim.Id]]))];
        Claims =
        [
            .. all.OrderByDescending(claim => claim.Claim.Watched)
                .ThenByDescending(claim => claim.Conflicts.Select(conflict => conflict.Severity).DefaultIfEmpty(-1).Max())
                .ThenByDescending(claim => claim.Shifts.Length)
                .ThenByDescending(claim => claim.Statements.Length)
                .Select((claim, i) => claim with { Number = i + 1 }),
        ];
        _claims = Claims.ToDictionary(claim => claim.Claim.Id, StringComparer.Ordinal);
        Others = [.. report.Statements.Where(statement => statement is { RepeatsId: null, ClaimId: null })];
    }

    public TrackingReport Report { get; }

    public ImmutableArray<ClaimOutline> Claims { get; }

    /// <summary>Statements on no claim, in the order of the articles.</summary>
    public ImmutableArray<TrackedStatement> Others { get; }

    public ClaimOutline Claim(string id) => _claims[id];

    public string PartyName(string id) => _parties.TryGetValue(id, out Party? party) ? party.Name : id;

    public TrackedStatement Statement(string id) => _statements[id];

    /// <summary>Number of an article in the report, from 1.</summary>
    public int ArticleNumber(Article article) => _articles[article.Id];

    /// <summary>Articles that repeat a statement word for word.</summary>
    public IEnumerable<Article> Repeaters(TrackedStatement statement) => _repeats[statement.Statement.Id].Select(repeat => repeat.Statement.Article.Article);

    private ClaimOutline Outline(Claim claim, ImmutableArray<Conflict> conflicts, ImmutableArray<Shift> shifts, ImmutableArray<Agreement> agreements)
    {
        ImmutableArray<TrackedStatement> statements = [.. claim.StatementIds.Select(id => _statements[id]).OrderBy(statement => statement.Statement.Date ?? DateTimeOffset.MinValue)];
        ILookup<string, Shift> byParty = shifts.ToLookup(shift => shift.PartyId, StringComparer.Ordinal);
        ImmutableArray<PartyPosition> positions =
        [
            .. statements.Where(statement => statement is { Statement.Party: not null, Position: not null })
                .GroupBy(statement => statement.Statement.Party!.Id, StringComparer.Ordinal)
                .Select(group => PartyPosition.Of(_parties[group.Key], [.. group], [.. byParty[group.Key]]))
                .OrderBy(position => position.Stance).ThenBy(position => position.Party.Name, StringComparer.Ordinal).ThenBy(position => position.Party.Id, StringComparer.Ordinal),
        ];
        return new ClaimOutline(0, claim, statements, positions, conflicts, shifts, agreements);
    }
}
