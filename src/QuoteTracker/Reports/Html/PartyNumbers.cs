using System.Globalization;
using QuoteTracker.Speakers;
using QuoteTracker.Tracking;

namespace QuoteTracker.Reports.Html;

/// <summary>Short class names for the parties, by which the page's filter finds their statements.</summary>
internal sealed class PartyNumbers
{
    /// <summary>A list to choose from is of no use beyond this.</summary>
    private const int Most = 100;

    private readonly Dictionary<string, int> _numbers;

    public PartyNumbers(TrackingReport report)
    {
        Listed =
        [
            .. report.Statements.Where(statement => statement.Statement.Party is not null)
                .GroupBy(statement => statement.Statement.Party!.Id, StringComparer.Ordinal)
                .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
                .Take(Most)
                .Select(group => group.First().Statement.Party!),
        ];
        _numbers = Listed.Select((party, i) => (party.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i, StringComparer.Ordinal);
    }

    /// <summary>Parties with a class, the one with most statements first.</summary>
    public IReadOnlyList<Party> Listed { get; }

    /// <summary>The class of a statement's party with a space in front, or nothing.</summary>
    public string ClassOf(Statement statement) =>
        statement.Party is { } party && _numbers.TryGetValue(party.Id, out int number) ? string.Create(CultureInfo.InvariantCulture, $" p{number}") : "";
}
