using System.Collections.Immutable;
using QuoteTracker.Speakers;

namespace QuoteTracker.Reports.Layout;

/// <summary>Claims that the same parties speak to, against these parties.</summary>
/// <param name="Parties">Columns, the party that speaks to most claims first.</param>
/// <param name="Claims">Rows.</param>
/// <param name="OtherParties">Parties that speak to these claims and have no column.</param>
internal sealed record PositionMatrix(ImmutableArray<Party> Parties, ImmutableArray<ClaimOutline> Claims, int OtherParties)
{
    /// <summary>Where a party stands on a claim, or <see langword="null"/>.</summary>
    public static PartyPosition? Cell(ClaimOutline claim, Party party) => claim.Positions.FirstOrDefault(position => position.Party.Id == party.Id);

    /// <summary>Cuts a report into tables that a person can take in: each begins with the gravest claim not yet in one and takes in claims that
    /// share most parties with it. Claims to which fewer than two parties speak are in none.</summary>
    /// <param name="claims">Claims, the gravest first.</param>
    /// <param name="maxTables">Most tables.</param>
    /// <param name="maxClaims">Most claims a table.</param>
    /// <param name="maxParties">Most parties a table, at least 2.</param>
    public static ImmutableArray<PositionMatrix> Of(ImmutableArray<ClaimOutline> claims, int maxTables, int maxClaims, int maxParties)
    {
        List<ClaimOutline> rest = [.. claims.Where(claim => claim.Positions.Length > 1 || claim.Claim.Watched && claim.Positions.Length > 0)];
        ImmutableArray<PositionMatrix>.Builder tables = ImmutableArray.CreateBuilder<PositionMatrix>();
        while (rest.Count > 0 && tables.Count < maxTables)
        {
            var parties = new HashSet<string>(rest[0].Positions.Select(position => position.Party.Id), StringComparer.Ordinal);
            ClaimOutline[] rows =
            [
                rest[0],
                .. rest.Skip(1)
                    .Select(claim => (Claim: claim, Shared: claim.Positions.Count(position => parties.Contains(position.Party.Id))))
                    .Where(pair => pair.Shared > 1)
                    .OrderByDescending(pair => pair.Shared).ThenBy(pair => pair.Claim.Number)
                    .Take(maxClaims - 1)
                    .Select(pair => pair.Claim),
            ];
            tables.Add(Make(rows, maxParties));
            var taken = rows.ToHashSet();
            rest.RemoveAll(taken.Contains);
        }

        return tables.ToImmutable();
    }

    private static PositionMatrix Make(ClaimOutline[] rows, int maxParties)
    {
        Party[] parties =
        [
            .. rows.SelectMany(row => row.Positions)
                .GroupBy(position => position.Party.Id, StringComparer.Ordinal)
                .OrderByDescending(group => rows[0].Conflicts.Any(conflict => conflict.PartyIds.Contains(group.Key, StringComparer.Ordinal)))
                .ThenByDescending(group => group.Count())
                .ThenByDescending(group => group.Sum(position => position.Statements.Length))
                .ThenBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => group.First().Party),
        ];
        return new PositionMatrix([.. parties.Take(maxParties)], [.. rows.OrderBy(row => row.Number)], Math.Max(0, parties.Length - maxParties));
    }
}
