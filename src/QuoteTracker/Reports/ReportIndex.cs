using System.Collections.Immutable;
using QuoteTracker.Tracking;

namespace QuoteTracker.Reports;

/// <summary>Finds the parts of a report by id.</summary>
internal sealed class ReportIndex(TrackingReport report)
{
    private readonly Dictionary<string, TrackedStatement> _statements =
        report.Statements.ToDictionary(statement => statement.Statement.Id, StringComparer.Ordinal);

    private readonly Dictionary<string, string> _parties = report.Parties.ToDictionary(party => party.Id, party => party.Name, StringComparer.Ordinal);
    private readonly Dictionary<string, string> _claims = report.Claims.ToDictionary(claim => claim.Id, claim => claim.Text, StringComparer.Ordinal);

    /// <summary>Statements that bear on no claim, in the order of the report.</summary>
    public IReadOnlyList<TrackedStatement> WithoutClaim { get; } = [.. report.Statements.Where(statement => statement.ClaimId is null)];

    public IReadOnlyList<TrackedStatement> Statements(ImmutableArray<string> ids) => [.. ids.Select(id => _statements[id])];

    public string PartyName(string id) => _parties[id];

    public string ClaimText(string id) => _claims[id];
}
