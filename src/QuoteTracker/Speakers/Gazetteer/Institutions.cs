using QuoteTracker.Speakers.Names;

namespace QuoteTracker.Speakers.Gazetteer;

/// <summary>Named institutions, and the words that tell an institution's branch.</summary>
internal static class Institutions
{
    /// <summary>Institutions with a name of their own: "FBI", "Bank of England"; without country where several countries have one of the name: "Treasury".</summary>
    public static PhraseTable<Institution> Named { get; } = new();

    /// <summary>Words for institutions of any country: "ministry", "parliament", "police".</summary>
    public static PhraseTable<Institution> Kinds { get; } = new();

    private static readonly Dictionary<(string Country, string Name), Institution> OfCountry = [];

    /// <summary>Full names of agencies by their initials: "nsa" is the National Security Agency.</summary>
    public static Dictionary<string, string> FullNames { get; } = new(StringComparer.Ordinal);

    /// <summary>The institution that a name shared by several countries ("Treasury") stands for in the news of one; <see langword="null"/> when the lists have none.</summary>
    public static Institution? Shared(string countryName, string folded) => OfCountry.GetValueOrDefault((countryName, folded));

    static Institutions()
    {
        foreach (string[] row in DataFile.Rows("institutions.tsv", 4))
        {
            bool any = row[1] is "*";
            string[] aliases = DataFile.Values(row[3]);
            var institution = new Institution(Enum.Parse<Branch>(row[0], ignoreCase: true), any ? null : row[1], row[2], [.. aliases.Select(alias => alias.TrimStart('~'))]);
            PhraseTable<Institution> table = any ? Kinds : Named;
            foreach (string shared in aliases.Where(alias => alias[0] == '~').Select(alias => alias[1..]))
            {
                OfCountry.TryAdd((row[1], NameFolding.Fold(shared)), institution);
                table.Add(NameFolding.Fold(shared), new Institution(institution.Branch, null, shared, []));
            }

            foreach (string name in (string[])[institution.Name, .. aliases.Where(alias => alias[0] != '~')])
            {
                table.Add(NameFolding.Fold(name), institution);
                if (!any && name.Contains(' ', StringComparison.Ordinal) && OrganizationName.Initials(OrganizationName.Key(name)) is { Length: > 1 } initials
                    && institution.Aliases.Append(institution.Name).Any(other => string.Equals(NameFolding.Fold(other), initials, StringComparison.Ordinal)))
                {
                    FullNames.TryAdd(initials, name);
                }
            }
        }
    }
}
