using QuoteTracker.Speakers.Names;

namespace QuoteTracker.Speakers.Gazetteer;

/// <summary>Named institutions, and the words that tell an institution's branch.</summary>
internal static class Institutions
{
    /// <summary>Institutions with a name of their own: "FBI", "Bank of England".</summary>
    public static PhraseTable<Institution> Named { get; } = new();

    /// <summary>Words for institutions of any country: "ministry", "parliament", "police".</summary>
    public static PhraseTable<Institution> Kinds { get; } = new();

    /// <summary>Full names of agencies by their initials: "nsa" is the National Security Agency.</summary>
    public static Dictionary<string, string> FullNames { get; } = new(StringComparer.Ordinal);

    static Institutions()
    {
        foreach (string[] row in DataFile.Rows("institutions.tsv", 4))
        {
            bool any = row[1] is "*";
            var institution = new Institution(Enum.Parse<Branch>(row[0], ignoreCase: true), any ? null : row[1], row[2], [.. DataFile.Values(row[3])]);
            PhraseTable<Institution> table = any ? Kinds : Named;
            foreach (string name in (string[])[institution.Name, .. institution.Aliases])
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
