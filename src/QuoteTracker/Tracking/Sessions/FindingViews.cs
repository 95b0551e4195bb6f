using System.Collections.Immutable;
using QuoteTracker.Speakers;

namespace QuoteTracker.Tracking.Sessions;

/// <summary>Joins what several storylines know of one speaker or party. The order of the views does not matter.</summary>
internal static class FindingViews
{
    /// <summary>One speaker per id, ordered by id.</summary>
    public static IEnumerable<Speaker> Merge(IEnumerable<Speaker> views) => views
        .GroupBy(view => view.Id, StringComparer.Ordinal)
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group =>
        {
            string name = Commonest(group.Select(view => view.Name))!;
            return new Speaker
            {
                Id = group.Key,
                Name = name,
                Kind = group.GroupBy(view => view.Kind).OrderByDescending(kind => kind.Count()).ThenBy(kind => kind.Key).First().Key,
                Role = Commonest(group.Select(view => view.Role)),
                PartyId = Commonest(group.Select(view => view.PartyId)),
                Aliases = OtherThan(name, group.SelectMany(view => view.Aliases.Prepend(view.Name))),
            };
        });

    /// <summary>One party per id, ordered by id.</summary>
    public static IEnumerable<Party> Merge(IEnumerable<Party> views) => views
        .GroupBy(view => view.Id, StringComparer.Ordinal)
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group =>
        {
            string name = Commonest(group.Select(view => view.Name))!;
            return new Party
            {
                Id = group.Key,
                Name = name,
                Aliases = OtherThan(name, group.SelectMany(view => view.Aliases.Prepend(view.Name))),
            };
        });

    private static ImmutableArray<string> OtherThan(string name, IEnumerable<string> names) =>
        [.. names.Where(other => !string.Equals(other, name, StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static string? Commonest(IEnumerable<string?> values) => values
        .OfType<string>()
        .GroupBy(value => value, StringComparer.Ordinal)
        .OrderByDescending(group => group.Count())
        .ThenBy(group => group.Key, StringComparer.Ordinal)
        .FirstOrDefault()?.Key;
}
