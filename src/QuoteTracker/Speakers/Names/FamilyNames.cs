using System.Collections.Frozen;
using QuoteTracker.Speakers.Gazetteer;

namespace QuoteTracker.Speakers.Names;

/// <summary>Family names that stand first and are spelled in several ways: "Lee" and "Yi". See Data/family-names.tsv.</summary>
internal static class FamilyNames
{
    private static readonly FrozenDictionary<string, string> Usual = DataFile.Rows("family-names.tsv", 2)
        .SelectMany(row => DataFile.Values(row[1]).Append(row[0]).Select(spelling => (spelling, row[0])))
        .ToFrozenDictionary(pair => pair.spelling, pair => pair.Item2, StringComparer.Ordinal);

    /// <summary>Whether two folded words are spellings of one family name.</summary>
    public static bool AreSpellings(string one, string other) => Usual.TryGetValue(one, out string? usual) && Usual.TryGetValue(other, out string? same) && string.Equals(usual, same, StringComparison.Ordinal);
}
