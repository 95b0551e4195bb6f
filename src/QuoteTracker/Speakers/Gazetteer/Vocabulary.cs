using System.Collections.Frozen;
using QuoteTracker.Speakers.Names;

namespace QuoteTracker.Speakers.Gazetteer;

/// <summary>The plain word lists.</summary>
internal static class Vocabulary
{
    /// <summary>Words that make a capitalised phrase an organisation's name.</summary>
    public static readonly FrozenSet<string> OrganizationWords = DataFile.Lines("organization-words.txt")
        .Select(line => NameFolding.Fold(line.TrimEnd('='))).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Company forms that names are compared without.</summary>
    public static readonly FrozenSet<string> CompanyForms = DataFile.Lines("organization-words.txt").Where(line => line.EndsWith('='))
        .Select(line => NameFolding.Fold(line.TrimEnd('='))).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words that are no names even when capitalised.</summary>
    public static readonly FrozenSet<string> FunctionWords = DataFile.Lines("function-words.txt")
        .Select(line => NameFolding.Fold(line)).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Outlets and agencies.</summary>
    public static PhraseTable<Outlet> Media { get; } = LoadMedia();

    private static PhraseTable<Outlet> LoadMedia()
    {
        var media = new PhraseTable<Outlet>();
        foreach (string[] row in DataFile.Rows("media.tsv", 2))
        {
            media.Add(NameFolding.Fold(row[0]), new Outlet(row[0], row[1].Length == 0 ? null : row[1]));
        }

        return media;
    }
}
