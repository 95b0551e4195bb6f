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
    public static PhraseTable<string> Media { get; } = LoadMedia();

    private static PhraseTable<string> LoadMedia()
    {
        var media = new PhraseTable<string>();
        foreach (string name in DataFile.Lines("media.txt"))
        {
            media.Add(NameFolding.Fold(name), name);
        }

        return media;
    }
}
